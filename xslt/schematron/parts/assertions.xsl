<?xml version="1.0" encoding="UTF-8"?>
<!-- Assertions and reports (ISO/IEC 19757-3, 5.4.1 and 5.4.11): what becomes a result, and everything that a result carries. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:s="urn:paragraphos:schematron"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process" xmlns:out="urn:paragraphos:schematron:out"
  exclude-result-prefixes="sch sqf">

  <!-- Finds a diagnostic by its id. -->
  <xsl:key name="s:diagnostic" match="sch:diagnostic" use="@id"/>

  <!-- Finds a property by its id. -->
  <xsl:key name="s:property" match="sch:property" use="@id"/>

  <!-- An assertion speaks when its test fails. The test stands alone in its attribute, so that it cannot reach beyond it. -->
  <xsl:template match="sch:assert" mode="s:stylesheet" as="element()">
    <out:try>
      <out:choose>
        <out:when test="{s:expression(@test, .)}" s:at="{s:at(@test)}"/>
        <out:otherwise>
          <xsl:apply-templates select="." mode="s:result"/>
        </out:otherwise>
      </out:choose>
      <xsl:sequence select="s:catch(.)"/>
    </out:try>
  </xsl:template>

  <!-- A report speaks when its test holds. -->
  <xsl:template match="sch:report" mode="s:stylesheet" as="element()">
    <out:try>
      <out:if test="{s:expression(@test, .)}" s:at="{s:at(@test)}">
        <xsl:apply-templates select="." mode="s:result"/>
      </out:if>
      <xsl:sequence select="s:catch(.)"/>
    </out:try>
  </xsl:template>

  <!-- Makes the result of an assertion. -->
  <xsl:mode name="s:result" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The node that is meant, the message, and what the assertion names besides. -->
  <xsl:template match="sch:assert | sch:report" mode="s:result" as="element()+">
    <xsl:variable name="subject" as="attribute(subject)?" select="(@subject, ../@subject, ../../@subject)[1]"/>
    <xsl:variable name="diagnostics" as="element()*" select="tokenize(@diagnostics) ! s:referred(current(), 's:diagnostic', 'diagnostics', .)"/>
    <xsl:variable name="properties" as="element()*" select="tokenize(@properties) ! s:referred(current(), 's:property', 'properties', .)"/>
    <xsl:apply-templates select="." mode="s:message"/>
    <xsl:sequence select="s:texts('diagnostic', $diagnostics), s:texts('property', $properties), s:texts('hint', s:titles(.))"/>
    <out:sequence select="s:result({($subject ! ('((' || s:expression(., ..) || '), .)[1]'), '.')[1]}, {s:assertion(.)}, {
      s:message(.)}, {s:array('diagnostic', $diagnostics)}, {s:array('property', $properties)}, {
      s:array('hint', s:titles(.))})" s:at="{s:at(($subject, .)[1])}"/>
  </xsl:template>

  <!-- A test that cannot be evaluated is a result too: the others go on. -->
  <xsl:function name="s:catch" as="element()" visibility="private">
    <xsl:param name="tested" as="element()"/>
    <out:catch select="s:failure(., {s:assertion($tested)}, $err:description)"/>
  </xsl:function>

  <!-- Counts the elements of the schema as it is compiled. -->
  <xsl:accumulator name="s:position" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*" select="$value + 1"/>
  </xsl:accumulator>

  <!-- The number by which the results of an assertion, or the failures of a rule, lead back to what the schema says of it. -->
  <xsl:function name="s:assertion" as="xs:integer" visibility="private">
    <xsl:param name="tested" as="element()"/>
    <xsl:sequence select="$tested/accumulator-before('s:position')"/>
  </xsl:function>

  <!-- Writes down what the schema says of its assertions, for whoever reads the results. -->
  <xsl:mode name="s:facts" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- What the schema says of an assertion once for all; attributes that it lacks come from its rule, then from its pattern. -->
  <xsl:template match="sch:rule | sch:assert | sch:report" mode="s:facts" as="element(s:facts)">
    <xsl:variable name="rule" as="element(sch:rule)" select="ancestor-or-self::sch:rule"/>
    <xsl:variable name="levels" as="element()+" select="., $rule, $rule/.."/>
    <s:facts number="{s:assertion(.)}" kind="{local-name()}" test="{@test}" pattern="{$rule/../@id}" rule="{$rule/@id}"
      assertion="{@id[not(current()/self::sch:rule)]}" role="{$levels[@role][1]/@role}" flag="{$levels[@flag][1]/@flag}"
      see="{$levels[@see][1]/@see}"/>
  </xsl:template>

  <!-- What an assertion refers to by an id, or a fault that names the id. -->
  <xsl:function name="s:referred" as="element()" visibility="private">
    <xsl:param name="assertion" as="element()"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="attribute" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(key($key, $id, root($assertion)),
      s:fault($assertion/@*[name() = $attribute], 'Nothing has the id “' || $id || '”.'))[1]"/>
  </xsl:function>

</xsl:stylesheet>
