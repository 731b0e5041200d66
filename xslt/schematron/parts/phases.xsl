<?xml version="1.0" encoding="UTF-8"?>
<!-- Phases (ISO/IEC 19757-3, 5.4.11): which patterns are tested. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:s="urn:paragraphos:schematron" exclude-result-prefixes="#all">

  <!-- The id of the phase asked for, or nothing where all patterns are active. -->
  <xsl:function name="s:phase" as="xs:string?" visibility="private">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:variable name="wanted" as="xs:string" select="if ($phase = '#DEFAULT') then string($schema/@defaultPhase) else $phase"/>
    <xsl:sequence select="$wanted[not(. = ('', '#ALL'))]"/>
  </xsl:function>

  <!-- The patterns of the phase, in the schema's order. -->
  <xsl:function name="s:active-patterns" as="element(sch:pattern)*" visibility="private">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:variable name="id" as="xs:string?" select="s:phase($schema)"/>
    <xsl:sequence select="
        if (empty($id)) then $schema/sch:pattern
        else $schema/sch:pattern[@id = $schema/sch:phase[@id = $id]/sch:active/@pattern]"/>
  </xsl:function>

  <!-- What is wrong about the phase: it is not there, or it activates a pattern that is not there. -->
  <xsl:function name="s:phase-faults" as="element(s:fault)*" visibility="private">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:variable name="id" as="xs:string?" select="s:phase($schema)"/>
    <xsl:variable name="known" as="xs:string*" select="$schema/sch:phase/@id ! string()"/>
    <xsl:if test="not($id = $known)[exists($id)]">
      <xsl:sequence select="s:fault($schema, 'The schema has no phase “' || $id || '”; it has: '
        || (string-join($known, ', ')[. ne ''], 'none')[1] || '.')"/>
    </xsl:if>
    <xsl:for-each select="$schema/sch:phase[@id = $id]/sch:active[not(@pattern = $schema/sch:pattern/@id)]">
      <xsl:sequence select="s:fault((@pattern, .)[1], 'No pattern has the id “' || @pattern || '”.')"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
