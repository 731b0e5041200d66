<?xml version="1.0" encoding="UTF-8"?>
<!-- Characters: as the source has them, or typeset for reading. The encoding keeps the source's; what a printer makes of them is decided here. -->
<xsl:package name="urn:paragraphos:typography" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:typography="urn:paragraphos:typography"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The characters as they stand. -->
  <xsl:function name="typography:as-they-stand" as="xs:string" visibility="public">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="string($text)"/>
  </xsl:function>

  <!-- The characters as a printer sets them: turned quotation marks, apostrophes, dashes for spaced hyphens and between numbers, one ellipsis.
       A mark opens where a block begins, and after white space, an opening bracket, a dash or another opening mark. -->
  <xsl:function name="typography:typeset" as="xs:string" visibility="public">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="
        if (contains($text, '''') or contains($text, '&quot;')) then typography:marks($text) => typography:dashes()
        else typography:dashes($text)"/>
  </xsl:function>

  <!-- Quotation marks and apostrophes turned. -->
  <xsl:function name="typography:marks" as="xs:string" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="before" as="xs:string" select="typography:before($text)"/>
    <xsl:variable name="double" as="xs:string" select="
        if (contains($text, '&quot;')) then replace($before || $text, '([\s(\[‘–—])&quot;', '$1“') => translate('&quot;', '”') else $before || $text"/>
    <xsl:variable name="single" as="xs:string" select="
        if (contains($text, '''')) then replace($double, '([\s(\[“–—])''', '$1‘') => translate('''', '’') else $double"/>
    <xsl:sequence select="substring($single, 2)"/>
  </xsl:function>

  <!-- Dashes for spaced hyphens and between numbers, one ellipsis for three points; asked first, since few texts have any. -->
  <xsl:function name="typography:dashes" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="dashed" as="xs:string" select="
        if (contains($text, '-')) then $text => replace('(\s)-(\s)', '$1–$2') => replace('(\d)-(\d)', '$1–$2') else $text"/>
    <xsl:sequence select="if (contains($dashed, '...')) then replace($dashed, '\.\.\.', '…') else $dashed"/>
  </xsl:function>

  <!-- What stands before a text, as far as a mark at its start asks for it: a character of the same block, or a space where the block begins. -->
  <xsl:function name="typography:before" as="xs:string" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="before" as="text()?" select="$text[starts-with(., '''') or starts-with(., '&quot;')]/preceding::text()[1]"/>
    <xsl:sequence select="
        if ($before and typography:block($before) is typography:block($text)) then substring($before, string-length($before)) else ' '"/>
  </xsl:function>

  <!-- The block in which a text stands. -->
  <xsl:function name="typography:block" as="element()?" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="$text/ancestor::*[
        self::p or self::ab or self::head or self::l or self::item or self::note or self::cell or self::salute or self::label][1]"/>
  </xsl:function>

</xsl:package>
