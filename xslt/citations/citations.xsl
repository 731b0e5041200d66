<?xml version="1.0" encoding="UTF-8"?>
<!-- From the header and a list of units to citations as data: CSL-JSON, BibLaTeX, RIS. Formatting is left to citation processors. -->
<xsl:package name="urn:paragraphos:citations" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citations="urn:paragraphos:citations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:include href="names.xsl"/>
  <xsl:include href="locators.xsl"/>
  <xsl:include href="csl.xsl"/>
  <xsl:include href="biblatex.xsl"/>
  <xsl:include href="ris.xsl"/>

  <!-- The units to cite, as a JSON array: reference, label, address, editorial, version, date, last (of a range, else ""). -->
  <xsl:param name="units" as="xs:string" select="'[]'"/>

  <!-- The published address of the edition with its final slash; '' as long as none is known. -->
  <xsl:param name="address" as="xs:string" select="''"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- For each unit a map: reference, locator, csl, biblatex, ris. -->
  <xsl:template match="/" as="array(map(xs:string, item()*))">
    <xsl:variable name="edition" as="map(xs:string, map(xs:string, item()*))" select="citations:edition(.)"/>
    <xsl:sequence select="array{
        parse-json($units)?* ! citations:of($edition, .)}"/>
  </xsl:template>

  <!-- The citations of a unit. -->
  <xsl:function name="citations:of" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="map(xs:string, map(xs:string, item()*))"/>
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="csl" as="map(xs:string, item()*)" select="citations:csl($edition, $unit)"/>
    <xsl:sequence select="map{
        'reference': $unit?reference,
        'locator': citations:locator($unit),
        'csl': $csl,
        'biblatex': citations:biblatex($csl, $unit),
        'ris': citations:ris($csl, $unit)}"/>
  </xsl:function>

</xsl:package>
