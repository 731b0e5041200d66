<?xml version="1.0" encoding="UTF-8"?>
<!-- Abstract rules (ISO/IEC 19757-3, 5.4.13): a rule takes in the lets and assertions of the abstract rule that it extends. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:s="urn:paragraphos:schematron" exclude-result-prefixes="#all">

  <!-- Copies the schema with its abstract rules taken in where they are extended. -->
  <xsl:mode name="s:extend" on-no-match="shallow-copy" on-multiple-match="fail" visibility="private"/>

  <!-- Finds an abstract rule by its id. -->
  <xsl:key name="s:abstract-rule" match="sch:rule[@abstract = 'true']" use="@id"/>

  <!-- An abstract rule tests nothing by itself. -->
  <xsl:template match="sch:rule[@abstract = 'true']" mode="s:extend" as="empty-sequence()"/>

  <!-- The content of the abstract rule of that id: of the same pattern where there is one, else of any. -->
  <xsl:template match="sch:extends[@rule]" mode="s:extend" as="node()*">
    <xsl:param name="extended" as="xs:string*" select="()" tunnel="yes"/>
    <xsl:variable name="named" as="element(sch:rule)*" select="key('s:abstract-rule', @rule)"/>
    <xsl:variable name="model" as="element(sch:rule)?" select="($named[.. is current()/ancestor::sch:pattern[1]], $named)[1]"/>
    <xsl:choose>
      <xsl:when test="empty($model)">
        <xsl:sequence select="s:fault(@rule, 'No abstract rule has the id “' || @rule || '”.')"/>
      </xsl:when>
      <xsl:when test="@rule = $extended">
        <xsl:sequence select="s:fault(@rule, 'The rule “' || @rule || '” extends itself.')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$model/node()" mode="s:extend">
          <xsl:with-param name="extended" as="xs:string*" select="$extended, string(@rule)" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
