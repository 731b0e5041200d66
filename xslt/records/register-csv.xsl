<?xml version="1.0" encoding="UTF-8"?>
<!-- The register as a table (CSV, RFC 4180): a line for each identifier of an entry, or one line where it has none. -->
<xsl:package name="urn:paragraphos:register-csv" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:entries="urn:paragraphos:entries" xmlns:csv="urn:paragraphos:register-csv"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:entries"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The head, then the entries. -->
  <xsl:template match="/" as="text()">
    <xsl:value-of separator="">
      <xsl:sequence select="csv:line(('reference', 'kind', 'name', 'authority', 'identifier', 'address', 'exact', 'mentions', 'mentioned_in')), entries:all(.) ! csv:entry(.)"/>
    </xsl:value-of>
  </xsl:template>

  <!-- The lines of an entry. -->
  <xsl:function name="csv:entry" as="xs:string+" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="start" as="xs:string+" select="string($entry/@xml:id), local-name($entry), entries:name($entry)"/>
    <xsl:variable name="end" as="xs:string+" select="string(count(entries:mentions($entry))), string-join(entries:references($entry), ' ')"/>
    <xsl:variable name="authorities" as="map(xs:string, xs:string)*" select="records:authorities($entry)"/>
    <xsl:variable name="exact" as="xs:string" select="if (entries:is-exact($entry)) then 'yes' else 'no'"/>
    <xsl:sequence select="if (exists($authorities)) then $authorities ! csv:line(($start, .?scheme, .?number, .?address, $exact, $end)) else csv:line(($start, '', '', '', '', $end))"/>
  </xsl:function>

  <!-- A line; a field is quoted where it must be. -->
  <xsl:function name="csv:line" as="xs:string" visibility="private">
    <xsl:param name="fields" as="xs:string+"/>
    <xsl:sequence select="string-join($fields ! (if (matches(., '[&quot;,\r\n]')) then '&quot;' || replace(., '&quot;', '&quot;&quot;') || '&quot;' else .), ',') || '&#13;&#10;'"/>
  </xsl:function>

</xsl:package>
