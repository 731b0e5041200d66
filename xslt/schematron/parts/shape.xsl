<?xml version="1.0" encoding="UTF-8"?>
<!-- Whether the schema is built as a schema is (ISO/IEC 19757-3, annex A): each element where it may stand, with what it needs. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process" xmlns:s="urn:paragraphos:schematron" exclude-result-prefixes="#all">

  <!-- For each element the elements that may hold it. -->
  <xsl:variable name="s:parents" as="map(xs:string, xs:string*)" visibility="private" select="map{
    'schema': (), 'ns': 'schema', 'let': ('schema', 'phase', 'pattern', 'rule', 'sqf:fix'), 'phase': 'schema', 'active': 'phase',
    'pattern': 'schema', 'rule': ('pattern', 'rules'), 'rules': 'schema', 'param': 'pattern', 'extends': 'rule',
    'assert': 'rule', 'report': 'rule', 'diagnostics': 'schema', 'diagnostic': 'diagnostics',
    'properties': 'schema', 'property': 'properties', 'title': ('schema', 'pattern'), 'p': ('schema', 'phase', 'pattern', 'rule', 'diagnostics', 'properties'),
    'value-of': $s:messages, 'name': $s:messages, 'emph': $s:messages, 'dir': $s:messages, 'span': $s:messages}"/>

  <!-- The elements that hold words. -->
  <xsl:variable name="s:messages" as="xs:string+" visibility="private"
    select="'assert', 'report', 'diagnostic', 'property', 'emph', 'dir', 'span', 'title', 'p', 'active', 'sqf:title', 'sqf:p'"/>

  <!-- For each element the attributes that it must have. -->
  <xsl:variable name="s:needs" as="map(xs:string, xs:string+)" visibility="private" select="map{
    'ns': ('prefix', 'uri'), 'let': 'name', 'phase': 'id', 'active': 'pattern', 'param': ('name', 'value'), 'extends': 'rule',
    'assert': 'test', 'report': 'test', 'diagnostic': 'id', 'property': 'id', 'value-of': 'select'}"/>

  <!-- Everything that is wrong with the shape. -->
  <xsl:mode name="s:shape" on-no-match="shallow-skip" on-multiple-match="fail" visibility="private"/>

  <!-- An element of Schematron: where it stands, what it lacks, and the same of what it holds. -->
  <xsl:template match="sch:*" mode="s:shape" as="element(s:fault)*">
    <xsl:variable name="name" as="xs:string" select="local-name()"/>
    <xsl:variable name="parent" as="xs:string" select="s:name-of(parent::*)"/>
    <xsl:choose>
      <xsl:when test="not(map:contains($s:parents, $name))">
        <xsl:sequence select="s:fault(., 'The element “' || $name || '” is not understood here.')"/>
      </xsl:when>
      <xsl:when test="parent::* and not($parent = $s:parents($name)) and (parent::sch:* or parent::sqf:*)">
        <xsl:sequence select="s:fault(., 'The element “' || $name || '” cannot stand in “' || $parent || '”.')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="($s:needs($name)[not(current()/@*/name() = .)], s:needed-context(.)) ! s:fault(current(), 'This ' || $name || ' has no @' || . || '.')"/>
        <xsl:apply-templates select="node()" mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A prefix must be one. -->
  <xsl:template match="sch:ns[@prefix][not(@prefix castable as xs:NCName) or @prefix = ('xml', 'xmlns') or @uri = '']" mode="s:shape"
    as="element(s:fault)" priority="1">
    <xsl:sequence select="s:fault(@prefix, '“' || @prefix || '” cannot be bound to “' || @uri || '”.')"/>
  </xsl:template>

  <!-- Only an abstract rule needs no context. -->
  <xsl:function name="s:needed-context" as="xs:string?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="'context'[$element/self::sch:rule[not(@abstract = 'true' or @context)]]"/>
  </xsl:function>

  <!-- The name by which the tables call an element. -->
  <xsl:function name="s:name-of" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="'sqf:'[$element/self::sqf:*] || local-name($element)"/>
  </xsl:function>

</xsl:stylesheet>
