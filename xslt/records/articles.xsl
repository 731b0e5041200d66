<?xml version="1.0" encoding="UTF-8"?>
<!-- The article at the beginning of a title, which catalogues pass over when they file it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The articles that are passed over, by language: those that are hardly ever another word at the beginning of a title. -->
  <xsl:variable name="records:articles" as="map(xs:string, xs:string)" visibility="private" select="map{
      'en': '(the|an?) ', 'de': '(der|die|das) ', 'nl': '(de|het) ', 'fr': '(les? |la |l[’''])', 'es': '(el|las?|los) ',
      'it': '(il |lo |la |gli |i |le |l[’''])', 'pt': '(os?|as) '}"/>

  <!-- The article with the space after it, in the language of the title; nothing where there is none. -->
  <xsl:function name="records:article" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="titles" as="element(title)*" select="$edition/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:variable name="title" as="element(title)?" select="($titles[@type = 'main'], $titles)[1]"/>
    <xsl:variable name="article" as="xs:string?" select="$records:articles(lower-case(tokenize(string(($title/ancestor-or-self::*/@xml:lang)[last()]), '-')[1]))"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($title)"/>
    <xsl:sequence select="string($article[matches($words, '^' || ., 'i')] ! replace($words, '^(' || . || ').*$', '$1', 'i'))"/>
  </xsl:function>

</xsl:stylesheet>
