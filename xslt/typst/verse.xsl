<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse, and what is spoken in turn. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:typst="urn:paragraphos:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A group of lines. -->
  <xsl:template match="lg" mode="typst:typst" as="text()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:text>&#10;&#10;#verse[</xsl:text>
    <xsl:apply-templates select="* except head" mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- A line of verse; one that is set in is set in. -->
  <xsl:template match="l" mode="typst:typst" as="text()*">
    <xsl:text>{if (contains-token(@rend, 'indented')) then '#h(1.4em);' else ''}</xsl:text>
    <xsl:call-template name="typst:content"/>
    <xsl:text>{if (following-sibling::*[1][self::l]) then '#linebreak();' else '&#10;&#10;'}</xsl:text>
  </xsl:template>

  <!-- Who speaks. -->
  <xsl:template match="speaker" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;#speaker[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- A stage direction between speeches. -->
  <xsl:template match="stage" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;#closing[#emph[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>]]&#10;</xsl:text>
  </xsl:template>

  <!-- A stage direction within a line. -->
  <xsl:template match="stage[ancestor::p or ancestor::ab or ancestor::l or ancestor::head]" mode="typst:typst" priority="1" as="text()*">
    <xsl:text>#emph[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

</xsl:stylesheet>
