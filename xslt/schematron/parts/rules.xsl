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

  <!-- A rule becomes a template rule that tests the node and hands it to the rules after it. -->
  <xsl:template match="sch:rule" mode="s:stylesheet" as="element()">
    <xsl:param name="rules" as="element(sch:rule)*" tunnel="yes"/>
    <out:template match="{s:expression(@context, .)}" mode="s:rules" priority="{count($rules[. >> current()]) + 1}"
      as="map(*)*" s:at="{s:at(@context)}">
      <xsl:apply-templates select="." mode="s:firing"/>
    </out:template>
  </xsl:template>

  <!-- Writes when a rule fires and what follows it. -->
  <xsl:mode name="s:firing" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The only rule of a pattern fires wherever it matches. -->
  <xsl:template match="sch:rule" mode="s:firing" as="element()*">
    <xsl:apply-templates select="." mode="s:tests"/>
    <out:next-match/>
  </xsl:template>

  <!-- One of several fires unless its pattern has fired, which the rules after it are told. -->
  <xsl:template match="sch:rule[../sch:rule[2]]" mode="s:firing" priority="1" as="element()*">
    <xsl:variable name="pattern" as="xs:integer" select="s:number(..)"/>
    <out:param name="s:fired" as="xs:integer*" select="()" tunnel="yes"/>
    <out:if test="not($s:fired = {$pattern})">
      <xsl:apply-templates select="." mode="s:tests"/>
    </out:if>
    <out:next-match>
      <out:with-param name="s:fired" select="$s:fired, {$pattern}" tunnel="yes"/>
    </out:next-match>
  </xsl:template>

  <!-- Writes the assertions of a rule. -->
  <xsl:mode name="s:tests" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- Each assertion catches what fails in it. -->
  <xsl:template match="sch:rule" mode="s:tests" as="element()*">
    <xsl:apply-templates select="*" mode="s:stylesheet"/>
  </xsl:template>

  <!-- A variable can fail too: one of the rule, or a global one, whose failure Saxon lets pass the nearest try. -->
  <xsl:template match="sch:rule[sch:let or xsl:* or root()//(sch:let | xsl:variable)[not(parent::sch:rule)]]" mode="s:tests"
    priority="1" as="element()">
    <out:try>
      <xsl:apply-templates select="*" mode="s:stylesheet"/>
      <xsl:sequence select="s:catch(.)"/>
    </out:try>
  </xsl:template>

  <!-- A quick fix is read where an assertion names it. -->
  <xsl:template match="sqf:fix | sqf:group" mode="s:stylesheet" as="empty-sequence()"/>

</xsl:stylesheet>
