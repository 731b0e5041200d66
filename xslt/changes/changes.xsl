<?xml version="1.0" encoding="UTF-8"?>
<!-- The page "What changed": release by release, reference by reference, the latest release first. -->
<xsl:package name="urn:paragraphos:changes" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:changes="urn:paragraphos:changes" xmlns:frame="urn:paragraphos:frame"
    xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:frame"/>
  <xsl:use-package name="urn:paragraphos:header"/>

  <!-- The releases, as a JSON array, the latest first: version, date, first (whether it was the first), header (the parts that changed),
       groups (title, and changes: reference, label, address, told, segments, fates). -->
  <xsl:param name="releases" as="xs:string" select="'[]'"/>

  <!-- The published address of the site with its final slash; '' as long as none is known. -->
  <xsl:param name="address" as="xs:string" select="''"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Where the page stands. -->
  <xsl:variable name="changes:path" as="xs:string" visibility="private" select="'changes.html'"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The page as HTML. -->
  <xsl:template match="/" as="text()">
    <xsl:variable name="content" as="element()">
      <article class="prose changes">
        <h1>What changed</h1>
        <p class="lead">Every release of this edition, the latest first. References stay what they are: where words changed, their page shows what it said before.</p>
        <xsl:for-each select="parse-json($releases)?*">
          <xsl:sequence select="changes:release(.)"/>
        </xsl:for-each>
      </article>
    </xsl:variable>
    <xsl:variable name="page" as="map(xs:string, item()*)" select="map:merge((
        map{'path': $changes:path, 'title': 'What changed', 'section': 'about'}, $address[.] ! map{'address': .}))"/>
    <xsl:value-of select="frame:serialise(frame:page(., $page, $content))"/>
  </xsl:template>

  <!-- One release. -->
  <xsl:function name="changes:release" as="element()" visibility="private">
    <xsl:param name="release" as="map(xs:string, item()*)"/>
    <section aria-labelledby="v{$release?version}">
      <h2 id="v{$release?version}">Version {$release?version}, <time datetime="{$release?date}">{header:printed-date($release?date)}</time></h2>
      <xsl:choose>
        <xsl:when test="$release?first"><p>The first release.</p></xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$release?groups?*">
            <h3>{.?title}</h3>
            <ul>
              <xsl:for-each select=".?changes?*">
                <xsl:sequence select="changes:change(.)"/>
              </xsl:for-each>
            </ul>
          </xsl:for-each>
          <xsl:if test="exists($release?header?*)">
            <h3>Header</h3>
            <p>{string-join($release?header?* ! header:part(.), ', ')}</p>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:function>

  <!-- What changed at one reference. -->
  <xsl:function name="changes:change" as="element()" visibility="private">
    <xsl:param name="change" as="map(xs:string, item()*)"/>
    <li>
      <p><a href="{frame:link($changes:path, $change?address)}">{$change?label}</a> (<code>{$change?reference}</code>): {$change?told}. {string-join($change?fates?*, ' ')}</p>
      <xsl:if test="exists($change?segments?*)">
        <blockquote>
          <p>
            <xsl:for-each select="$change?segments?*">
              <xsl:sequence select="changes:segment(.)"/>
            </xsl:for-each>
          </p>
        </blockquote>
      </xsl:if>
    </li>
  </xsl:function>

  <!-- A piece of a comparison. -->
  <xsl:function name="changes:segment" as="node()" visibility="private">
    <xsl:param name="segment" as="map(xs:string, item()*)"/>
    <xsl:choose>
      <xsl:when test="$segment?operation = 'delete'"><del>{$segment?text}</del></xsl:when>
      <xsl:when test="$segment?operation = 'insert'"><ins>{$segment?text}</ins></xsl:when>
      <xsl:otherwise><xsl:text>{$segment?text}</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:package>
