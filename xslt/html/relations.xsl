<?xml version="1.0" encoding="UTF-8"?>
<!-- How the entries of the register hang together. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:html="urn:paragraphos:html" xmlns:frame="urn:paragraphos:frame"
    xmlns:citation="urn:paragraphos:citation" xmlns:header="urn:paragraphos:header" xmlns:text="urn:paragraphos:text"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Relations by the entries that they join. -->
  <xsl:key name="html:relations" match="relation" use="(@active, @passive, @mutual) ! tokenize(.) ! substring-after(., '#')"/>

  <!-- The words for a relation, seen from its active side; on the other side the sentence is turned by an arrow. -->
  <xsl:function name="html:relation-name" as="xs:string" visibility="private">
    <xsl:param name="relation" as="element(relation)"/>
    <xsl:sequence select="replace(string($relation/@name), '-', ' ')"/>
  </xsl:function>

  <!-- The relations of an entry: what it is to others, and others to it. -->
  <xsl:template name="html:relations" as="element()*" visibility="private">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="entry" as="element()" select="."/>
    <xsl:variable name="relations" as="element(relation)*" select="@xml:id/key('html:relations', .)"/>
    <xsl:if test="$relations">
      <dt>Relations</dt>
      <xsl:for-each select="$relations">
        <dd>
          <xsl:variable name="active" as="xs:boolean" select="tokenize(@active) = '#' || $entry/@xml:id"/>
          <xsl:if test="not($active)">
            <xsl:call-template name="html:related"><xsl:with-param name="pointers" select="@active, @mutual"/></xsl:call-template>
            <xsl:text> </xsl:text>
          </xsl:if>
          <xsl:text>{html:relation-name(.)}</xsl:text>
          <xsl:if test="$active">
            <xsl:text> </xsl:text>
            <xsl:call-template name="html:related"><xsl:with-param name="pointers" select="@passive"/></xsl:call-template>
          </xsl:if>
          <xsl:if test="html:dates(.)"> ({html:dates(.)})</xsl:if>
          <xsl:for-each select="desc">. <xsl:apply-templates select="node()" mode="html:html"/></xsl:for-each>
          <xsl:call-template name="html:sources"/>
        </dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- Links to the entries that a relation names. -->
  <xsl:template name="html:related" as="node()*" visibility="private">
    <xsl:context-item as="element(relation)" use="required"/>
    <xsl:param name="pointers" as="attribute()*" required="yes"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="relation" as="element(relation)" select="."/>
    <xsl:for-each select="$pointers ! tokenize(.) ! html:element($relation, .)">
      <xsl:if test="position() gt 1">, </xsl:if>
      <a href="{html:link($path, .)}">{html:entry-name(.)}</a>
    </xsl:for-each>
  </xsl:template>

  <!-- Relations are told with the entries that they join. -->
  <xsl:template match="listRelation | relation" mode="html:html" as="empty-sequence()"/>

</xsl:stylesheet>
