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
        <out:when test="{s:expression(@test, .)}" s:at="{s:at((@test, .)[1])}"/>
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
      <out:if test="{s:expression(@test, .)}" s:at="{s:at((@test, .)[1])}">
        <xsl:apply-templates select="." mode="s:result"/>
      </out:if>
      <xsl:sequence select="s:catch(.)"/>
    </out:try>
  </xsl:template>

  <!-- An assertion that tests nothing. -->
  <xsl:template match="sch:assert[not(@test)] | sch:report[not(@test)]" mode="s:stylesheet" as="element(s:fault)" priority="1">
    <xsl:sequence select="s:fault(., 'This ' || local-name() || ' has no @test.')"/>
  </xsl:template>

  <!-- Makes the result of an assertion. -->
  <xsl:mode name="s:result" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Where, what, and how grave; attributes that an assertion lacks come from its rule, then from its pattern. -->
  <xsl:template match="sch:assert | sch:report" mode="s:result" as="element()+">
    <xsl:variable name="subject" as="attribute(subject)?" select="(@subject, ../@subject, ../../@subject)[1]"/>
    <out:variable name="s:subject" as="node()*" select="{($subject ! s:expression(., ..), '.')[1]}" s:at="{s:at(($subject, .)[1])}"/>
    <out:variable name="s:message">
      <xsl:apply-templates select="node()" mode="s:message"/>
    </out:variable>
    <out:map>
      <xsl:sequence select="s:frame(., local-name())"/>
      <out:map-entry key="'message'" select="normalize-space($s:message)"/>
      <out:map-entry key="'diagnostics'">
        <xsl:sequence select="s:texts(tokenize(@diagnostics) ! s:referred(current(), 's:diagnostic', 'diagnostics', .))"/>
      </out:map-entry>
      <out:map-entry key="'properties'">
        <xsl:sequence select="s:texts(tokenize(@properties) ! s:referred(current(), 's:property', 'properties', .))"/>
      </out:map-entry>
      <out:map-entry key="'hints'">
        <xsl:sequence select="s:texts(s:titles(.))"/>
      </out:map-entry>
    </out:map>
  </xsl:template>

  <!-- What every result carries: its kind, its place, and what the schema says of the assertion once for all. -->
  <xsl:function name="s:frame" as="element()+">
    <xsl:param name="assertion" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="rule" as="element(sch:rule)" select="$assertion/ancestor-or-self::sch:rule"/>
    <xsl:variable name="inherited" as="element()+" select="$assertion[not(self::sch:rule)], $rule, $rule/.."/>
    <xsl:variable name="facts" as="map(xs:string, xs:string)" select="map{
      'kind': $kind, 'pattern': string($rule/../@id), 'rule': string($rule/@id),
      'assertion': string($assertion[not(self::sch:rule)]/@id), 'role': string($inherited[@role][1]/@role),
      'flag': string($inherited[@flag][1]/@flag), 'see': string($inherited[@see][1]/@see)}"/>
    <xsl:for-each select="'kind', 'pattern', 'rule', 'assertion', 'role', 'flag', 'see'">
      <out:map-entry key="'{.}'" select="{s:literal($facts(.))}"/>
    </xsl:for-each>
    <xsl:variable name="node" as="xs:string" select="if ($kind = 'error') then '.' else '($s:subject, .)[1]'"/>
    <out:map-entry key="'location'" select="s:location({$node})"/>
    <out:map-entry key="'attribute'" select="s:attribute({$node})"/>
  </xsl:function>

  <!-- A test that cannot be evaluated is a result too: the others go on. -->
  <xsl:function name="s:catch" as="element()">
    <xsl:param name="assertion" as="element()"/>
    <out:catch>
      <out:map>
        <xsl:sequence select="s:frame($assertion, 'error')"/>
        <out:map-entry key="'message'" select="normalize-space($err:description)"/>
        <out:map-entry key="'diagnostics'" select="[]"/>
        <out:map-entry key="'properties'" select="[]"/>
        <out:map-entry key="'hints'" select="[]"/>
      </out:map>
    </out:catch>
  </xsl:function>

  <!-- What an assertion refers to by an id, or a fault that names the id. -->
  <xsl:function name="s:referred" as="element()">
    <xsl:param name="assertion" as="element()"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="attribute" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(key($key, $id, root($assertion)),
      s:fault($assertion/@*[name() = $attribute], 'Nothing has the id “' || $id || '”.'))[1]"/>
  </xsl:function>

  <!-- A string as a literal of XPath. -->
  <xsl:function name="s:literal" as="xs:string">
    <xsl:param name="string" as="xs:string"/>
    <xsl:sequence select="&quot;'&quot; || replace($string, &quot;'&quot;, &quot;''&quot;) || &quot;'&quot;"/>
  </xsl:function>

</xsl:stylesheet>
