<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures, with the words for those who cannot see them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:frame="urn:paragraphos:frame" xmlns:html="urn:paragraphos:html"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A figure with its caption. -->
  <xsl:template match="figure" mode="html:html" as="element()">
    <figure>
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node() except (head, figDesc)" mode="#current"/>
      <xsl:apply-templates select="head" mode="#current"/>
    </figure>
  </xsl:template>

  <!-- The heading of a figure is its caption. -->
  <xsl:template match="figure/head" mode="html:html" priority="1" as="element()">
    <figcaption>
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </figcaption>
  </xsl:template>

  <!-- A picture; figDesc says what is on it. The assembled TEI names the files of the edition from the folder beside that of the pages. -->
  <xsl:template match="graphic" mode="html:html" as="element()">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <img src="{if (starts-with(@url, '../')) then frame:link($path, substring(@url, 4)) else @url}" alt="{html:described(.)}"/>
  </xsl:template>

  <!-- What a picture shows, in words. -->
  <xsl:function name="html:described" as="xs:string" visibility="public">
    <xsl:param name="picture" as="element(graphic)"/>
    <xsl:sequence select="normalize-space(($picture/desc, $picture/../figDesc)[1])"/>
  </xsl:function>

  <!-- Words for those who do not see the picture stand in its alt attribute. -->
  <xsl:template match="figDesc" mode="html:html" as="empty-sequence()"/>

</xsl:stylesheet>
