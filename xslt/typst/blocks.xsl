<?xml version="1.0" encoding="UTF-8"?>
<!-- Divisions, headings, paragraphs. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:typst="urn:paragraphos:typst" xmlns:html="urn:paragraphos:html"
    xmlns:citation="urn:paragraphos:citation" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A heading, as deep as its divisions. -->
  <xsl:template match="front//head" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;{string-join((1 to count(ancestor::div)) ! '=')} </xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- The title that the text itself bears, and a running one. -->
  <xsl:template match="body//head" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;#running-title[</xsl:text>
    <xsl:call-template name="typst:content"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- The heading of a chapter or a letter, below that of the text. -->
  <xsl:template match="body//div/head[not(@type = ('running', 'sub'))]" mode="typst:typst" priority="1" as="text()*">
    <xsl:text>&#10;&#10;#heading(level: {1 + count(ancestor::div)})[</xsl:text>
    <xsl:call-template name="typst:content"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- A line under a heading. -->
  <xsl:template match="body//head[@type = 'sub']" mode="typst:typst" priority="1" as="text()*">
    <xsl:text>&#10;&#10;#subtitle[</xsl:text>
    <xsl:call-template name="typst:content"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- What opens and closes an address or a letter. -->
  <xsl:template match="salute | dateline | signed | byline | trailer" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;#{typst:set-as(.)}[</xsl:text>
    <xsl:call-template name="typst:content"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- How such a line is set: those above the text keep to what follows them. -->
  <xsl:function name="typst:set-as" as="xs:string" visibility="private">
    <xsl:param name="line" as="element()"/>
    <xsl:sequence select="if ($line/self::signed) then 'signature' else if ($line/ancestor::closer or $line/self::trailer) then 'closing'
        else if ($line/self::salute) then 'salutation' else 'opening'"/>
  </xsl:function>

  <!-- A block with a number. -->
  <xsl:template match="(p | ab)[citation:reference(.)]" mode="typst:typst" priority="1" as="text()*">
    <xsl:text>&#10;&#10;#unit({typst:string((@n, citation:reference(.))[1])}, {typst:string(typst:kind(.))})[</xsl:text>
    <xsl:call-template name="typst:content"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- How a block is set: by its type; one that follows a heading or a salutation is the first. -->
  <xsl:function name="typst:kind" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="string(($block/@type, 'first'[not($block/preceding-sibling::*[1][self::p or self::ab])])[1])"/>
  </xsl:function>

  <!-- A block without one. -->
  <xsl:template match="p | ab | closer" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:call-template name="typst:content"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- An ornament stands in the middle. -->
  <xsl:template match="ab[@type = 'ornament']" mode="typst:typst" priority="2" as="text()*">
    <xsl:text>&#10;&#10;#ornament[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- A quotation in paragraphs or verses is set in. -->
  <xsl:template match="quote[p or lg or l] | cit[quote[p or lg]] | epigraph" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;#quotation[</xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- The book holds words alone: of a picture, what it shows. -->
  <xsl:template match="graphic" mode="typst:typst" as="text()">
    <xsl:text>#{typst:string('[' || (html:described(.)[.], 'a picture')[1] || ']')};</xsl:text>
  </xsl:template>

  <!-- A figure stands by itself, its heading under it. -->
  <xsl:template match="figure" mode="typst:typst" as="text()*">
    <xsl:text>&#10;&#10;#closing[</xsl:text>
    <xsl:apply-templates select="node() except head" mode="#current"/>
    <xsl:for-each select="head">
      <xsl:text>#linebreak();#emph[</xsl:text>
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:text>];</xsl:text>
    </xsl:for-each>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- A line of the source that the encoding keeps. -->
  <xsl:template match="lb" mode="typst:typst" as="text()">
    <xsl:text>#linebreak();</xsl:text>
  </xsl:template>

  <!-- What cannot be read is shown as missing. -->
  <xsl:template match="gap" mode="typst:typst" as="text()">
    <xsl:text>#"[…]";</xsl:text>
  </xsl:template>

  <!-- The inside of a block, with the notes on the whole block at its end. -->
  <xsl:template name="typst:content" as="text()*" visibility="private">
    <xsl:context-item as="element()" use="required"/>
    <xsl:apply-templates select="node()" mode="typst:typst"/>
    <xsl:apply-templates select="html:notes-at(.)" mode="typst:foot"/>
  </xsl:template>

</xsl:stylesheet>
