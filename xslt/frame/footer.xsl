<?xml version="1.0" encoding="UTF-8"?>
<!-- The foot of every page: version, date, how to cite, rights, the ways to the data. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:frame="urn:paragraphos:frame" xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The footer; an edition may override it whole. -->
  <xsl:template name="frame:footer" as="element()" visibility="public">
    <xsl:param name="edition" as="document-node()" required="yes"/>
    <xsl:param name="page" as="map(xs:string, item()*)" required="yes"/>
    <xsl:param name="root" as="xs:string" required="yes"/>
    <footer class="colophon">
      <xsl:sequence select="frame:version($edition)"/>
      <p class="cite">
        <span class="label">Cite this page:</span>
        <xsl:text> {($page?citation, frame:citation($edition, $page))[1]}</xsl:text>
      </p>
      <ul class="ways">
        <li><a href="{$root}about.html#cite">How to cite</a></li>
        <li><a href="{$root}about.html#rights">Rights</a></li>
        <li><a href="{$root}about.html#downloads">Downloads</a></li>
        <li><a href="{$root}help.html">Help</a></li>
        <li><a href="{$root}sitemap.html">Site map</a></li>
      </ul>
      <xsl:apply-templates select="$edition" mode="frame:footer-end"/>
    </footer>
  </xsl:template>

  <!-- Which version it is, of which day, by whom. -->
  <xsl:function name="frame:version" as="element()" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="version" as="xs:string" select="header:version($edition)"/>
    <xsl:variable name="date" as="xs:string" select="header:date($edition)"/>
    <p class="version">
      <xsl:if test="$version">Version {$version}</xsl:if>
      <xsl:if test="$date">
        <xsl:text>{if ($version) then ', ' else ''}</xsl:text>
        <time datetime="{$date}">{header:printed-date($date)}</time>
      </xsl:if>
      <xsl:for-each select="header:listed(header:editors($edition))[.]">
        <xsl:text> · Edited by {.}</xsl:text>
      </xsl:for-each>
    </p>
  </xsl:function>

  <!-- How a page is cited whose maker says nothing of it: its title within the citation of the whole. -->
  <xsl:function name="frame:citation" as="xs:string" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="page" as="map(xs:string, item()*)"/>
    <xsl:variable name="part" as="xs:string" select="string($page?title[not(. = ('', header:short-title($edition)))] ! ('“' || . || '”, in '))"/>
    <xsl:sequence select="$part || header:citation($edition) || string($page?address ! (' ' || . || $page?path))"/>
  </xsl:function>

</xsl:stylesheet>
