<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition in unqualified Dublin Core, in the container of OAI-PMH (oai_dc). -->
<xsl:package name="urn:paragraphos:dublin-core" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header"
    xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs records header" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>

  <!-- The published address, where one is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The record. -->
  <xsl:template match="/" as="element()">
    <oai_dc:dc xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
      <dc:title>{header:title(.)}{header:subtitle(.) ! ((if (matches(header:title(current()), '\p{Po}$')) then ' ' else ': ') || .)}</dc:title>
      <xsl:for-each select="records:other-titles(.)"><dc:title>{normalize-space()}</dc:title></xsl:for-each>
      <xsl:for-each select="records:creators(.)"><dc:creator>{?name}</dc:creator></xsl:for-each>
      <xsl:for-each select="records:others(.)"><dc:contributor>{?name}: {records:role(.)}</dc:contributor></xsl:for-each>
      <xsl:for-each select="header:publisher(.), records:distributors(.)"><dc:publisher>{.}</dc:publisher></xsl:for-each>
      <xsl:for-each select="header:date(.)[.]"><dc:date>{.}</dc:date></xsl:for-each>
      <dc:type>Text</dc:type>
      <xsl:for-each select="records:genres(.)"><dc:type>{.}</dc:type></xsl:for-each>
      <dc:format>application/tei+xml</dc:format>
      <dc:format>text/html</dc:format>
      <xsl:for-each select="records:extent(.)"><dc:format>{.}</dc:format></xsl:for-each>
      <dc:identifier>{header:identifier(.)}</dc:identifier>
      <xsl:for-each select="records:registered-identifiers(.)"><dc:identifier>{records:resolvable(.)}</dc:identifier></xsl:for-each>
      <xsl:for-each select="records:address($address)"><dc:identifier>{.}</dc:identifier></xsl:for-each>
      <xsl:for-each select="records:sources(.)"><dc:source>{records:source-line(.)}</dc:source></xsl:for-each>
      <dc:language>{header:language(.)}</dc:language>
      <xsl:for-each select="records:series(.)"><dc:relation>{records:series-line(.)}</dc:relation></xsl:for-each>
      <xsl:for-each select="records:keywords(.)"><dc:subject>{.}</dc:subject></xsl:for-each>
      <xsl:for-each select="records:class-codes(.)"><dc:subject>{normalize-space()}</dc:subject></xsl:for-each>
      <xsl:for-each select="records:abstract(.), records:edition-statement(.), records:written-in-words(.), records:creators(.)[.?certainty] ! records:attribution(.), records:notes(.)">
        <dc:description>{.}</dc:description>
      </xsl:for-each>
      <xsl:for-each select="records:rights(.)"><dc:rights>{normalize-space()}{@target ! (' ' || .)}</dc:rights></xsl:for-each>
    </oai_dc:dc>
  </xsl:template>

</xsl:package>
