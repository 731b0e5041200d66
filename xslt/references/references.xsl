<?xml version="1.0" encoding="UTF-8"?>
<!-- Every citable unit with its words, as JSON: the list that ledger, citations and quotations start from. -->
<xsl:package name="urn:paragraphos:references" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citation="urn:paragraphos:citation" xmlns:text="urn:paragraphos:text"
    exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:text"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- Only the document speaks: it lists its units. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- An array of units: tree, type, level, reference, number, label, parent, address, editorial, text. -->
  <xsl:template match="/" as="array(map(xs:string, item()))">
    <xsl:variable name="edition" as="document-node()" select="."/>
    <xsl:sequence select="array{
        citation:units(.) ! map{
          'tree': .?tree, 'type': .?type, 'level': .?level, 'reference': .?reference, 'number': .?number,
          'label': citation:label(.), 'parent': .?parent, 'address': citation:address($edition, .?reference),
          'editorial': citation:editorial(.?node), 'text': text:words(.?node)}}"/>
  </xsl:template>

</xsl:package>
