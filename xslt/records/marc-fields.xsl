<?xml version="1.0" encoding="UTF-8"?>
<!-- How a MARC field is built. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header" xmlns:marc="urn:paragraphos:marcxml"
    xmlns="http://www.loc.gov/MARC21/slim"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A field with its indicators; its subfields are maps of code and value. A field without subfields is none. -->
  <xsl:function name="marc:field" as="element()?" visibility="private">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="second" as="xs:string"/>
    <xsl:param name="subfields" as="map(xs:string, xs:string)*"/>
    <xsl:if test="exists($subfields)">
      <datafield tag="{$tag}" ind1="{$first}" ind2="{$second}">
        <xsl:for-each select="$subfields"><subfield code="{?code}">{?value}</subfield></xsl:for-each>
      </datafield>
    </xsl:if>
  </xsl:function>

  <!-- The schemes whose addresses name the person or body itself ($1); those of other schemes name a record of an authority file ($0). -->
  <xsl:variable name="marc:of-things" as="xs:string+" visibility="private" select="'viaf', 'wikidata', 'isni', 'orcid', 'geonames'"/>

  <!-- A name as main (1) or added (7) entry: X00 for a person, X10 for a body; the code of the relation only where the header is sure of it. -->
  <xsl:function name="marc:name" as="element()?" visibility="private">
    <xsl:param name="place" as="xs:string"/>
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:variable name="is-person" as="xs:boolean" select="$contributor?kind = 'personal'"/>
    <xsl:variable name="name" as="xs:string" select="if ($is-person) then records:name-without-dates($contributor?name) else $contributor?name"/>
    <xsl:sequence select="marc:field($place || (if ($is-person) then '00' else '10'), if (not($is-person)) then '2' else if (contains($name, ',')) then '1' else '0', ' ', (
        map{'code': 'a', 'value': $name},
        records:dates-in-name($contributor?name)[$is-person] ! map{'code': 'd', 'value': .},
        map{'code': 'e', 'value': records:role($contributor)},
        records:authorities($contributor?entry)[.?address] ! map{'code': if (lower-case(.?scheme) = $marc:of-things) then '1' else '0', 'value': .?address},
        $contributor?code[. and records:is-sure($contributor)] ! map{'code': '4', 'value': .}))"/>
  </xsl:function>

  <!-- A type of content, medium or carrier (RDA). -->
  <xsl:function name="marc:type" as="element()" visibility="private">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="source" as="xs:string"/>
    <xsl:sequence select="marc:field($tag, ' ', ' ', (map{'code': 'a', 'value': $term}, map{'code': 'b', 'value': $code}, map{'code': '2', 'value': $source}))"/>
  </xsl:function>

  <!-- The forty characters of field 008 for books: what the header does not say is “not coded” (|). -->
  <xsl:function name="marc:fixed" as="xs:string" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="is-online" as="xs:boolean"/>
    <xsl:variable name="date" as="xs:string" select="header:date($edition)"/>
    <xsl:variable name="entered" as="xs:string" select="if ($date castable as xs:date) then substring(replace($date, '-', ''), 3) else '||||||'"/>
    <xsl:variable name="year" as="xs:string" select="if (matches($date, '^[0-9]{4}')) then 's' || substring($date, 1, 4) || '    ' else '|||||||||'"/>
    <xsl:variable name="form" as="xs:string" select="if ($is-online) then 'o' else 's'"/>
    <xsl:sequence select="$entered || $year || 'xx ' || '|||||' || $form || '|||||||| ||' || records:language-code(header:language($edition)) || ' d'"/>
  </xsl:function>

</xsl:stylesheet>
