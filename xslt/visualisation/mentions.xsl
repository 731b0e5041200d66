<?xml version="1.0" encoding="UTF-8"?>
<!-- Where each name stands in the text: a strip a name, a mark a mention, each mark a link; and the same as a table. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:visualisation="urn:paragraphos:visualisation" xmlns:html="urn:paragraphos:html"
    xmlns:citation="urn:paragraphos:citation" xmlns="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The size of a mark with its room, in pixels: the least that a finger needs. -->
  <xsl:variable name="visualisation:mark" as="xs:integer" select="24" visibility="private"/>

  <!-- The width of the column of names, in pixels. -->
  <xsl:variable name="visualisation:names" as="xs:integer" select="320" visibility="private"/>

  <!-- The height of the row of numbers, in pixels. -->
  <xsl:variable name="visualisation:numbers" as="xs:integer" select="28" visibility="private"/>

  <!-- Both pictures of the mentions: SVG and table. -->
  <xsl:function name="visualisation:mentions" as="element()*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="entries" as="element()*" select="visualisation:entries($edition)"/>
    <xsl:variable name="columns" as="map(xs:string, item()*)*" select="visualisation:columns($edition, $entries)"/>
    <section id="mentions">
      <h2>Names through the text</h2>
      <p class="of-picture">Each line is a name of the register, each mark one mention, in the paragraph under whose number it stands; a mark leads to the sentence. A paragraph is as wide as the mentions in it need.</p>
      <div class="figure" role="region" tabindex="0" aria-label="Names through the text, as a picture">
        <xsl:sequence select="visualisation:strips($entries, $columns)"/>
      </div>
      <details class="as-table">
        <summary>The same as a table</summary>
        <xsl:sequence select="visualisation:table($entries)"/>
      </details>
    </section>
  </xsl:function>

  <!-- The entries that the text names, kind by kind, the most named first. -->
  <xsl:function name="visualisation:entries" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:for-each select="$edition/TEI/standOff/(listPerson, listPlace, listOrg, listEvent)">
      <xsl:perform-sort select="*[@xml:id][html:mentions-of(.)]">
        <xsl:sort select="count(html:mentions-of(.))" order="descending"/>
        <xsl:sort select="html:entry-name(.)" lang="en"/>
      </xsl:perform-sort>
    </xsl:for-each>
  </xsl:function>

  <!-- The block of the text in which a mention stands: the unit of the first level. -->
  <xsl:function name="visualisation:block" as="xs:string" visibility="private">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="citation:page(root($mention), citation:unit-of($mention)?reference)"/>
  </xsl:function>

  <!-- The blocks of the text from left to right: reference, label, left edge, width. -->
  <xsl:function name="visualisation:columns" as="map(xs:string, item()*)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:variable name="needs" as="map(xs:string, xs:integer)" select="map:merge(
        $entries ! (for $mention in html:mentions-of(.) return map{visualisation:block($mention) || ' ' || @xml:id: 1})
        => fold-left(map{}, function($sum, $one) { map:put($sum, map:keys($one), ($sum(map:keys($one)), 0)[1] + 1) }))"/>
    <xsl:iterate select="citation:units($edition)[.?level = 1][.?tree = 'text' or .?node/self::note[@type = 'source']]">
      <xsl:param name="left" as="xs:integer" select="$visualisation:names"/>
      <xsl:variable name="unit" as="map(xs:string, item()*)" select="."/>
      <xsl:variable name="marks" as="xs:integer" select="max((1, $entries ! $needs($unit?reference || ' ' || @xml:id)))"/>
      <xsl:sequence select="map{'reference': ?reference, 'label': if (?node[self::p or self::ab]) then ?number else ?reference,
          'left': $left, 'width': $marks * $visualisation:mark, 'address': html:link('views.html', ?node)}"/>
      <xsl:next-iteration>
        <xsl:with-param name="left" select="$left + $marks * $visualisation:mark"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The picture. -->
  <xsl:function name="visualisation:strips" as="element()" visibility="private">
    <xsl:param name="entries" as="element()*"/>
    <xsl:param name="columns" as="map(xs:string, item()*)*"/>
    <xsl:variable name="width" as="xs:integer" select="$columns[last()] ! (?left + ?width)"/>
    <xsl:variable name="height" as="xs:integer" select="$visualisation:numbers + count($entries) * $visualisation:mark"/>
    <svg:svg class="strips" width="{$width}" height="{$height + 8}" viewBox="0 0 {$width} {$height + 8}">
      <xsl:for-each select="$columns">
        <svg:rect class="column{if (position() mod 2 = 0) then ' even' else ''}" x="{?left}" y="0" width="{?width}" height="{$height + 4}"/>
        <svg:text class="label" x="{?left + ?width idiv 2}" y="17" text-anchor="middle">{visualisation:short(?label)}</svg:text>
      </xsl:for-each>
      <xsl:for-each select="$entries">
        <xsl:variable name="middle" as="xs:integer" select="$visualisation:numbers + (position() - 1) * $visualisation:mark + $visualisation:mark idiv 2"/>
        <svg:a href="{html:link('views.html', .)}">
          <svg:text class="name {local-name()}" x="{$visualisation:names - 12}" y="{$middle + 5}" text-anchor="end">{visualisation:fitted(html:entry-name(.))}</svg:text>
        </svg:a>
        <svg:line class="strip" x1="{$visualisation:names}" x2="{$width}" y1="{$middle}" y2="{$middle}"/>
        <xsl:variable name="entry" as="element()" select="."/>
        <xsl:for-each-group select="html:mentions-of(.)" group-by="visualisation:block(.)">
          <xsl:variable name="column" as="map(xs:string, item()*)" select="$columns[.?reference = current-grouping-key()]"/>
          <xsl:for-each select="current-group()">
            <xsl:variable name="unit" as="map(xs:string, item()*)" select="citation:unit-of(.)"/>
            <svg:a href="{html:link('views.html', $unit?node)}" aria-label="{html:entry-name($entry)}, {$unit?reference}">
              <svg:rect class="reach" x="{$column?left + (position() - 1) * $visualisation:mark}" y="{$middle - $visualisation:mark idiv 2}" width="{$visualisation:mark}" height="{$visualisation:mark}"/>
              <svg:circle class="mention {local-name($entry)}" cx="{$column?left + (position() - 1) * $visualisation:mark + $visualisation:mark idiv 2}" cy="{$middle}" r="6"/>
            </svg:a>
          </xsl:for-each>
        </xsl:for-each-group>
      </xsl:for-each>
    </svg:svg>
  </xsl:function>

  <!-- A label that fits over a narrow column. -->
  <xsl:function name="visualisation:short" as="xs:string" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="if (string-length($label) gt 2) then substring($label, 1, 1) || '.' else $label"/>
  </xsl:function>

  <!-- A name that fits its column. -->
  <xsl:function name="visualisation:fitted" as="xs:string" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (string-length($name) gt 48) then replace(substring($name, 1, 47), '\s+\S*$', '') || ' …' else $name"/>
  </xsl:function>

  <!-- The same as a table: each name, how often, where. -->
  <xsl:function name="visualisation:table" as="element()" visibility="private">
    <xsl:param name="entries" as="element()*"/>
    <table>
      <thead><tr><th scope="col">Name</th><th scope="col">Mentions</th><th scope="col">Where</th></tr></thead>
      <tbody>
        <xsl:for-each select="$entries">
          <tr>
            <th scope="row"><a href="{html:link('views.html', .)}">{html:entry-name(.)}</a></th>
            <td class="count">{count(html:mentions-of(.))}</td>
            <td>
              <xsl:for-each-group select="html:mentions-of(.)" group-by="citation:unit-of(.)?reference">
                <xsl:if test="position() gt 1">, </xsl:if>
                <a href="{html:link('views.html', citation:unit-of(.)?node)}">{current-grouping-key()}</a>
                <xsl:if test="count(current-group()) gt 1"> ({count(current-group())} times)</xsl:if>
              </xsl:for-each-group>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:function>

</xsl:stylesheet>
