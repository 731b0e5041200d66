<?xml version="1.0" encoding="UTF-8"?>
<!-- The commentary in one sequence, paragraph by paragraph. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The page of the commentary. -->
  <xsl:function name="site:commentary" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose commentary">
        <h1>Commentary</h1>
        <p class="lead">{count($edition/TEI/text[1]/back//note[not(@type = 'source')])} notes, in the order of the words that they explain. Each says what kind of note it is, leads to its sources, and back to the text.</p>
        <xsl:for-each-group select="$edition/TEI/text[1]/back//note[not(@type = 'source')]" group-by="string(site:commented(.)/@xml:id)">
          <xsl:variable name="block" as="element()?" select="site:commented(.)"/>
          <section id="on-{($block/@xml:id, 'the-whole')[1]}">
            <h2>
              <xsl:choose>
                <xsl:when test="$block">
                  <a href="{html:link('commentary.html', $block)}">{if ($block/self::note) then 'The source’s note ' || $block/@n else if ($block/@n) then 'Paragraph ' || $block/@n else if ($block/self::head) then 'Title' else 'Salutation'}</a>
                </xsl:when>
                <xsl:otherwise>On the whole</xsl:otherwise>
              </xsl:choose>
            </h2>
            <xsl:apply-templates select="current-group()" mode="html:article">
              <xsl:with-param name="path" select="'commentary.html'" tunnel="yes"/>
              <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
            </xsl:apply-templates>
          </section>
        </xsl:for-each-group>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'commentary.html', 'section': 'commentary', 'title': 'Commentary'}, $content)"/>
  </xsl:function>

  <!-- The block in which the words of a note end. -->
  <xsl:function name="site:commented" as="element()?" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@targetEnd, $note/@target)[1] ! html:element(., tokenize(.)[last()])/ancestor-or-self::*[self::p or self::ab or self::head or self::salute or self::note][last()]"/>
  </xsl:function>

</xsl:stylesheet>
