<?xml version="1.0" encoding="UTF-8"?>
<!-- Citation trees as DTS describes them (DTS 1.0, CitationTree and CiteStructure). -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citation="urn:paragraphos:citation" xmlns:dts="urn:paragraphos:dts"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A tree: its name in the edition, and the kinds of units at each of its levels. -->
  <xsl:function name="dts:tree" as="map(xs:string, item())" visibility="private">
    <xsl:param name="tree" as="element(refsDecl)"/>
    <xsl:sequence select="map{'name': citation:tree-name($tree), 'citeStructure': dts:structures($tree)}"/>
  </xsl:function>

  <!-- The kinds of units right below a tree or a kind of units. -->
  <xsl:function name="dts:structures" as="array(map(xs:string, item()))" visibility="private">
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="array{
        $parent/citeStructure ! map{'citeType': string(@unit), 'citeStructure': dts:structures(.)}}"/>
  </xsl:function>

</xsl:stylesheet>
