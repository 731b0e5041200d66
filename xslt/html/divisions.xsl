<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of a text and their headings. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html"
    xmlns:citation="urn:paragraphos:citation" xmlns:text="urn:paragraphos:text" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The containers of a text add nothing of their own. -->
  <xsl:template match="TEI | text | body | front | back | group | floatingText | standOff" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- A division. -->
  <xsl:template match="div | argument | epigraph | postscript" mode="html:html" as="node()*">
    <section class="{string-join((local-name(), @type), ' ')}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="." mode="html:before"/>
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:apply-templates select="." mode="html:after"/>
    </section>
  </xsl:template>

  <!-- A heading, as deep as the divisions around it, and the text's own title; `depth` is that of the headings which the page has above them. -->
  <xsl:template match="head" mode="html:html" as="element()">
    <xsl:param name="depth" as="xs:integer" tunnel="yes" select="0"/>
    <xsl:element name="h{min((6, max((1, $depth + count(ancestor::div | ancestor::body[head])))))}">
      <xsl:apply-templates select="@xml:id[not(ancestor::body and citation:reference(..))] | @xml:lang" mode="html:attribute"/>
      <xsl:call-template name="html:content"/>
    </xsl:element>
  </xsl:template>

  <!-- The parts of a text or of a part: the divisions right below it that have a heading and can be led to. -->
  <xsl:function name="html:parts" as="element(div)*" visibility="public">
    <xsl:param name="whole" as="element()"/>
    <xsl:sequence select="$whole/div[head][(.|head)/@xml:id]"/>
  </xsl:function>

  <!-- The identifier by which a part is led to: that of its heading, which has a mark in the margin, or its own. -->
  <xsl:function name="html:part-anchor" as="xs:string" visibility="public">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="string(($part/head/@xml:id, $part/@xml:id)[1])"/>
  </xsl:function>

  <!-- What lists of contents call a part: the words of its headings. -->
  <xsl:function name="html:part-name" as="xs:string" visibility="public">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="string-join($part/head ! text:words(.), ' ')"/>
  </xsl:function>

  <!-- What opens and closes an address or a letter. -->
  <xsl:template match="opener | closer | trailer | byline | dateline | signed | sp | speaker | stage" mode="html:html" as="element()">
    <div class="{local-name()}">
      <xsl:apply-templates select="@xml:id[not(citation:reference(..))] | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </div>
  </xsl:template>

  <!-- A stage direction within a line. -->
  <xsl:template match="stage[ancestor::p or ancestor::ab or ancestor::l or ancestor::head]" mode="html:html" priority="1" as="element()">
    <i class="stage">
      <xsl:apply-templates select="@xml:id[not(citation:reference(..))] | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </i>
  </xsl:template>

  <!-- An address, line by line. -->
  <xsl:template match="address" mode="html:html" as="element()">
    <div class="address">
      <xsl:apply-templates select="node()" mode="#current"/>
    </div>
  </xsl:template>

  <!-- A line of an address or of a verse. -->
  <xsl:template match="addrLine | l" mode="html:html" as="element()">
    <span class="{string-join(('line', tokenize(@rend)), ' ')}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

  <!-- A group of lines. -->
  <xsl:template match="lg" mode="html:html" as="element()">
    <div class="verse">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </div>
  </xsl:template>

</xsl:stylesheet>
