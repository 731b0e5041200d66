<?xml version="1.0" encoding="UTF-8"?>
<!-- The bibliography: each title as a book prints it, with how it was consulted. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:html="urn:paragraphos:html"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A list of titles, under its heading. -->
  <xsl:template match="listBibl" mode="html:html" as="element()">
    <section class="{string-join(('bibliography', @type), ' ')}">
      <xsl:for-each select="(@xml:id, @type[../parent::standOff][not(. = ../preceding-sibling::listBibl/@type)])[1]">
        <xsl:attribute name="id" select="."/>
      </xsl:for-each>
      <xsl:for-each select="head">
        <h2>
          <xsl:apply-templates select="node()" mode="html:html"/>
        </h2>
      </xsl:for-each>
      <xsl:apply-templates select="* except head" mode="#current"/>
    </section>
  </xsl:template>

  <!-- One title of the bibliography. -->
  <xsl:template match="standOff//biblStruct" mode="html:html" priority="1" as="element()">
    <div class="{string-join(('entry', 'bibl', @type, @subtype), ' ')}">
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
      <p class="title">
        <xsl:for-each select="@n">
          <b class="key">{.}</b>
          <xsl:text> </xsl:text>
        </xsl:for-each>
        <xsl:next-match/>
        <xsl:for-each select="@subtype[. = ('seen', 'seen-in-part', 'not-seen')]">
          <xsl:text> </xsl:text>
          <span class="consulted">{replace(., '-', ' ')}</span>
        </xsl:for-each>
      </p>
      <xsl:apply-templates select="ptr, note" mode="#current"/>
      <xsl:call-template name="html:mentions"/>
      <xsl:call-template name="html:entry-foot"/>
    </div>
  </xsl:template>

  <!-- The parts of a title, in the order in which a bibliography prints them. -->
  <xsl:template match="biblStruct" mode="html:html" as="node()*">
    <xsl:variable name="parts" as="node()*">
      <xsl:apply-templates select="analytic, monogr, series" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="$parts"/>
    <xsl:if test="not(ends-with(string-join($parts), '.'))">.</xsl:if>
  </xsl:template>

  <!-- A part of another: its author and title come first, then where it is. -->
  <xsl:template match="analytic" mode="html:html" as="node()*">
    <xsl:call-template name="html:titled"/>
    <xsl:text>, in </xsl:text>
  </xsl:template>

  <!-- What was published by itself. -->
  <xsl:template match="monogr | series" mode="html:html" as="node()*">
    <xsl:call-template name="html:titled"/>
    <xsl:for-each select="edition, imprint/(* except (date[@cert = 'unknown'], note)), biblScope, extent, idno">
      <xsl:text>, {self::idno/@type ! (. || ' ')}</xsl:text>
      <xsl:apply-templates select="." mode="#current"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Authors or editors and titles. -->
  <xsl:template name="html:titled" as="node()*" visibility="private">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="author, editor, respStmt, title[not(@type = 'variant')]">
      <xsl:if test="position() gt 1">, </xsl:if>
      <xsl:apply-templates select="." mode="html:html"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Names and particulars of a title that read on. -->
  <xsl:template match="author | publisher | pubPlace | edition | extent | textLang | imprint | distributor | relatedItem | authority" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- An editor is told from an author by a role after the name. -->
  <xsl:template match="editor" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text> ({(@role, 'ed.')[1]})</xsl:text>
  </xsl:template>

  <!-- Volume, number, pages. -->
  <xsl:template match="biblScope" mode="html:html" as="node()*">
    <xsl:value-of select="map{'volume': 'vol. ', 'issue': 'no. ', 'page': 'pp. ', 'chapter': 'ch. '}(string(@unit))"/>
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- The address of a title on the web. -->
  <xsl:template match="biblStruct/ptr" mode="html:html" priority="1" as="element()">
    <p class="address"><a href="{@target}">{replace(@target, '^https?://(www\.)?', '')}</a></p>
  </xsl:template>

  <!-- What is said of a title. -->
  <xsl:template match="standOff//biblStruct/note[not(@type = 'identification')]" mode="html:html" priority="1" as="element()">
    <p class="{string-join(('remark', @type), ' ')}">
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:call-template name="html:sources"/>
    </p>
  </xsl:template>

  <!-- A loose reference. -->
  <xsl:template match="bibl" mode="html:html" as="element()">
    <span class="bibl">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

  <!-- A loose reference in a list is a line of its own. -->
  <xsl:template match="listBibl/bibl" mode="html:html" priority="1" as="element()">
    <p class="bibl">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </p>
  </xsl:template>

</xsl:stylesheet>
