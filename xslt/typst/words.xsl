<?xml version="1.0" encoding="UTF-8"?>
<!-- Words and what stands within a sentence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:typst="urn:paragraphos:typst"
    xmlns:typography="urn:paragraphos:typography" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A text as a string literal of Typst, which needs no other escape than these two. -->
  <xsl:function name="typst:string" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || replace(replace(replace($text, '\s+', ' '), '\\', '\\\\'), '&quot;', '\\&quot;') || '&quot;'"/>
  </xsl:function>

  <!-- Words, typeset. -->
  <xsl:template match="text()" mode="typst:typst" as="text()">
    <xsl:text>#{typst:string(typography:typeset(.))};</xsl:text>
  </xsl:template>

  <!-- White space between blocks is none of the book's. -->
  <xsl:template match="text()[not(normalize-space())][parent::div or parent::body or parent::front or parent::opener or parent::closer or parent::list or parent::lg or parent::sp or parent::table or parent::row or parent::item[p or list] or parent::note[p] or parent::text]" mode="typst:typst" as="empty-sequence()"/>

  <!-- Titles, foreign words, emphasis: italics. -->
  <xsl:template match="emph | foreign | term | mentioned | title | hi[contains-token(@rend, 'italic')]" mode="typst:typst" as="text()*">
    <xsl:text>#emph[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <!-- Other manners of script. -->
  <xsl:template match="hi[not(contains-token(@rend, 'italic'))]" mode="typst:typst" as="text()*">
    <xsl:variable name="functions" as="map(xs:string, xs:string)" select="
        map{'bold': 'strong', 'small-caps': 'smallcaps', 'all-caps': 'upper', 'underlined': 'underline', 'struck-through': 'strike',
            'superscript': 'super', 'subscript': 'sub', 'letter-spaced': 'spaced'}"/>
    <xsl:variable name="function" as="xs:string?" select="(tokenize(@rend) ! $functions(.))[1]"/>
    <xsl:text>{$function ! ('#' || . || '[')}</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>{$function ! '];'}</xsl:text>
  </xsl:template>

  <!-- In a heading, whose script is its own, a title has none. -->
  <xsl:template match="head//title" mode="typst:typst" priority="2" as="text()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- Words in Cyrillic or Greek letters are set off enough by their letters. -->
  <xsl:template match="foreign[@xml:lang = ('ru', 'uk', 'el', 'grc')]" mode="typst:typst" priority="1" as="text()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- The title of a part stands in quotation marks. -->
  <xsl:template match="title[@level = ('a', 'u')]" mode="typst:typst" priority="1" as="text()*">
    <xsl:text>#"“";</xsl:text>
    <xsl:for-each select=".//text()">#{typst:string(translate(typography:typeset(.), '“”', '‘’'))};</xsl:for-each>
    <xsl:text>#"”";</xsl:text>
  </xsl:template>

  <!-- Of a choice the form that is read. -->
  <xsl:template match="choice" mode="typst:typst" as="text()*">
    <xsl:apply-templates select="corr | reg | expan" mode="#current"/>
  </xsl:template>

  <!-- What is silent in print. -->
  <xsl:template match="del | rdg | figDesc | fw | label[@type = 'lemma']" mode="typst:typst" as="empty-sequence()"/>

</xsl:stylesheet>
