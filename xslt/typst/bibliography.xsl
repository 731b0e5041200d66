<?xml version="1.0" encoding="UTF-8"?>
<!-- The bibliography of the book. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:typst="urn:paragraphos:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The lists of titles that the notes refer to. -->
  <xsl:template name="typst:bibliography" as="text()*" visibility="private">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:if test="TEI/standOff/listBibl">
      <xsl:text>&#10;= #"Bibliography";&#10;</xsl:text>
      <xsl:for-each select="TEI/standOff/listBibl">
        <xsl:if test="normalize-space(head[1])">
          <xsl:text>&#10;== #{typst:string(string(head[1]))};&#10;</xsl:text>
        </xsl:if>
        <xsl:apply-templates select="biblStruct" mode="typst:title"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- One title: key, authors, titles, particulars, how it was consulted. -->
  <xsl:mode name="typst:title" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- A title reads in the order of its parts. -->
  <xsl:template match="biblStruct" mode="typst:title" as="text()*">
    <xsl:text>&#10;#hanging[#smallcaps[#{typst:string(string(@n))};]; #h(0.4em)</xsl:text>
    <xsl:for-each select="analytic, monogr, series">
      <xsl:if test="position() gt 1">#", in ";</xsl:if>
      <xsl:for-each select="author, editor, title[not(@type = 'variant')], edition, imprint/(* except (date[@cert = 'unknown'], note)), biblScope, extent">
        <xsl:if test="position() gt 1">#", ";</xsl:if>
        <xsl:if test="self::biblScope">#{typst:string(map{'volume': 'vol. ', 'issue': 'no. ', 'page': 'pp. ', 'chapter': 'ch. '}(string(@unit)))};</xsl:if>
        <xsl:apply-templates select="." mode="typst:typst"/>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:text>#".";</xsl:text>
    <xsl:for-each select="ptr/@target"> #link({typst:string(.)})[#{typst:string(typst:breakable(replace(., '^https?://(www\.)?', '')))};];</xsl:for-each>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <!-- An address that may be broken after its marks, without a hyphen. -->
  <xsl:function name="typst:breakable" as="xs:string" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="replace($address, '[/._=&amp;?%+-]', '$0&#x200B;')"/>
  </xsl:function>

</xsl:stylesheet>
