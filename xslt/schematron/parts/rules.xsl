<?xml version="1.0" encoding="UTF-8"?>
<!-- Patterns and rules (ISO/IEC 19757-3, 5.4.10 and 5.4.12, 6.4): within a pattern the first rule that matches a node is the only one to fire. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:s="urn:paragraphos:schematron"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process" xmlns:out="urn:paragraphos:schematron:out"
  exclude-result-prefixes="sch sqf">

  <!-- A pattern is its variables and its rules. -->
  <xsl:template match="sch:pattern" mode="s:stylesheet" as="element()*">
    <xsl:apply-templates select="*" mode="s:stylesheet"/>
  </xsl:template>

  <!-- A pattern that speaks of other documents. -->
  <xsl:template match="sch:pattern[@documents]" mode="s:stylesheet" as="element(s:fault)" priority="1">
    <xsl:sequence select="s:fault(@documents, 'A pattern can test only the document itself; @documents is not understood here.')"/>
  </xsl:template>

  <!-- A rule becomes a template rule that tests the node, unless its pattern has fired, and hands it to the rules after it. -->
  <xsl:template match="sch:rule" mode="s:stylesheet" as="element()">
    <xsl:param name="rules" as="element(sch:rule)*" tunnel="yes"/>
    <xsl:variable name="pattern" as="xs:integer" select="s:number(..)"/>
    <out:template match="{s:expression(@context, .)}" mode="s:rules" priority="{count($rules[. >> current()]) + 1}"
      as="map(*)*" s:at="{s:at(@context)}">
      <out:param name="s:fired" as="xs:integer*" select="()"/>
      <out:if test="not($s:fired = {$pattern})">
        <out:try>
          <xsl:apply-templates select="*" mode="s:stylesheet"/>
          <xsl:sequence select="s:catch(.)"/>
        </out:try>
      </out:if>
      <out:next-match>
        <out:with-param name="s:fired" select="$s:fired, {$pattern}"/>
      </out:next-match>
    </out:template>
  </xsl:template>

  <!-- A quick fix is read where an assertion names it. -->
  <xsl:template match="sqf:fix | sqf:group" mode="s:stylesheet" as="empty-sequence()"/>

</xsl:stylesheet>
