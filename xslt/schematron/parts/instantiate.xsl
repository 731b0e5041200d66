<?xml version="1.0" encoding="UTF-8"?>
<!-- Abstract patterns (ISO/IEC 19757-3, 5.4.12 and 6.3): each pattern that is-a another becomes what that one says, with its own parameters. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:s="urn:paragraphos:schematron" exclude-result-prefixes="#all">

  <!-- Copies the schema with its abstract patterns made concrete. -->
  <xsl:mode name="s:instantiate" on-no-match="shallow-copy" on-multiple-match="fail" visibility="private"/>

  <!-- Copies an abstract pattern's content with the parameters' values written in. -->
  <xsl:mode name="s:substitute" on-no-match="shallow-copy" on-multiple-match="fail" visibility="private"/>

  <!-- Finds an abstract pattern by its id. -->
  <xsl:key name="s:abstract-pattern" match="sch:pattern[@abstract = 'true']" use="@id"/>

  <!-- An abstract pattern tests nothing by itself. -->
  <xsl:template match="sch:pattern[@abstract = 'true']" mode="s:instantiate" as="empty-sequence()"/>

  <!-- A pattern that is-a another keeps its own attributes and takes the other's content. -->
  <xsl:template match="sch:pattern[@is-a]" mode="s:instantiate" as="element()">
    <xsl:variable name="model" as="element(sch:pattern)?" select="key('s:abstract-pattern', @is-a)[1]"/>
    <xsl:variable name="parameters" as="map(xs:string, xs:string)"
      select="map:merge(($model/sch:param, sch:param) ! map{string(@name): string(@value)}, map{'duplicates': 'use-last'})"/>
    <xsl:copy>
      <xsl:apply-templates select="$model/@*" mode="s:substitute">
        <xsl:with-param name="parameters" as="map(xs:string, xs:string)" select="$parameters" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:copy-of select="@*"/>
      <xsl:if test="empty($model)">
        <xsl:sequence select="s:fault(@is-a, 'No abstract pattern has the id “' || @is-a || '”.')"/>
      </xsl:if>
      <xsl:copy-of select="* except sch:param"/>
      <xsl:apply-templates select="$model/node()" mode="s:substitute">
        <xsl:with-param name="parameters" as="map(xs:string, xs:string)" select="$parameters" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- What makes a pattern abstract does not pass to its instances. -->
  <xsl:template match="sch:pattern/@abstract | sch:pattern/@id | sch:pattern/sch:param" mode="s:substitute" as="empty-sequence()"/>

  <!-- Where an element was written is not a value. -->
  <xsl:template match="@s:place" mode="s:substitute" as="attribute()" priority="1">
    <xsl:copy/>
  </xsl:template>

  <!-- Parameters are written into the values of attributes. -->
  <xsl:template match="@*" mode="s:substitute" as="attribute()">
    <xsl:param name="parameters" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="s:substituted(., $parameters)"/>
  </xsl:template>

  <!-- A value in which each $name that is a parameter is replaced by what the instance gives for it. -->
  <xsl:function name="s:substituted" as="xs:string" visibility="private">
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="parameters" as="map(xs:string, xs:string)"/>
    <xsl:value-of>
      <xsl:analyze-string select="$value" regex="\$([\i-[:]][\c-[:]]*)">
        <xsl:matching-substring>
          <xsl:sequence select="($parameters(regex-group(1)), .)[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:value-of>
  </xsl:function>

</xsl:stylesheet>
