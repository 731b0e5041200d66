<?xml version="1.0" encoding="UTF-8"?>
<!-- What the search knows: every citable unit of the first level, with its parts as anchors, its kind and the names in it. -->
<xsl:package name="urn:paragraphos:search" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:search="urn:paragraphos:search" xmlns:html="urn:paragraphos:html"
    xmlns:citation="urn:paragraphos:citation" xmlns:text="urn:paragraphos:text"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:html"/>
  <xsl:use-package name="urn:paragraphos:text"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- The document is asked for its records. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- An array of records: small pages that carry words, anchors, address, title, kind and names. -->
  <xsl:template match="/" as="array(xs:string)">
    <xsl:variable name="units" as="map(xs:string, item()*)*" select="citation:units(.)"/>
    <xsl:variable name="parts" as="map(xs:string, item()*)" select="
        map:merge($units[.?parent] ! map{.?parent: .}, map{'duplicates': 'combine'})"/>
    <xsl:sequence select="array{
        $units[.?level = 1] ! serialize(search:page(., $parts(.?reference)), map{'method': 'html', 'html-version': 5.0, 'indent': false()})}"/>
  </xsl:template>

  <!-- The record of a unit. -->
  <xsl:function name="search:page" as="element()" visibility="private">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:param name="parts" as="map(xs:string, item()*)*"/>
    <html lang="{($unit?node/ancestor-or-self::*/@xml:lang)[last()]}">
      <head><title>{$unit?reference}</title></head>
      <body data-pagefind-body="">
        <p data-pagefind-ignore="">
          <span data-pagefind-meta="address">{html:link('search.html', $unit?node)}</span>
          <span data-pagefind-meta="reference">{$unit?reference}</span>
          <span data-pagefind-meta="title">{citation:label($unit)}</span>
          <span data-pagefind-meta="kind">{search:kind($unit)}</span>
          <!-- Not as filters of Pagefind, which it writes in no fixed order. -->
          <span data-pagefind-meta="marks">{search:marks($unit)}</span>
        </p>
        <xsl:choose>
          <xsl:when test="exists($parts)">
            <xsl:for-each select="$parts"><span id="{?reference}">{search:joined(text:words(?node))} </span></xsl:for-each>
          </xsl:when>
          <xsl:otherwise><span id="{$unit?reference}">{search:joined(search:words($unit?node))}</span></xsl:otherwise>
        </xsl:choose>
      </body>
    </html>
  </xsl:function>

  <!-- The words of a unit; those of an entry part by part: names, dates, what identifies it. -->
  <xsl:function name="search:words" as="xs:string" visibility="public">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string-join((if ($node/ancestor::standOff) then $node/* else $node) ! text:words(.)[.], ' · ')"/>
  </xsl:function>

  <!-- Words in which a sign that stands alone, such as a dash, is joined to the word before it, so that Pagefind does not count it as a
       word and phrases are found across it. The script of the page shows a space for the joiner (U+2060). -->
  <xsl:function name="search:joined" as="xs:string" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '(\S) ([^\s\p{L}\p{N}]+)(\s|$)', '$1&#x2060;$2$3')"/>
  </xsl:function>

  <!-- The kind of a unit, by which hits can be chosen. -->
  <xsl:function name="search:kind" as="xs:string" visibility="public">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:sequence select="(map{'text': 'Text', 'introduction': 'Introduction', 'notes': 'Notes', 'register': 'Register'}($unit?tree), $unit?tree)[1]"/>
  </xsl:function>

  <!-- The marks of a unit, by which hits are chosen: its kind and the entries that it names. -->
  <xsl:function name="search:marks" as="xs:string+" visibility="public">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'kind-' || $unit?tree, distinct-values(search:names($unit?node) ! string(@xml:id))"/>
  </xsl:function>

  <!-- The entries that a unit names. -->
  <xsl:function name="search:names" as="element()*" visibility="private">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="$node[ancestor::text]//@ref ! tokenize(.) ! html:element($node, .)[parent::listPerson or parent::listPlace or parent::listOrg or parent::listEvent]"/>
  </xsl:function>

</xsl:package>
