<?xml version="1.0" encoding="UTF-8"?>
<!-- From an ISO Schematron schema (ISO/IEC 19757-3) to a stylesheet that tests a document in one traversal for all patterns.
     Comes in: the schema, inclusions resolved, each element numbered by @s:place. Goes out: the stylesheet, each of whose
     expressions tells by @s:at (number/attribute) where it was written; and an s:fault for whatever cannot be compiled. -->
<xsl:package name="urn:paragraphos:schematron" package-version="1.0" version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:s="urn:paragraphos:schematron" exclude-result-prefixes="#all">

  <!-- Which phase is compiled: the id of one, #ALL, or #DEFAULT for what the schema itself prefers. -->
  <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>

  <xsl:include href="parts/shape.xsl"/>
  <xsl:include href="parts/instantiate.xsl"/>
  <xsl:include href="parts/extend.xsl"/>
  <xsl:include href="parts/faults.xsl"/>
  <xsl:include href="parts/phases.xsl"/>
  <xsl:include href="parts/stylesheet.xsl"/>
  <xsl:include href="parts/library.xsl"/>
  <xsl:include href="parts/variables.xsl"/>
  <xsl:include href="parts/rules.xsl"/>
  <xsl:include href="parts/assertions.xsl"/>
  <xsl:include href="parts/messages.xsl"/>
  <xsl:include href="parts/foreign.xsl"/>

  <!-- The entry takes a document and nothing else. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The result is read by a program, line by line: no white space is added. -->
  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A schema of the wrong shape is only told what is wrong; any other becomes a stylesheet. -->
  <xsl:template match="/" as="document-node()">
    <xsl:variable name="faults" as="element(s:fault)*">
      <xsl:apply-templates select="*" mode="s:shape"/>
    </xsl:variable>
    <xsl:document>
      <xsl:choose>
        <xsl:when test="exists($faults)">
          <s:refused>
            <xsl:sequence select="$faults"/>
          </s:refused>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="s:compiled(.)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:document>
  </xsl:template>

  <!-- The path: abstract patterns become patterns, rules take in what they extend, and the whole becomes a stylesheet. -->
  <xsl:function name="s:compiled" as="element()" visibility="private">
    <xsl:param name="schema" as="document-node()"/>
    <xsl:variable name="instantiated" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$schema/node()" mode="s:instantiate"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="extended" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$instantiated/node()" mode="s:extend"/>
      </xsl:document>
    </xsl:variable>
    <xsl:apply-templates select="$extended/*" mode="s:stylesheet"/>
  </xsl:function>

</xsl:package>
