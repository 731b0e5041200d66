<?xml version="1.0" encoding="UTF-8"?>
<!-- The events of text and notes in time, with the date of composition as the range that the edition argues for; and the same as a table. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:visualisation="urn:paragraphos:visualisation"
    xmlns:html="urn:paragraphos:html" xmlns="http://www.w3.org/1999/xhtml" xmlns:svg="http://www.w3.org/2000/svg"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The width of a year, in pixels. -->
  <xsl:variable name="visualisation:year" as="xs:integer" select="40" visibility="private"/>

  <!-- The height of a row, in pixels. -->
  <xsl:variable name="visualisation:row" as="xs:integer" select="26" visibility="private"/>

  <!-- Both pictures of the events: SVG and table. -->
  <xsl:function name="visualisation:time-line" as="element()*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="happenings" as="element()*" select="visualisation:happenings($edition)"/>
    <xsl:if test="$happenings">
      <xsl:variable name="first" as="xs:integer" select="min($happenings ! xs:integer(floor(visualisation:start(.))))"/>
      <xsl:variable name="last" as="xs:integer" select="max($happenings ! xs:integer(floor(visualisation:start(.))))"/>
      <section id="time-line">
        <h2>Time line, {$first}–{$last}</h2>
        <p>Events that the text or its notes name, and the time of composition: a range, for which the introduction argues.</p>
        <div class="figure" role="region" tabindex="0" aria-label="Time line, as a picture">
          <xsl:sequence select="visualisation:rows($happenings, $first, $last)"/>
        </div>
        <details class="as-table">
          <summary>The same as a table</summary>
          <table>
            <thead><tr><th scope="col">What</th><th scope="col">When</th></tr></thead>
            <tbody>
              <xsl:for-each select="$happenings">
                <tr>
                  <th scope="row"><xsl:sequence select="visualisation:linked(., visualisation:called(.))"/></th>
                  <td>{html:dates(.)}</td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </details>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- What has a date: the events, the organisations named in the text that were founded after the first of them began, the composition of the
       text. In the order of their beginnings. -->
  <xsl:function name="visualisation:happenings" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="events" as="element(event)*" select="$edition/TEI/standOff/listEvent/event[@when or @from or @notBefore]"/>
    <xsl:variable name="foundations" as="element(state)*"
        select="$edition/TEI/standOff/listOrg/org[html:mentions-of(.)]/state[@type = 'existence'][@from or @notBefore or @when]"/>
    <xsl:perform-sort select="$events, $foundations[visualisation:start(.) ge min($events ! visualisation:start(.))],
        $edition/TEI/teiHeader/profileDesc/creation//(origDate | date)[@when or @from or @notBefore][1]">
      <xsl:sort select="visualisation:start(.)"/>
      <xsl:sort select="visualisation:end(.)"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- When something began, in years and parts of a year. -->
  <xsl:function name="visualisation:start" as="xs:double" visibility="private">
    <xsl:param name="dated" as="element()"/>
    <xsl:sequence select="visualisation:years(string(($dated/@when, $dated/@from, $dated/@notBefore)[1]), '01-01')"/>
  </xsl:function>

  <!-- When it ended; what is not known to have ended is drawn as its beginning. -->
  <xsl:function name="visualisation:end" as="xs:double" visibility="private">
    <xsl:param name="dated" as="element()"/>
    <xsl:sequence select="visualisation:years(string(($dated/@to, $dated/@notAfter, $dated/@when, $dated/@from, $dated/@notBefore)[1]), '12-31')"/>
  </xsl:function>

  <!-- An ISO date in years and parts of a year; what it leaves open is filled from `open`. -->
  <xsl:function name="visualisation:years" as="xs:double" visibility="private">
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="open" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($date, '-')"/>
    <xsl:variable name="month" as="xs:integer" select="xs:integer(($parts[2], substring-before($open, '-'))[1])"/>
    <xsl:variable name="day" as="xs:integer" select="xs:integer(($parts[3], if ($open = '01-01') then '1' else '28')[1])"/>
    <xsl:sequence select="xs:integer($parts[1]) + ($month - 1) div 12 + ($day - 1) div 372"/>
  </xsl:function>

  <!-- What a dated thing is called. -->
  <xsl:function name="visualisation:called" as="xs:string" visibility="private">
    <xsl:param name="dated" as="element()"/>
    <xsl:sequence select="if ($dated/self::event) then html:entry-name($dated) else if ($dated/self::state) then html:entry-name($dated/..) else 'Composition of the text'"/>
  </xsl:function>

  <!-- A text linked with what a dated thing is told under. -->
  <xsl:function name="visualisation:linked" as="element()" visibility="private">
    <xsl:param name="dated" as="element()"/>
    <xsl:param name="content" as="item()*"/>
    <xsl:variable name="entry" as="element()?" select="$dated/ancestor-or-self::*[self::event or self::org]"/>
    <a href="{if ($entry) then html:link('views.html', $entry) else 'about.html#creation'}"><xsl:sequence select="$content"/></a>
  </xsl:function>

  <!-- The picture: a column a year, a row a happening. -->
  <xsl:function name="visualisation:rows" as="element()" visibility="private">
    <xsl:param name="happenings" as="element()*"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:variable name="names" as="xs:integer" select="$visualisation:names"/>
    <xsl:variable name="width" as="xs:integer" select="$names + ($last - $first + 1) * $visualisation:year"/>
    <xsl:variable name="height" as="xs:integer" select="$visualisation:numbers + count($happenings) * $visualisation:row"/>
    <svg:svg class="time-line" width="{$width}" height="{$height + 8}" viewBox="0 0 {$width} {$height + 8}">
      <xsl:for-each select="$first to $last">
        <svg:rect class="column{if (position() mod 2 = 0) then ' even' else ''}" x="{$names + (position() - 1) * $visualisation:year}" y="0" width="{$visualisation:year}" height="{$height + 4}"/>
        <svg:text class="label" x="{$names + (position() - 1) * $visualisation:year + $visualisation:year idiv 2}" y="17" text-anchor="middle">{.}</svg:text>
      </xsl:for-each>
      <xsl:for-each select="$happenings">
        <xsl:variable name="top" as="xs:integer" select="$visualisation:numbers + (position() - 1) * $visualisation:row"/>
        <xsl:variable name="left" as="xs:double" select="$names + (visualisation:start(.) - $first) * $visualisation:year"/>
        <xsl:variable name="length" as="xs:double" select="max((8, (min((visualisation:end(.), $last + 1)) - visualisation:start(.)) * $visualisation:year))"/>
        <svg:a href="{visualisation:linked(., ())/@href}">
          <svg:text class="name {local-name()}" x="{$names - 12}" y="{$top + 18}" text-anchor="end">{visualisation:fitted(visualisation:called(.))}</svg:text>
        </svg:a>
        <svg:rect class="happening {local-name()}{if (@notBefore or @notAfter) then ' range' else ''}" x="{format-number($left, '0.0')}" y="{$top + 7}" width="{format-number($length, '0.0')}" height="12" rx="3">
          <svg:title>{visualisation:called(.)}: {html:dates(.)}</svg:title>
        </svg:rect>
      </xsl:for-each>
    </svg:svg>
  </xsl:function>

</xsl:stylesheet>
