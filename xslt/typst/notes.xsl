<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes at the foot of the page, and the source's own at the end of the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:typst="urn:paragraphos:typst" xmlns:html="urn:paragraphos:html" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A note at the foot of the page. -->
  <xsl:mode name="typst:foot" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- A note begins with the words that it explains. -->
  <xsl:template match="note" mode="typst:foot" as="text()*">
    <xsl:text>{typst:joiner(html:lemma(.), '.,;:)\]-')}#commentary({@n})[#emph[#{typst:string(html:lemma(.))};];#"] ";</xsl:text>
    <xsl:for-each select="p">
      <xsl:if test="position() gt 1">#parbreak();</xsl:if>
      <xsl:apply-templates select="node()" mode="typst:typst"/>
    </xsl:for-each>
    <xsl:apply-templates select="self::note[not(p)]/node()" mode="typst:typst"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <!-- Where the words of a note end, its call stands. -->
  <xsl:template match="text//*[@xml:id][html:notes-at(.)][not(self::p or self::ab or self::salute or self::head or self::div)]" mode="typst:typst" priority="9" as="text()*">
    <xsl:next-match/>
    <xsl:apply-templates select="html:notes-at(.)" mode="typst:foot"/>
  </xsl:template>

  <!-- The source's own mark. -->
  <xsl:template match="ref[@type = 'note-marker']" mode="typst:typst" as="text()*">
    <xsl:text>{typst:joiner(string(preceding-sibling::node()[string()][1]), '')}#mark[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <!-- What keeps a call on the line of the words before it, where lines may end after their last character (Unicode Standard Annex 14):
       not after letters, digits and closing quotation marks, nor after the signs that are named. -->
  <xsl:function name="typst:joiner" as="xs:string" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="signs" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '[\s\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}”’»' || $signs || ']$') or $words eq '') then '' else '#sym.wj;'"/>
  </xsl:function>

  <!-- The source's own note. -->
  <xsl:template match="note[@type = 'source']" mode="typst:typst" as="text()*">
    <xsl:text>&#10;#source-note[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

</xsl:stylesheet>
