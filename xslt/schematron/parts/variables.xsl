<?xml version="1.0" encoding="UTF-8"?>
<!-- Variables (ISO/IEC 19757-3, 5.4.6). Those of the schema and of the phase become global; those of a pattern too, under a
     name of the pattern's own, since a rule's context may use them; those of a rule are local. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:s="urn:paragraphos:schematron"
  xmlns:out="urn:paragraphos:schematron:out" exclude-result-prefixes="sch">

  <!-- A string literal, a comment, or a reference to a variable (groups 1 and 2), as they follow each other in an expression. -->
  <xsl:variable name="s:tokens" as="xs:string" visibility="private" select="'&quot;[^&quot;]*&quot;|''[^'']*''|\(:.*?:\)|(\$\s*)([\i-[:]][\c-[:]]*)'"/>

  <!-- A variable with the name that it has in the stylesheet. -->
  <xsl:template match="sch:let" mode="s:stylesheet" as="element()">
    <xsl:variable name="name" as="xs:string" select="s:expression(@name ! ('$' || .), ..) => substring-after('$')"/>
    <out:variable name="{$name}" s:at="{s:at((@value, @name, .)[1])}">
      <xsl:copy-of select="@as"/>
      <xsl:if test="@value">
        <xsl:attribute name="select" select="s:expression(@value, ..)"/>
      </xsl:if>
      <xsl:if test="not(@value)">
        <xsl:apply-templates select="node()" mode="s:foreign"/>
      </xsl:if>
    </out:variable>
  </xsl:template>

  <!-- An expression written somewhere inside a pattern, with the pattern's variables called by their names in the stylesheet. -->
  <xsl:function name="s:expression" as="xs:string" visibility="private">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="within" as="element()"/>
    <xsl:variable name="pattern" as="element(sch:pattern)?" select="$within/ancestor-or-self::sch:pattern[1]"/>
    <xsl:variable name="names" as="xs:string*" select="$pattern/sch:let/@name ! string()"/>
    <xsl:variable name="suffix" as="xs:string" select="'.' || s:number($pattern)"/>
    <xsl:sequence select="if (empty($names)) then $expression else s:renamed($expression, $names, $suffix)"/>
  </xsl:function>

  <!-- The number of a pattern in its schema. -->
  <xsl:function name="s:number" as="xs:integer" visibility="private">
    <xsl:param name="pattern" as="element(sch:pattern)?"/>
    <xsl:sequence select="1 + count($pattern/preceding-sibling::sch:pattern)"/>
  </xsl:function>

  <!-- An expression in which the variables of these names have a suffix; literals and comments are left alone. -->
  <xsl:function name="s:renamed" as="xs:string" visibility="private">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="suffix" as="xs:string"/>
    <xsl:value-of>
      <xsl:analyze-string select="$expression" regex="{$s:tokens}" flags="s">
        <xsl:matching-substring>
          <xsl:sequence select=". || $suffix[regex-group(2) = $names]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:value-of>
  </xsl:function>

</xsl:stylesheet>
