<?xml version="1.0" encoding="UTF-8"?>
<!-- Passages of the edition as TEI documents of their own: a short header, the source, the passage. -->
<xsl:package name="urn:paragraphos:passages" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:passages="urn:paragraphos:passages"
    xmlns:citation="urn:paragraphos:citation" xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:citation"/>

  <!-- The passages, as a JSON array: id (a file of the passage is named by it), label, address, version, date, and units, each with
       reference and words; `recorded` where the words are the ledger's and no longer the edition's. -->
  <xsl:param name="wanted" as="xs:string" select="'[]'"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- TEI in, TEI out; what leads out of the passage leads into the edition. -->
  <xsl:mode name="passages:copy" on-no-match="shallow-copy" on-multiple-match="fail" visibility="private"/>

  <!-- Puts units where TEI allows them. -->
  <xsl:mode name="passages:place" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The documents by their ids. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:variable name="edition" as="document-node()" select="."/>
    <xsl:sequence select="map:merge(parse-json($wanted)?* ! map:entry(.?id,
        '&lt;?xml version=&quot;1.0&quot; encoding=&quot;UTF-8&quot;?>&#10;'
        || serialize(passages:document($edition, .), map{'method': 'xml', 'omit-xml-declaration': true(), 'indent': false()}) || '&#10;'))"/>
  </xsl:template>

  <!-- One document. -->
  <xsl:function name="passages:document" as="document-node()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="passage" as="map(xs:string, item()*)"/>
    <xsl:variable name="nodes" as="element()*" select="if ($passage?recorded) then () else $passage?units?* ! citation:unit($edition, .?reference)?node"/>
    <xsl:variable name="placed" as="element()*">
      <xsl:choose>
        <xsl:when test="exists($nodes)">
          <xsl:apply-templates select="$nodes" mode="passages:place">
            <xsl:with-param name="held" as="xs:string*" tunnel="yes" select="$nodes/descendant-or-self::*/@xml:id ! string()"/>
            <xsl:with-param name="file" as="xs:string" tunnel="yes" select="passages:identifier($edition) || '.xml'"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$passage?units?*">
            <ab xml:id="{?reference}">{?words}</ab>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:document>
      <TEI xml:id="{passages:identifier($edition)}-{$passage?id}">
        <xsl:copy-of select="$edition/TEI/@xml:lang"/>
        <xsl:sequence select="passages:header($edition, $passage)"/>
        <xsl:copy-of select="$placed[self::standOff]"/>
        <text>
          <xsl:copy-of select="$edition/TEI/text[1]/@xml:lang"/>
          <body>
            <xsl:choose>
              <xsl:when test="$placed[not(self::standOff)]"><div>{'&#10;'}<xsl:copy-of select="$placed[not(self::standOff)]"/>{'&#10;'}</div></xsl:when>
              <xsl:otherwise><p>This document holds the entry “{$passage?label}” of the register.</p></xsl:otherwise>
            </xsl:choose>
          </body>
        </text>
      </TEI>
    </xsl:document>
  </xsl:function>

  <!-- The header of a passage: whose it is, of which version, under which rights, and from what it was taken. -->
  <xsl:function name="passages:header" as="element(teiHeader)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="passage" as="map(xs:string, item()*)"/>
    <xsl:variable name="description" as="element(fileDesc)" select="$edition/TEI/teiHeader/fileDesc"/>
    <teiHeader>
      <fileDesc>
        <titleStmt>
          <title type="main">{passages:title($description)}: {$passage?label}</title>
          <xsl:for-each select="$description/titleStmt/(author | editor)">
            <xsl:copy><xsl:copy-of select="@role"/>{normalize-space(.)}</xsl:copy>
          </xsl:for-each>
          <xsl:for-each select="$description/titleStmt/respStmt">
            <respStmt><resp>{resp => string-join(', ') => normalize-space()}</resp><name>{normalize-space((persName, orgName, name)[1])}</name></respStmt>
          </xsl:for-each>
        </titleStmt>
        <xsl:for-each select="$passage?version[.]">
          <editionStmt><edition n="{.}">Version {.}</edition></editionStmt>
        </xsl:for-each>
        <publicationStmt>
          <publisher>
            <xsl:copy-of select="$description/publicationStmt/publisher[1]/@cert"/>
            <xsl:text>{normalize-space(($description/publicationStmt/publisher, 'unknown')[1])}</xsl:text>
          </publisher>
          <xsl:for-each select="$passage?date[. castable as xs:date]">
            <date when="{.}">{.}</date>
          </xsl:for-each>
          <idno>{$passage?id}</idno>
          <xsl:for-each select="$description/publicationStmt/availability">
            <availability>
              <xsl:copy-of select="@status"/>
              <xsl:for-each select="licence | p"><xsl:copy><xsl:copy-of select="@target"/>{normalize-space(.)}</xsl:copy></xsl:for-each>
            </availability>
          </xsl:for-each>
        </publicationStmt>
        <sourceDesc>
          <bibl><title>{passages:title($description)}</title>, {$passage?version[.] ! ('version ' || . || ', ')}<ref target="../../{$passage?address}">{$passage?label}</ref>, from <ref target="../../tei/{passages:identifier($edition)}.xml">the whole edition in TEI</ref>, whose header describes the source.</bibl>
        </sourceDesc>
      </fileDesc>
    </teiHeader>
  </xsl:function>

  <!-- The main title. -->
  <xsl:function name="passages:title" as="xs:string" visibility="private">
    <xsl:param name="description" as="element(fileDesc)"/>
    <xsl:sequence select="normalize-space(($description/titleStmt/title[@type = 'main'], $description/titleStmt/title)[1])"/>
  </xsl:function>

  <!-- The identifier of the edition. -->
  <xsl:function name="passages:identifier" as="xs:string" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="string(($edition/TEI/teiHeader/fileDesc/publicationStmt/idno, $edition/TEI/@xml:id)[1])"/>
  </xsl:function>

  <!-- Blocks stand as they are. -->
  <xsl:template match="*" mode="passages:place" as="element()">
    <xsl:apply-templates select="." mode="passages:copy"/>
  </xsl:template>

  <!-- A sentence needs a paragraph around it. -->
  <xsl:template match="s" mode="passages:place" as="element(p)">
    <p><xsl:apply-templates select="." mode="passages:copy"/></p>
  </xsl:template>

  <!-- A salutation needs an opener. -->
  <xsl:template match="salute" mode="passages:place" as="element(opener)">
    <opener><xsl:apply-templates select="." mode="passages:copy"/></opener>
  </xsl:template>

  <!-- A heading needs something to head. -->
  <xsl:template match="head" mode="passages:place" as="element(ab)">
    <ab><xsl:apply-templates select="@* except (@type, @n)" mode="passages:copy"/><xsl:apply-templates mode="passages:copy"/></ab>
  </xsl:template>

  <!-- Entries of the register stay in a list of their kind. -->
  <xsl:template match="person | place | org | event | biblStruct | bibl" mode="passages:place" as="element(standOff)">
    <standOff>
      <xsl:element name="{map{'person': 'listPerson', 'place': 'listPlace', 'org': 'listOrg', 'event': 'listEvent', 'biblStruct': 'listBibl', 'bibl': 'listBibl'}(local-name())}">
        <xsl:apply-templates select="." mode="passages:copy"/>
      </xsl:element>
    </standOff>
  </xsl:template>

  <!-- Pointers to what is not in the passage lead into the TEI of the whole edition. -->
  <xsl:template match="@*[matches(., '(^|\s)#')]" mode="passages:copy" as="attribute()">
    <xsl:param name="held" as="xs:string*" tunnel="yes" required="yes"/>
    <xsl:param name="file" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="string-join(tokenize(.) !
        (if (starts-with(., '#') and not(substring(., 2) = $held)) then '../../tei/' || $file || . else .), ' ')"/>
  </xsl:template>

  <!-- The ends of the words that notes explain are the commentary's. -->
  <xsl:template match="anchor" mode="passages:copy" as="empty-sequence()"/>

</xsl:package>
