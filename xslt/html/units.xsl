<?xml version="1.0" encoding="UTF-8"?>
<!-- The blocks of prose: what carries a number carries it in the margin, outside the sentence, with an address of its own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns:frame="urn:paragraphos:frame"
    xmlns:citation="urn:paragraphos:citation" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A block that is a citable unit: its number, its words, its notes. -->
  <xsl:template match="(p | ab | salute | dateline | signed | byline | trailer | body//head[not(parent::table or parent::figure or parent::list)])[@xml:id][citation:reference(.)]" mode="html:html" priority="2" as="element()">
    <div class="{string-join(('unit', local-name(), @type), ' ')}" id="{@xml:id}">
      <xsl:call-template name="html:mark"/>
      <xsl:next-match/>
      <xsl:call-template name="html:notes-beside"/>
    </div>
  </xsl:template>

  <!-- A paragraph, or a block that is none, such as a slogan. -->
  <xsl:template match="p | ab" mode="html:html" as="node()*">
    <p>
      <xsl:apply-templates select="@xml:id[not(citation:reference(..))] | @xml:lang | @rend" mode="html:attribute"/>
      <xsl:call-template name="html:content"/>
    </p>
  </xsl:template>

  <!-- A paragraph within something that stands in a line, or is a paragraph in HTML already. -->
  <xsl:template match="p[parent::item or parent::cell or parent::desc or parent::state]" mode="html:html" as="node()*">
    <xsl:if test="preceding-sibling::p">
      <br/>
    </xsl:if>
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- A paragraph that holds blocks cannot be a paragraph in HTML. -->
  <xsl:template match="p[list or table or quote[p or lg] or lg or figure or listBibl or floatingText or said[p]]" mode="html:html" priority="1" as="node()*">
    <div class="p">
      <xsl:apply-templates select="@xml:id[not(citation:reference(..))] | @xml:lang" mode="html:attribute"/>
      <xsl:call-template name="html:content"/>
    </div>
  </xsl:template>

  <!-- A salutation. -->
  <xsl:template match="salute" mode="html:html" as="element()">
    <p class="salute">
      <xsl:apply-templates select="@xml:id[not(citation:reference(..))] | @xml:lang" mode="html:attribute"/>
      <xsl:call-template name="html:content"/>
    </p>
  </xsl:template>

  <!-- The inside of a block, between what an edition adds, and the calls of notes on the whole block. -->
  <xsl:template name="html:content" as="node()*" visibility="private">
    <xsl:apply-templates select="." mode="html:before"/>
    <xsl:apply-templates select="node()" mode="html:html"/>
    <xsl:call-template name="html:calls"/>
    <xsl:apply-templates select="." mode="html:after"/>
  </xsl:template>

  <!-- The number in the margin: an anchor to itself, and the way to the page of the paragraph. -->
  <xsl:template name="html:mark" as="element()" visibility="public">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="reference" as="xs:string" select="citation:reference(.)"/>
    <xsl:variable name="name" as="xs:string" select="citation:label(citation:unit(root(), $reference))"/>
    <div class="mark">
      <a class="number" href="#{@xml:id}" aria-label="{$name}">{(@n, '¶')[1]}</a>
      <xsl:text> </xsl:text>
      <a class="cite" href="{frame:link($path, citation:address(root(), $reference))}" aria-label="Cite {lower-case(substring($name, 1, 1)) || substring($name, 2)}">cite</a>
    </div>
  </xsl:template>

  <!-- A sentence, or a part of one, is an anchor. -->
  <xsl:template match="s | seg" mode="html:html" as="element()">
    <span>
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

</xsl:stylesheet>
