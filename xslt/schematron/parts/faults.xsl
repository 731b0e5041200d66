<?xml version="1.0" encoding="UTF-8"?>
<!-- What is wrong with a schema, as data: an element that stands in the result and names the place in the schema. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:s="urn:paragraphos:schematron" exclude-result-prefixes="#all">

  <!-- A fault at an element or at an attribute of the schema. -->
  <xsl:function name="s:fault" as="element(s:fault)" visibility="private">
    <xsl:param name="where" as="node()"/>
    <xsl:param name="message" as="xs:string"/>
    <s:fault s:at="{s:at($where)}">
      <xsl:value-of select="$message"/>
    </s:fault>
  </xsl:function>

  <!-- The place of a node in the schema: the number of the element, and after a stroke the attribute's name in Clark's notation. -->
  <xsl:function name="s:at" as="xs:string" visibility="private">
    <xsl:param name="where" as="node()"/>
    <xsl:sequence select="
        if ($where instance of attribute()) then $where/../@s:place || '/' || ('{' || namespace-uri($where) || '}')[. ne '{}'] || local-name($where)
        else $where/ancestor-or-self::*[@s:place][1]/@s:place || '/'"/>
  </xsl:function>

</xsl:stylesheet>
