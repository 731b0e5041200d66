<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists and tables. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:typst="urn:paragraphos:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A list: numbered where the order matters, marked unless it is a simple one. -->
  <xsl:template match="list" mode="typst:typst" as="text()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:text>&#10;#{if (@type = 'ordered') then 'enum(' else if (@type = 'simple') then 'list(marker: none, ' else 'list('}</xsl:text>
    <xsl:apply-templates select="item" mode="#current"/>
    <xsl:text>)&#10;</xsl:text>
  </xsl:template>

  <!-- A list of terms and what they mean. -->
  <xsl:template match="list[label]" mode="typst:typst" priority="1" as="text()*">
    <xsl:apply-templates select="head | headLabel | headItem" mode="#current"/>
    <xsl:for-each select="item">
      <xsl:text>&#10;#hanging[</xsl:text>
      <xsl:apply-templates select="preceding-sibling::label[1]/node()" mode="#current"/>
      <xsl:text>#h(0.6em);</xsl:text>
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:text>]&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- An item. -->
  <xsl:template match="item" mode="typst:typst" as="text()*">
    <xsl:text>[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>], </xsl:text>
  </xsl:template>

  <!-- The heading of a list or a table, which keeps to what it heads. -->
  <xsl:template match="list/head | table/head | headLabel | headItem" mode="typst:typst" priority="2" as="text()*">
    <xsl:text>&#10;&#10;#opening[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- A table, as wide as its widest row. -->
  <xsl:template match="table" mode="typst:typst" as="text()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:text>&#10;&#10;#table(columns: {max(row ! count(cell))}, stroke: none, inset: (left: 0pt, right: 1.2em, y: 0.25em), </xsl:text>
    <xsl:for-each select="row">
      <xsl:apply-templates select="cell" mode="#current"/>
      <xsl:value-of select="string-join((count(cell) + 1 to max(../row ! count(cell))) ! '[], ')"/>
    </xsl:for-each>
    <xsl:text>)&#10;</xsl:text>
  </xsl:template>

  <!-- A cell; one that names what its row or column holds is in italics. -->
  <xsl:template match="cell" mode="typst:typst" as="text()*">
    <xsl:text>{if ((. | ..)/@role = 'label') then 'emph' else ''}[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>], </xsl:text>
  </xsl:template>

</xsl:stylesheet>
