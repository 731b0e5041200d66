<?xml version="1.0" encoding="UTF-8"?>
<!-- The text itself, and white space. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Text: its characters as the page wants them. -->
  <xsl:template match="text()" mode="html:html" as="text()?">
    <xsl:param name="characters" as="function(text()) as xs:string" tunnel="yes" select="typography:typeset#1"/>
    <xsl:value-of select="$characters(.)"/>
  </xsl:template>

  <!-- White space between words is one space. -->
  <xsl:template match="text()[not(normalize-space())]" mode="html:html" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- White space between the parts of a structure that holds no words. -->
  <xsl:template match="text()[not(normalize-space())][html:structure(..)]" mode="html:html" priority="1" as="empty-sequence()"/>

  <!-- Comments and processing instructions are the encoder's own. -->
  <xsl:template match="comment() | processing-instruction()" mode="html:html" as="empty-sequence()"/>

  <!-- Whether an element holds other elements only, so that white space in it says nothing. -->
  <xsl:function name="html:structure" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::div or self::body or self::front or self::back or self::list or self::table or self::row
        or self::lg or self::listBibl or self::biblStruct or self::monogr or self::analytic or self::series])"/>
  </xsl:function>

</xsl:stylesheet>
