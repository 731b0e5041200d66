<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of the stylesheet that is made: namespaces, the traversal, the place of a node, and then a rule for each rule. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:s="urn:paragraphos:schematron"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process" xmlns:out="urn:paragraphos:schematron:out"
  exclude-result-prefixes="sch sqf">

  <!-- What is written here with the prefix out is an instruction of the stylesheet that is made. -->
  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- Makes the stylesheet from the schema; what a schema may hold at its top and has no meaning for a test is passed over. -->
  <xsl:mode name="s:stylesheet" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The whole stylesheet. All rules share one mode; the first rule of a pattern has the highest priority, the next is
       reached by next-match, and a rule of a pattern that has fired for this node keeps still. -->
  <xsl:template match="sch:schema" mode="s:stylesheet" as="element()">
    <xsl:variable name="patterns" as="element(sch:pattern)*" select="s:active-patterns(.)"/>
    <xsl:variable name="rules" as="element(sch:rule)*" select="$patterns/sch:rule"/>
    <out:stylesheet version="3.0" exclude-result-prefixes="#all" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
      xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:math="http://www.w3.org/2005/xpath-functions/math"
      xmlns:err="http://www.w3.org/2005/xqt-errors">
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <xsl:sequence select="s:phase-faults(.)"/>
      <xsl:apply-templates select="$rules/(., sch:assert, sch:report)" mode="s:facts"/>
      <out:output method="json" indent="no"/>
      <out:global-context-item as="document-node()" use="required"/>
      <out:mode on-no-match="fail" use-accumulators="s:elements"/>
      <out:mode name="s:rules" on-no-match="fail" use-accumulators="s:elements"/>
      <out:template match="/" as="array(map(*))">
        <!-- More than ten thousand results help nobody, and would fill the memory. -->
        <out:variable name="s:results" as="map(*)*">
          <out:iterate select="{s:nodes($rules)}">
            <out:param name="s:found" as="xs:integer" select="0"/>
            <out:variable name="s:here" as="map(*)*">
              <out:apply-templates select="." mode="s:rules"/>
            </out:variable>
            <out:sequence select="$s:here"/>
            <out:choose>
              <out:when test="$s:found + count($s:here) ge 10000">
                <out:break/>
              </out:when>
              <out:otherwise>
                <out:next-iteration>
                  <out:with-param name="s:found" select="$s:found + count($s:here)"/>
                </out:next-iteration>
              </out:otherwise>
            </out:choose>
          </out:iterate>
        </out:variable>
        <out:sequence select="array{{$s:results}}"/>
      </out:template>
      <out:template match="." mode="s:rules" priority="-1" as="map(*)*"/>
      <xsl:sequence select="$s:library"/>
      <xsl:apply-templates select="(* except sch:pattern), sch:phase[@id = s:phase(..)]/sch:let" mode="s:stylesheet"/>
      <xsl:apply-templates select="$patterns" mode="s:stylesheet">
        <xsl:with-param name="rules" as="element(sch:rule)*" select="$rules" tunnel="yes"/>
      </xsl:apply-templates>
    </out:stylesheet>
  </xsl:template>

  <!-- Which nodes are visited: words, comments and attributes only where a rule can mean one. -->
  <xsl:function name="s:nodes" as="xs:string" visibility="private">
    <xsl:param name="rules" as="element(sch:rule)*"/>
    <xsl:variable name="contexts" as="xs:string*" select="$rules/@context ! s:without-predicates(.)"/>
    <xsl:sequence select="
        (if (exists($contexts[contains(., '(')])) then 'descendant-or-self::node()' else '(. | descendant::*)')
        || '/(. | @*)'[exists($contexts[matches(., '@|attribute')])]"/>
  </xsl:function>

  <!-- A pattern without what stands in square brackets; what is left over of a bracket in a string does no harm. -->
  <xsl:function name="s:without-predicates" as="xs:string" visibility="private">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:variable name="shorter" as="xs:string" select="replace($pattern, '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($shorter = $pattern) then $pattern else s:without-predicates($shorter)"/>
  </xsl:function>

  <!-- Titles, prose, phases and what other elements refer to are taken up elsewhere or are for people. -->
  <xsl:template match="sch:title | sch:p | sch:ns | sch:phase | sch:diagnostics | sch:properties | sch:rules | sqf:fixes"
    mode="s:stylesheet" as="empty-sequence()"/>

  <!-- A fault found on the way stays. -->
  <xsl:template match="s:fault" mode="s:stylesheet" as="element(s:fault)">
    <xsl:copy-of select="."/>
  </xsl:template>

</xsl:stylesheet>
