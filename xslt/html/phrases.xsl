<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands within a sentence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns:header="urn:paragraphos:header"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- Phrases for which HTML has an element: the table says which. -->
  <xsl:variable name="html:element-of" as="map(xs:string, xs:string)" visibility="private" select="map{
      'emph': 'em', 'foreign': 'i', 'title': 'cite', 'term': 'i', 'mentioned': 'i', 'code': 'code', 'ident': 'code', 'gi': 'code', 'att': 'code', 'val': 'code', 'tag': 'code'}"/>

  <!-- Emphasis, foreign words, titles, terms, names of code. -->
  <xsl:template match="emph | foreign | title | term | mentioned | code | ident | gi | att | val | tag" mode="html:html" as="element()">
    <xsl:element name="{$html:element-of(local-name())}">
      <xsl:apply-templates select="@xml:id | @xml:lang | @rend" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A title of a part, an article or an unpublished text stands in quotation marks, as the bibliographies of the field print it. -->
  <xsl:template match="title[@level = ('a', 'u')]" mode="html:html" as="element()">
    <xsl:param name="characters" as="function(text()) as xs:string" tunnel="yes" select="typography:typeset#1"/>
    <cite class="part">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current">
        <xsl:with-param name="characters" tunnel="yes" select="function($text as text()) as xs:string { translate($characters($text), '“”', '‘’') }"/>
      </xsl:apply-templates>
    </cite>
  </xsl:template>

  <!-- Phrases that read on: their kind is a class. Quotation marks are characters of the text. -->
  <xsl:template match="quote | said | q | soCalled | gloss | abbr | expan | phr | w | pc | c | num | measure | unit | time | email | distinct | idno | lang | formula | ex | am | geo | citedRange" mode="html:html" as="node()*">
    <span class="{string-join((local-name(), @type), ' ')}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

  <!-- A quotation in paragraphs or verses. -->
  <xsl:template match="quote[p or lg or l] | said[p] | q[p or lg] | cit[quote[p or lg]]" mode="html:html" priority="1" as="element()">
    <blockquote>
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </blockquote>
  </xsl:template>

  <!-- A quotation with its source. -->
  <xsl:template match="cit" mode="html:html" as="element()">
    <span class="cit">
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

  <!-- A date reads on. -->
  <xsl:template match="date | origDate" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- One day, month or year can be read by programs too. -->
  <xsl:template match="(date | origDate)[matches(@when, '^\d{4}(-\d\d(-\d\d)?)?$')]" mode="html:html" priority="1" as="node()*">
    <time datetime="{@when}">
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:if test="not(node())">{header:printed-date(@when)}</xsl:if>
    </time>
  </xsl:template>

  <!-- What the source sets off by its script. -->
  <xsl:template match="hi" mode="html:html" as="element()">
    <xsl:element name="{html:script(@rend)}">
      <xsl:apply-templates select="@xml:id | @xml:lang | @rend" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- The element of HTML for a manner of script. -->
  <xsl:function name="html:script" as="xs:string" visibility="private">
    <xsl:param name="rend" as="attribute()?"/>
    <xsl:sequence select="if (contains-token($rend, 'bold')) then 'b' else if (contains-token($rend, 'superscript')) then 'sup'
        else if (contains-token($rend, 'subscript')) then 'sub' else if (contains-token($rend, 'italic')) then 'i' else 'span'"/>
  </xsl:function>

  <!-- A reference leads where it points. -->
  <xsl:template match="ref[@target]" mode="html:html" as="element()">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <a class="{string-join(('ref', @type), ' ')}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:for-each select="html:target($path, @target)">
        <xsl:attribute name="href" select="."/>
      </xsl:for-each>
      <xsl:apply-templates select="node()" mode="#current"/>
    </a>
  </xsl:template>

  <!-- A reference that leads nowhere is its words. -->
  <xsl:template match="ref" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- A bare pointer shows its address, or the name of what it points at. -->
  <xsl:template match="ptr" mode="html:html" as="element()">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="target" as="xs:string?" select="@target ! html:target($path, .)"/>
    <a class="ptr">
      <xsl:for-each select="$target">
        <xsl:attribute name="href" select="."/>
        <xsl:text>{replace(., '^https?://(www\.)?', '')}</xsl:text>
      </xsl:for-each>
    </a>
  </xsl:template>

  <!-- An anchor has a place and no words. -->
  <xsl:template match="anchor" mode="html:html" as="element()*">
    <xsl:call-template name="html:calls"/>
  </xsl:template>

  <!-- A line begins anew only where the encoding says lb. -->
  <xsl:template match="lb" mode="html:html" as="element()">
    <br/>
  </xsl:template>

  <!-- A page of the source begins; it is told, not shown. -->
  <xsl:template match="pb" mode="html:html" as="element()">
    <span class="page-break" role="separator" aria-label="{string-join(('page', @n), ' ')}">
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
    </span>
  </xsl:template>

  <!-- Other breaks leave no trace on a page that flows. -->
  <xsl:template match="milestone | cb | gb" mode="html:html" as="empty-sequence()"/>

  <!-- Running titles and page numbers of the source are not repeated. -->
  <xsl:template match="fw" mode="html:html" as="empty-sequence()"/>

</xsl:stylesheet>
