<?xml version="1.0" encoding="UTF-8"?>
<!-- The site map. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:site="urn:paragraphos:site" xmlns:frame="urn:paragraphos:frame" xmlns:citation="urn:paragraphos:citation"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The site map: every page, and every reference that has a page. -->
  <xsl:function name="site:ways" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="settings" as="map(*)"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose">
        <h1>Site map</h1>
        <section>
          <h2>Pages</h2>
          <ul>
            <xsl:for-each select="frame:sections($edition), map{'key': 'help', 'title': 'Help', 'path': 'help.html'}">
              <li>
                <a href="{?path}">{?title}</a>
                <xsl:if test="?key = 'text'">
                  <ul>
                    <li><a href="diplomatic.html">Diplomatic view</a></li>
                  </ul>
                </xsl:if>
                <xsl:variable name="beside" as="map(xs:string, xs:string)*" select="
                    map{'path': 'ref/index.html', 'title': 'How to cite the edition as a whole'}, map{'path': 'manual/index.html', 'title': 'Encoding manual'},
                    map{'path': 'changes.html', 'title': 'What changed'}, map{'path': 'about/conformance.html', 'title': 'Conformance'}"/>
                <xsl:if test="?key = 'about' and $beside?path = $settings?files?*">
                  <ul>
                    <xsl:for-each select="$beside[.?path = $settings?files?*]">
                      <li><a href="{?path}">{?title}</a></li>
                    </xsl:for-each>
                  </ul>
                </xsl:if>
                <xsl:if test="?key = 'register'">
                  <ul>
                    <xsl:for-each select="$site:lists[site:list($edition, .?list)]">
                      <li><a href="{?path}">{?title}</a></li>
                    </xsl:for-each>
                  </ul>
                </xsl:if>
              </li>
            </xsl:for-each>
          </ul>
        </section>
        <xsl:for-each-group select="citation:units($edition)[.?level = 1]" group-by="?tree">
          <section>
            <h2>{(map{'text': 'Paragraphs', 'introduction': 'Paragraphs of the introduction', 'notes': 'Notes', 'register': 'Entries of the register and bibliography'}(current-grouping-key()), current-grouping-key())[1]}</h2>
            <ul class="references">
              <xsl:for-each select="current-group()">
                <li><a href="{frame:link('sitemap.html', citation:address($edition, ?reference))}">{?reference}</a></li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:for-each-group>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'sitemap.html', 'section': '', 'title': 'Site map'}, $content)"/>
  </xsl:function>

</xsl:stylesheet>
