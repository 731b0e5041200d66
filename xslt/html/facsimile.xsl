<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the source, where there are pictures of them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns:frame="urn:paragraphos:frame"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page of which there is a picture: its number leads there. HTML admits no link within a link. -->
  <xsl:template match="pb[html:page-picture(.)][not(ancestor::ref[@target])]" mode="html:html" priority="1" as="element()">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="picture" as="xs:string" select="html:page-picture(.)"/>
    <span class="call page">
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
      <a href="{if (starts-with($picture, '../')) then frame:link($path, substring($picture, 4)) else $picture}"
          aria-label="{string-join(('Page', @n, 'of the source, its picture'), ' ')}">|{@n}|</a>
    </span>
  </xsl:template>

  <!-- The address of the picture of a page, as the assembled TEI names it: pb says it, or the graphic, surface or zone that pb points at. -->
  <xsl:function name="html:page-picture" as="xs:string?" visibility="public">
    <xsl:param name="page" as="element(pb)"/>
    <xsl:variable name="named" as="xs:string?" select="tokenize($page/@facs)[1]"/>
    <xsl:variable name="addresses" as="xs:string*" select="
        if (starts-with($named, '#')) then html:element($page, $named)/(self::graphic | (ancestor-or-self::surface)[last()]/graphic)/@url ! string() else $named"/>
    <xsl:sequence select="$addresses[matches(., '^(https?:|\.\./pictures/)')][1]"/>
  </xsl:function>

</xsl:stylesheet>
