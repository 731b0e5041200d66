<?xml version="1.0" encoding="UTF-8"?>
<!-- XSLT inside a schema (ISO/IEC 19757-3, annex H): functions, keys and variables are taken over; what reads or writes other files, or runs code made at run time, is refused. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:s="urn:paragraphos:schematron"
    exclude-result-prefixes="#all">

  <!-- Takes XSLT over; its expressions keep their place. -->
  <xsl:mode name="s:foreign" on-no-match="shallow-copy" on-multiple-match="fail" visibility="private"/>

  <!-- Declarations and instructions of XSLT. -->
  <xsl:template match="xsl:*" mode="s:stylesheet" as="element()">
    <xsl:apply-templates select="." mode="s:foreign"/>
  </xsl:template>

  <!-- Elements of other vocabularies are documentation. -->
  <xsl:template match="*" mode="s:stylesheet" as="empty-sequence()" priority="-2"/>

  <!-- An element of the schema, now of the stylesheet. -->
  <xsl:template match="*[@s:place]" mode="s:foreign" as="element()">
    <xsl:copy>
      <xsl:apply-templates select="@* except @s:place" mode="s:foreign"/>
      <xsl:attribute name="s:at" select="s:at(.)"/>
      <xsl:apply-templates select="node()" mode="s:foreign"/>
    </xsl:copy>
  </xsl:template>

  <!-- What would leave the schema and the document. -->
  <xsl:template match="xsl:include | xsl:import | xsl:use-package | xsl:result-document | xsl:source-document | xsl:evaluate
    | xsl:message | xsl:import-schema | xsl:template | xsl:mode | xsl:output" mode="s:foreign" as="element(s:fault)" priority="1">
    <xsl:sequence select="s:fault(., 'A schema may not use ' || name()
      || ': rules test the document alone, with xsl:function, xsl:key and xsl:variable.')"/>
  </xsl:template>

</xsl:stylesheet>
