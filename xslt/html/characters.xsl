<?xml version="1.0" encoding="UTF-8"?>
<!-- Characters: as the source has them, or typeset for reading. The encoding keeps the source's; the reading view is made here. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:html="urn:paragraphos:html" xmlns:frame="urn:paragraphos:frame"
    xmlns:citation="urn:paragraphos:citation" xmlns:header="urn:paragraphos:header" xmlns:text="urn:paragraphos:text"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Text, with white space as single spaces. -->
  <xsl:template match="text()" mode="html:html" as="text()?">
    <xsl:param name="characters" as="function(text()) as xs:string" tunnel="yes" select="html:typeset#1"/>
    <xsl:value-of select="replace($characters(.), '\s+', ' ')"/>
  </xsl:template>

  <!-- White space between the parts of a structure that holds no words. -->
  <xsl:template match="text()[not(normalize-space())][html:structure(..)]" mode="html:html" as="empty-sequence()"/>

  <!-- Comments and processing instructions are the encoder's own. -->
  <xsl:template match="comment() | processing-instruction()" mode="html:html" as="empty-sequence()"/>

  <!-- Whether an element holds other elements only, so that white space in it says nothing. -->
  <xsl:function name="html:structure" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::div or self::body or self::front or self::back or self::list or self::table or self::row
        or self::lg or self::listBibl or self::biblStruct or self::monogr or self::analytic or self::series])"/>
  </xsl:function>

  <!-- The characters as they stand. -->
  <xsl:function name="html:as-they-stand" as="xs:string" visibility="public">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="string($text)"/>
  </xsl:function>

  <!-- The characters as a printer sets them: turned quotation marks, apostrophes, dashes for spaced hyphens and between numbers, one ellipsis.
       A mark opens when white space, an opening bracket, a dash or another opening mark stands before it. -->
  <xsl:function name="html:typeset" as="xs:string" visibility="public">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="
        if (not(matches($text, '[''&quot;\-]|\.\.\.'))) then string($text)
        else (html:character-before($text) || $text)
          => replace('(^|[\s(\[“‘–—])&quot;', '$1“') => replace('&quot;', '”')
          => replace('(^|[\s(\[“‘–—])''', '$1‘') => replace('''', '’')
          => replace('(\s)-(\s)', '$1–$2') => replace('(\d)-(\d)', '$1–$2') => replace('\.\.\.', '…')
          => substring(1 + string-length(html:character-before($text)))"/>
  </xsl:function>

  <!-- The character before a text within the same block; nothing at the start of a block. -->
  <xsl:function name="html:character-before" as="xs:string" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="before" as="text()?" select="$text/preceding::text()[1]"/>
    <xsl:sequence select="if ($before and html:block($before) is html:block($text)) then substring($before, string-length($before)) else ''"/>
  </xsl:function>

  <!-- The block in which a text stands. -->
  <xsl:function name="html:block" as="element()?" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="$text/ancestor::*[self::p or self::ab or self::head or self::l or self::item or self::note or self::cell or self::salute or self::label][1]"/>
  </xsl:function>

</xsl:stylesheet>
