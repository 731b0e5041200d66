<?xml version="1.0" encoding="UTF-8"?>
<!-- The publication as a METS document: the TEI header and the MODS record as descriptions, PREMIS beside it, the files of the whole with their fixity. -->
<xsl:package name="urn:paragraphos:mets" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header" xmlns:citation="urn:paragraphos:citation" xmlns:mets="urn:paragraphos:mets"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.loc.gov/METS/"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs records header citation mets" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:citation"/>

  <!-- The published address, where one is known; without it files are named from the folder of this record. -->
  <xsl:param name="address" as="xs:string?" select="()"/>
  <!-- The files, each an array: path, size in bytes, SHA-256 in hexadecimal, media type. -->
  <xsl:param name="files" as="array(*)" required="yes"/>

  <!-- The header is mixed content, so no space is added; a file begins a line. -->
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The document. -->
  <xsl:template match="/" as="element()">
    <mets OBJID="{header:identifier(.)}" LABEL="{header:title(.)}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd">
      <metsHdr>
        <xsl:if test="header:date(.) castable as xs:date"><xsl:attribute name="CREATEDATE" select="header:date(.) || 'T00:00:00'"/></xsl:if>
        <xsl:for-each select="header:publisher(.)">
          <agent ROLE="DISSEMINATOR" TYPE="ORGANIZATION"><name>{.}</name></agent>
        </xsl:for-each>
      </metsHdr>
      <dmdSec ID="header">
        <mdWrap MDTYPE="TEIHDR" MIMETYPE="application/xml"><xmlData><xsl:copy-of select="/TEI/teiHeader" copy-namespaces="no"/></xmlData></mdWrap>
      </dmdSec>
      <xsl:sequence select="mets:record('dmdSec', 'mods', 'MODS', 'records/mods.xml')"/>
      <amdSec>
        <xsl:sequence select="mets:record('rightsMD', 'rights', 'MODS', 'records/mods.xml'), mets:record('digiprovMD', 'provenance', 'PREMIS', 'records/premis.xml')"/>
      </amdSec>
      <fileSec>
        <xsl:for-each-group select="$files?*" group-by="(substring-before(?1, '/')[.], 'root')[1]">
          <fileGrp USE="{current-grouping-key()}">
            <xsl:sequence select="current-group() ! mets:file(.)"/>
          </fileGrp>
        </xsl:for-each-group>
      </fileSec>
      <structMap TYPE="logical">
        <div TYPE="edition" LABEL="{header:title(.)}" DMDID="header mods" ADMID="rights provenance">
          <xsl:for-each select="$files?*[mets:holds-the-whole(?1)]"><fptr FILEID="{mets:name(?1)}"/></xsl:for-each>
          <xsl:for-each select="citation:units(.)[.?level = 1][.?node/ancestor::text][.?node/@xml:id]">
            <xsl:sequence select="mets:part(., position())"/>
          </xsl:for-each>
        </div>
      </structMap>
    </mets>
  </xsl:template>

  <!-- Whether a file is a form of the whole text: TEI, plain text, the page with the text, book. -->
  <xsl:function name="mets:holds-the-whole" as="xs:boolean" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="$path = 'index.html' or matches($path, '^(tei/.*\.xml|text/.*\.txt|epub/.*\.epub|print/.*\.pdf)$') and not(matches($path, 'README'))"/>
  </xsl:function>

  <!-- The TEI of the whole, by the identifier of its file. -->
  <xsl:variable name="mets:tei" as="xs:string" visibility="private" select="mets:name($files?*[starts-with(?1, 'tei/')][1]?1)"/>

  <!-- A citable unit of the first level: the element of the TEI that has its identifier. -->
  <xsl:function name="mets:part" as="node()+" visibility="private">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:param name="order" as="xs:integer"/>
    <xsl:text>&#10;</xsl:text>
    <div TYPE="{$unit?type}" ORDER="{$order}" LABEL="{citation:label($unit)}">
      <fptr><area FILEID="{$mets:tei}" BETYPE="IDREF" BEGIN="{$unit?node/@xml:id}" END="{$unit?node/@xml:id}"/></fptr>
    </div>
  </xsl:function>

  <!-- A section that points at a record beside this one. -->
  <xsl:function name="mets:record" as="element()" visibility="private">
    <xsl:param name="section" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:element name="{$section}">
      <xsl:attribute name="ID" select="$name"/>
      <mdRef LOCTYPE="URL" MDTYPE="{$type}" MIMETYPE="application/xml" xlink:type="simple" xlink:href="{mets:link($path)}"/>
    </xsl:element>
  </xsl:function>

  <!-- A file, on a line of its own. -->
  <xsl:function name="mets:file" as="node()+" visibility="private">
    <xsl:param name="file" as="array(*)"/>
    <xsl:text>&#10;</xsl:text>
    <file ID="{mets:name($file?1)}" MIMETYPE="{$file?4}" SIZE="{$file?2}" CHECKSUM="{$file?3}" CHECKSUMTYPE="SHA-256">
      <FLocat LOCTYPE="URL" xlink:type="simple" xlink:href="{mets:link($file?1)}"/>
    </file>
  </xsl:function>

  <!-- An identifier from a path: an XML name, and another for another path. -->
  <xsl:function name="mets:name" as="xs:string" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="'file_' || string-join(string-to-codepoints($path) ! (codepoints-to-string(.)[matches(., '[A-Za-z0-9.]')], '_' || . || '_')[1])"/>
  </xsl:function>

  <!-- Where a file of the publication is, seen from this record. -->
  <xsl:function name="mets:link" as="xs:string" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="(records:address($address), '../')[1] || encode-for-uri($path) => replace('%2F', '/')"/>
  </xsl:function>

</xsl:package>
