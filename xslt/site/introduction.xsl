<?xml version="1.0" encoding="UTF-8"?>
<!-- The introduction. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The page of the introduction: what stands before the text. -->
  <xsl:function name="site:introduction" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="front" as="element(front)" select="$edition/TEI/text[1]/front"/>
    <!-- One division is the page; several stand under the page's own heading. -->
    <xsl:variable name="only" as="element(div)?" select="$front/div[head][last() = 1]"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose">
        <xsl:apply-templates select="$only/@xml:id" mode="html:attribute"/>
        <xsl:if test="not($only)">
          <h1>Introduction</h1>
        </xsl:if>
        <xsl:apply-templates select="($only, $front)[1]/node()" mode="html:html">
          <xsl:with-param name="path" select="'introduction.html'" tunnel="yes"/>
          <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
          <xsl:with-param name="depth" select="if ($only) then 0 else 1" tunnel="yes"/>
        </xsl:apply-templates>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'introduction.html', 'section': 'introduction', 'title': 'Introduction'}, $content)"/>
  </xsl:function>

</xsl:stylesheet>
