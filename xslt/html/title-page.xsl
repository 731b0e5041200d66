<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page of a source. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:html="urn:paragraphos:html"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A title page. -->
  <xsl:template match="titlePage" mode="html:html" as="element()">
    <section class="title-page">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </section>
  </xsl:template>

  <!-- What sorts its titles adds nothing. -->
  <xsl:template match="docTitle" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- A line of the title page. -->
  <xsl:template match="titlePart | docImprint | docEdition | imprimatur | titlePage/byline" mode="html:html" priority="1" as="element()">
    <p class="{string-join((local-name(), @type), ' ')}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </p>
  </xsl:template>

  <!-- Author and date stand within a line. -->
  <xsl:template match="docAuthor | docDate" mode="html:html" as="element()">
    <span class="{local-name()}">
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

</xsl:stylesheet>
