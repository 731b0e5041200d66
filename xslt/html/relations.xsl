<?xml version="1.0" encoding="UTF-8"?>
<!-- How the entries of the register hang together. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Relations by the entries that they join. -->
  <xsl:key name="html:relations" match="relation" use="(@active, @passive, @mutual) ! tokenize(.) ! substring-after(., '#')"/>

  <!-- The words for a relation, seen from its active side. -->
  <xsl:function name="html:relation-name" as="xs:string" visibility="private">
    <xsl:param name="relation" as="element(relation)"/>
    <xsl:sequence select="replace(string($relation/@name), '-', ' ')"/>
  </xsl:function>

  <!-- The relations of an entry: what it is to others, and others to it, which is called "this" then. -->
  <xsl:template name="html:relations" as="element()*" visibility="private">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="entry" as="element()" select="."/>
    <xsl:variable name="relations" as="element(relation)*" select="@xml:id/key('html:relations', .)"/>
    <xsl:if test="$relations">
      <dt>Relations</dt>
      <xsl:for-each select="$relations">
        <dd>
          <xsl:variable name="active" as="xs:boolean" select="(@active, @mutual) ! tokenize(.) = '#' || $entry/@xml:id"/>
          <xsl:if test="not($active)">
            <xsl:call-template name="html:related"><xsl:with-param name="entries" select="html:joined(@active)"/></xsl:call-template>
            <xsl:text>: </xsl:text>
          </xsl:if>
          <xsl:text>{html:relation-name(.)} {'this'[not($active)]}</xsl:text>
          <xsl:if test="$active">
            <xsl:call-template name="html:related"><xsl:with-param name="entries" select="html:joined((@passive, @mutual)) except $entry"/></xsl:call-template>
          </xsl:if>
          <xsl:for-each select="@cert[. ne 'high']"> (certainty {.})</xsl:for-each>
          <xsl:if test="html:dates(.)"> ({html:dates(.)})</xsl:if>
          <xsl:for-each select="desc">. <xsl:apply-templates select="node()" mode="html:html"/></xsl:for-each>
          <xsl:call-template name="html:sources"/>
        </dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- The entries that pointers of a relation name. -->
  <xsl:function name="html:joined" as="element()*" visibility="private">
    <xsl:param name="pointers" as="attribute()*"/>
    <xsl:sequence select="$pointers ! (for $pointer in tokenize(.) return html:element(.., $pointer))"/>
  </xsl:function>

  <!-- Links to the entries that a relation names. -->
  <xsl:template name="html:related" as="node()*" visibility="private">
    <xsl:context-item as="element(relation)" use="required"/>
    <xsl:param name="entries" as="element()*" required="yes"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:for-each select="$entries">
      <xsl:if test="position() gt 1">, </xsl:if>
      <a href="{html:link($path, .)}">{html:entry-name(.)}</a>
    </xsl:for-each>
  </xsl:template>

  <!-- Relations are told with the entries that they join. -->
  <xsl:template match="listRelation | relation" mode="html:html" as="empty-sequence()"/>

</xsl:stylesheet>
