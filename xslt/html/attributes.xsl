<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes that HTML has too. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:html="urn:paragraphos:html"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The attributes of an element that HTML takes over. -->
  <xsl:mode name="html:attribute" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <!-- The identifier is the anchor. -->
  <xsl:template match="@xml:id" mode="html:attribute" as="attribute()">
    <xsl:attribute name="id" select="."/>
  </xsl:template>

  <!-- The language, where it changes. -->
  <xsl:template match="@xml:lang" mode="html:attribute" as="attribute()">
    <xsl:attribute name="lang" select="."/>
  </xsl:template>

  <!-- What was rendered in the source in a way of its own becomes a class. -->
  <xsl:template match="@rend" mode="html:attribute" as="attribute()">
    <xsl:attribute name="class" select="string-join((local-name(..), tokenize(.)), ' ')"/>
  </xsl:template>

</xsl:stylesheet>
