<?xml version="1.0" encoding="UTF-8"?>
<!-- The index of names: each with the paragraphs that name it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:typst="urn:paragraphos:typst" xmlns:html="urn:paragraphos:html"
    xmlns:citation="urn:paragraphos:citation" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The index. -->
  <xsl:template name="typst:index" as="text()*" visibility="private">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="entries" as="element()*" select="TEI/standOff/(listPerson | listPlace | listOrg | listEvent)/*[@xml:id][html:mentions-of(.)]"/>
    <xsl:if test="$entries">
      <xsl:text>&#10;= #"Index of names";&#10;&#10;#small[#"The numbers are those of the paragraphs.";]&#10;&#10;#columned[&#10;</xsl:text>
      <xsl:for-each select="$entries">
        <xsl:sort select="replace(html:entry-name(.), '^[Tt]he ', '')" lang="en"/>
        <xsl:text>&#10;#hanging[#{typst:string(html:entry-name(.) || ', ')};</xsl:text>
        <xsl:text>#{typst:string(string-join(distinct-values(html:mentions-of(.) ! typst:number(.)), ', '))};]&#10;</xsl:text>
      </xsl:for-each>
      <xsl:text>]&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The number, or else the reference, of the block in which a mention stands. -->
  <xsl:function name="typst:number" as="xs:string" visibility="private">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="edition" as="document-node()" select="root($mention)"/>
    <xsl:variable name="page" as="xs:string" select="citation:page($edition, citation:unit-of($mention)?reference)"/>
    <xsl:variable name="unit" as="map(xs:string, item()*)" select="citation:unit($edition, $page)"/>
    <xsl:sequence select="if ($unit?node[self::p or self::ab]) then $unit?number else $page"/>
  </xsl:function>

</xsl:stylesheet>
