<?xml version="1.0" encoding="UTF-8"?>
<!-- The markup of every citable unit and of every part of the header as strings, from which the ledger takes its fingerprints. -->
<xsl:package name="urn:paragraphos:markup" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:citation="urn:paragraphos:citation" xmlns:markup="urn:paragraphos:markup"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:citation"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The names of the elements and how they nest. -->
  <xsl:mode name="markup:elements" on-no-match="deep-skip" on-multiple-match="fail" visibility="private"/>

  <!-- The same with attributes. -->
  <xsl:mode name="markup:attributes" on-no-match="deep-skip" on-multiple-match="fail" visibility="private"/>

  <!-- The same with the words between. -->
  <xsl:mode name="markup:whole" on-no-match="deep-skip" on-multiple-match="fail" visibility="private"/>

  <!-- A map of units (each three strings) and a map of the header's parts. -->
  <xsl:template match="/" as="map(xs:string, map(xs:string, item()*))">
    <xsl:sequence select="map{
        'units': map:merge(citation:units(.) ! map:entry(.?reference, [
            markup:string(.?node, markup:elements#1), markup:string(.?node, markup:attributes#1), markup:string(.?node, markup:whole#1)]),
            map{'duplicates': 'use-first'}),
        'header': map:merge(TEI/teiHeader/*[not(self::revisionDesc)]/*[not(self::editionStmt or self::tagsDecl)]
            ! map:entry(markup:part(.), markup:string(., markup:whole#1)), map{'duplicates': 'combine'})
          => markup:joined()}"/>
  </xsl:template>

  <!-- The strings of parts of one name, joined. -->
  <xsl:function name="markup:joined" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="parts" as="map(xs:string, xs:string+)"/>
    <xsl:sequence select="map:merge(map:keys($parts) ! map:entry(., string-join($parts(.))))"/>
  </xsl:function>

  <!-- The name of a part of the header: fileDesc/titleStmt. -->
  <xsl:function name="markup:part" as="xs:string" visibility="private">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="local-name($part/..) || '/' || local-name($part)"/>
  </xsl:function>

  <!-- What one of the three readings makes of an element, white space normalised. -->
  <xsl:function name="markup:string" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="reading" as="function(element()) as xs:string*"/>
    <xsl:sequence select="normalize-space(string-join($reading($element)))"/>
  </xsl:function>

  <!-- The first reading. -->
  <xsl:function name="markup:elements" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element" mode="markup:elements"/>
  </xsl:function>

  <!-- The second reading. -->
  <xsl:function name="markup:attributes" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element" mode="markup:attributes"/>
  </xsl:function>

  <!-- The third reading. -->
  <xsl:function name="markup:whole" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element" mode="markup:whole"/>
  </xsl:function>

  <!-- An element by its name alone. -->
  <xsl:template match="*" mode="markup:elements" as="xs:string*">
    <xsl:sequence select="name(), '('"/>
    <xsl:apply-templates select="*" mode="#current"/>
    <xsl:sequence select="')'"/>
  </xsl:template>

  <!-- An element with its attributes. -->
  <xsl:template match="*" mode="markup:attributes" as="xs:string*">
    <xsl:sequence select="name(), markup:attribute-list(.), '('"/>
    <xsl:apply-templates select="*" mode="#current"/>
    <xsl:sequence select="')'"/>
  </xsl:template>

  <!-- An element with its attributes and what stands in it. -->
  <xsl:template match="*" mode="markup:whole" as="xs:string*">
    <xsl:sequence select="name(), markup:attribute-list(.), '('"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="')'"/>
  </xsl:template>

  <!-- Words. -->
  <xsl:template match="text()" mode="markup:whole" as="xs:string">
    <xsl:sequence select="replace(., '[ \t\r\n]+', ' ')"/>
  </xsl:template>

  <!-- An anchor is the commentary's hold on the text and no markup of it; the date of release is the release's. -->
  <xsl:template match="anchor | publicationStmt/date" mode="markup:elements markup:attributes markup:whole" as="empty-sequence()"/>

  <!-- Attributes in the order of their names, but the printed number, which the ledger records by itself. -->
  <xsl:function name="markup:attribute-list" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@*[not(name() = 'n')]">
      <xsl:sort select="name()" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      <xsl:sequence select="' ' || name() || '=&quot;' || normalize-space() || '&quot;'"/>
    </xsl:for-each>
  </xsl:function>

</xsl:package>
