<?xml version="1.0" encoding="UTF-8"?>
<!-- What the script of the pages knows of the edition: every citable unit, where it is shown, and the words of the text. -->
<xsl:package name="urn:paragraphos:script" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:html="urn:paragraphos:html"
    xmlns:citation="urn:paragraphos:citation" xmlns:text="urn:paragraphos:text" xmlns:search="urn:paragraphos:search"
    exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:html"/>
  <xsl:use-package name="urn:paragraphos:search"/>
  <xsl:use-package name="urn:paragraphos:text"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- The document is asked for its units. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- Two arrays of arrays, an array for each unit in both, in the order of the edition.
       `units`: reference, link from the root of the site, printed number, what it is called, words of the text ('' for the rest).
       `passages`, for the search: marks by which it chooses, of units of the first level ('' for their parts); words of the rest ('' for
       the text, and for what is told in its parts). Nothing of parts of parts, whose words are those of the parts. -->
  <xsl:template match="/" as="map(xs:string, array(array(xs:string)))">
    <xsl:variable name="units" as="map(xs:string, item()*)*" select="citation:units(.)"/>
    <xsl:variable name="text" as="xs:string?" select="$units[1]?tree"/>
    <xsl:variable name="divided" as="map(xs:string, xs:boolean)" select="map:merge($units?parent ! map{.: true()}, map{'duplicates': 'use-first'})"/>
    <xsl:sequence select="map{
        'units': array{$units ! [
            .?reference, string(html:link('', .?node)), .?number, citation:label(.), if (.?tree = $text) then text:words(.?node) else '']},
        'passages': array{$units ! (if (.?level gt 2) then [] else [
            if (.?level = 1) then string-join(search:marks(.), ' ') else '',
            if (.?tree = $text or (.?level = 1 and $divided(.?reference))) then '' else search:words(.?node)])}}"/>
  </xsl:template>

</xsl:package>
