<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition in MODS 3.7. -->
<xsl:package name="urn:paragraphos:mods" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header" xmlns:mods="urn:paragraphos:mods"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.loc.gov/mods/v3"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs records header mods" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>

  <!-- The published address, where one is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The record. -->
  <xsl:template match="/" as="element()">
    <mods version="3.7" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-7.xsd">
      <titleInfo>
        <xsl:variable name="article" as="xs:string" select="records:article(.)"/>
        <xsl:if test="$article"><nonSort xml:space="preserve">{$article}</nonSort></xsl:if>
        <title>{substring-after(header:title(.), $article)}</title>
        <xsl:for-each select="header:subtitle(.)"><subTitle>{.}</subTitle></xsl:for-each>
      </titleInfo>
      <xsl:for-each select="records:other-titles(.)">
        <titleInfo type="{if (@type = 'short') then 'abbreviated' else 'alternative'}"><title>{normalize-space()}</title></titleInfo>
      </xsl:for-each>
      <xsl:sequence select="records:contributors(.) ! mods:name(.)"/>
      <typeOfResource>text</typeOfResource>
      <xsl:for-each select="records:genres(.)"><genre>{.}</genre></xsl:for-each>
      <xsl:sequence select="mods:origin(.)"/>
      <language><languageTerm type="code" authority="iso639-2b">{records:language-code(header:language(.))}</languageTerm></language>
      <physicalDescription>
        <form authority="marcform">electronic</form>
        <internetMediaType>application/tei+xml</internetMediaType>
        <internetMediaType>text/html</internetMediaType>
        <xsl:for-each select="records:extent(.)"><extent>{.}</extent></xsl:for-each>
      </physicalDescription>
      <xsl:for-each select="records:abstract(.)"><abstract>{.}</abstract></xsl:for-each>
      <xsl:for-each select="records:statement-of-responsibility(.)"><note type="statement of responsibility">{.}</note></xsl:for-each>
      <xsl:for-each select="records:written-in-words(.)"><note type="date">{.}</note></xsl:for-each>
      <xsl:for-each select="records:languages-in-words(.)"><note type="language">{.}</note></xsl:for-each>
      <xsl:for-each select="records:notes(.)"><note>{.}</note></xsl:for-each>
      <xsl:for-each select="records:keywords(.)"><subject><topic>{.}</topic></subject></xsl:for-each>
      <xsl:for-each select="records:class-codes(.)">
        <classification>
          <xsl:copy-of select="@scheme ! mods:authority(.)"/>
          <xsl:text>{normalize-space()}</xsl:text>
        </classification>
      </xsl:for-each>
      <xsl:sequence select="records:sources(.) ! mods:source(.)"/>
      <xsl:sequence select="records:series(.) ! mods:series(.)"/>
      <identifier type="local">{header:identifier(.)}</identifier>
      <xsl:for-each select="records:registered-identifiers(.)"><identifier type="{records:scheme(.)}">{records:bare(.)}</identifier></xsl:for-each>
      <xsl:for-each select="records:address($address)"><location><url usage="primary display">{.}</url></location></xsl:for-each>
      <xsl:for-each select="records:rights(.)">
        <accessCondition type="use and reproduction">
          <xsl:if test="@target"><xsl:attribute name="xlink:href" select="@target"/></xsl:if>
          <xsl:text>{normalize-space()}</xsl:text>
        </accessCondition>
      </xsl:for-each>
      <xsl:sequence select="mods:record(.)"/>
    </mods>
  </xsl:template>

  <!-- A contributor; the code of the role stands only where the header is sure of it. -->
  <xsl:function name="mods:name" as="element()" visibility="private">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <name type="{$contributor?kind}">
      <xsl:for-each select="records:authorities($contributor?entry)[.?address][1]"><xsl:attribute name="valueURI" select="?address"/></xsl:for-each>
      <namePart>{records:name-without-dates($contributor?name)}</namePart>
      <xsl:for-each select="records:dates-in-name($contributor?name)"><namePart type="date">{.}</namePart></xsl:for-each>
      <role>
        <xsl:if test="$contributor?code and records:is-sure($contributor)">
          <roleTerm type="code" authority="marcrelator">{$contributor?code}</roleTerm>
        </xsl:if>
        <roleTerm type="text">{records:role($contributor)}</roleTerm>
      </role>
    </name>
  </xsl:function>

  <!-- Publication of the edition, and writing of the text: a date that the header is not sure of is called inferred. -->
  <xsl:function name="mods:origin" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="written" as="element(origDate)?" select="records:written($edition)"/>
    <xsl:where-populated>
      <originInfo eventType="publication">
        <xsl:for-each select="header:publisher($edition), records:distributors($edition)"><publisher>{.}</publisher></xsl:for-each>
        <xsl:for-each select="header:date($edition)[.]"><dateIssued encoding="w3cdtf" keyDate="yes">{.}</dateIssued></xsl:for-each>
        <xsl:for-each select="records:edition-statement($edition)"><edition>{.}</edition></xsl:for-each>
      </originInfo>
    </xsl:where-populated>
    <xsl:if test="$written/(@when, @notBefore, @from, @notAfter, @to)">
      <originInfo eventType="production">
        <xsl:sequence select="$written/@when ! mods:written(., ()), $written/(@notBefore, @from)[1] ! mods:written(., 'start'), $written/(@notAfter, @to)[1] ! mods:written(., 'end')"/>
      </originInfo>
    </xsl:if>
  </xsl:function>

  <!-- One point of the date of writing. -->
  <xsl:function name="mods:written" as="element()" visibility="private">
    <xsl:param name="date" as="attribute()"/>
    <xsl:param name="point" as="xs:string?"/>
    <dateCreated encoding="w3cdtf">
      <xsl:if test="$point"><xsl:attribute name="point" select="$point"/></xsl:if>
      <xsl:if test="$date/../@cert[not(. = 'high')]">
        <xsl:attribute name="qualifier" select="if ($date/../@cert = 'medium') then 'inferred' else 'questionable'"/>
      </xsl:if>
      <xsl:text>{$date}</xsl:text>
    </dateCreated>
  </xsl:function>

  <!-- A source of the edition. -->
  <xsl:function name="mods:source" as="element()" visibility="private">
    <xsl:param name="source" as="element(biblStruct)"/>
    <relatedItem type="original">
      <xsl:for-each select="$source/@type"><xsl:attribute name="displayLabel" select="."/></xsl:for-each>
      <xsl:for-each select="$source//title[not(ancestor::note)]"><titleInfo><title>{normalize-space()}</title></titleInfo></xsl:for-each>
      <xsl:for-each select="$source//author"><name><namePart>{normalize-space()}</namePart></name></xsl:for-each>
      <xsl:where-populated>
        <originInfo>
          <xsl:for-each select="$source/monogr/imprint/pubPlace"><place><placeTerm type="text">{normalize-space()}</placeTerm></place></xsl:for-each>
          <xsl:for-each select="$source/monogr/imprint/publisher"><publisher>{normalize-space()}</publisher></xsl:for-each>
          <xsl:for-each select="$source/monogr/imprint/date"><dateOther>{normalize-space()}</dateOther></xsl:for-each>
          <xsl:for-each select="$source/monogr/edition"><edition>{normalize-space()}</edition></xsl:for-each>
        </originInfo>
      </xsl:where-populated>
      <xsl:for-each select="$source//extent"><physicalDescription><extent>{normalize-space()}</extent></physicalDescription></xsl:for-each>
      <xsl:for-each select="records:source-notes($source)"><note>{.}</note></xsl:for-each>
      <xsl:for-each select="$source//idno[@type][not(ancestor::note)]"><identifier type="{lower-case(@type)}">{normalize-space()}</identifier></xsl:for-each>
    </relatedItem>
  </xsl:function>

  <!-- A series: title, volume, ISSN. -->
  <xsl:function name="mods:series" as="element()" visibility="private">
    <xsl:param name="series" as="element(seriesStmt)"/>
    <relatedItem type="series">
      <titleInfo>
        <title>{string-join($series/title ! normalize-space(), '. ')}</title>
        <xsl:for-each select="$series/biblScope"><partNumber>{normalize-space()}</partNumber></xsl:for-each>
      </titleInfo>
      <xsl:for-each select="$series/idno[upper-case(@type) = 'ISSN']"><identifier type="issn">{normalize-space()}</identifier></xsl:for-each>
    </relatedItem>
  </xsl:function>

  <!-- The scheme of a classification: an address, or the name of the scheme. -->
  <xsl:function name="mods:authority" as="attribute()" visibility="private">
    <xsl:param name="scheme" as="attribute()"/>
    <xsl:attribute name="{if (contains($scheme, ':')) then 'authorityURI' else 'authority'}" select="replace($scheme, '^#', '')"/>
  </xsl:function>

  <!-- What the record itself is: made from the header, on the day of the release. -->
  <xsl:function name="mods:record" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <recordInfo>
      <xsl:for-each select="header:date($edition)[.]"><recordCreationDate encoding="w3cdtf">{.}</recordCreationDate></xsl:for-each>
      <recordIdentifier>{header:identifier($edition)}</recordIdentifier>
      <recordOrigin>Made by program from the TEI header of the edition.</recordOrigin>
      <xsl:for-each select="$edition/TEI/teiHeader/@xml:lang">
        <languageOfCataloging><languageTerm type="code" authority="iso639-2b">{records:language-code(.)}</languageTerm></languageOfCataloging>
      </xsl:for-each>
    </recordInfo>
  </xsl:function>

</xsl:package>
