<?xml version="1.0" encoding="UTF-8"?>
<!-- The document with a processing instruction before and after every citable unit, naming its positions in the list of units:
     from the places between them any passage and any range can be cut without a parser. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:citation="urn:paragraphos:citation" xmlns:dts="urn:paragraphos:dts"
    exclude-result-prefixes="#all">

  <!-- TEI in, TEI out, marked. -->
  <xsl:mode name="dts:marked" on-no-match="shallow-copy" on-multiple-match="fail" visibility="private"/>

  <!-- Positions in the list of units, by the identity of the node (a node may be a unit of several trees). -->
  <xsl:function name="dts:positions" as="map(xs:string, xs:integer+)" visibility="private" cache="yes">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="units" as="map(xs:string, item()*)*" select="citation:units($edition)"/>
    <xsl:sequence select="map:merge(
        for $position in 1 to count($units) return map:entry(generate-id($units[$position]?node), $position), map{'duplicates': 'combine'})"/>
  </xsl:function>

  <!-- The positions of a node that is a citable unit. -->
  <xsl:function name="dts:positions-of" as="xs:integer*" visibility="private">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="dts:positions(root($node))(generate-id($node))"/>
  </xsl:function>

  <!-- A citable unit stands between its two marks. -->
  <xsl:template match="element()[exists(dts:positions-of(.))]" mode="dts:marked" as="node()+">
    <xsl:processing-instruction name="paragraphos-begin" select="dts:positions-of(.)"/>
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="dts:marked"/>
    </xsl:copy>
    <xsl:processing-instruction name="paragraphos-end" select="dts:positions-of(.)"/>
  </xsl:template>

  <!-- A mark that the source itself has would be mistaken for ours. -->
  <xsl:template match="processing-instruction('paragraphos-begin') | processing-instruction('paragraphos-end')" mode="dts:marked"
      as="empty-sequence()"/>

</xsl:stylesheet>
