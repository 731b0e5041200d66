<?xml version="1.0" encoding="UTF-8"?>
<!-- The text on one page, with its notes beside it: set for reading, or with the characters of the source. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html"
    xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The page of the text; `characters` decides between the reading and the diplomatic view. -->
  <xsl:function name="site:text" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="characters" as="function(text()) as xs:string"/>
    <xsl:param name="settings" as="map(*)"/>
    <xsl:variable name="reading" as="xs:boolean" select="$path = 'index.html'"/>
    <xsl:variable name="text" as="element(text)" select="$edition/TEI/text[1]"/>
    <xsl:variable name="content" as="node()*">
      <article class="edition-text">
        <xsl:apply-templates select="$text/@xml:lang" mode="html:attribute"/>
        <xsl:sequence select="site:imprint($edition)"/>
        <xsl:sequence select="site:switches($edition, $reading), site:parts($text/body)"/>
        <div class="body">
          <xsl:apply-templates select="$text/body/node()" mode="html:html">
            <xsl:with-param name="path" select="$path" tunnel="yes"/>
            <xsl:with-param name="characters" select="$characters" tunnel="yes"/>
            <xsl:with-param name="depth" select="1" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
        <xsl:where-populated>
          <section class="source-notes" aria-label="{if (count($text/back//note[@type = 'source']) gt 1) then 'Notes of the source' else 'Note of the source'}">
            <xsl:apply-templates select="$text/back//note[@type = 'source']" mode="html:html">
              <xsl:with-param name="path" select="$path" tunnel="yes"/>
              <xsl:with-param name="characters" select="$characters" tunnel="yes"/>
            </xsl:apply-templates>
          </section>
        </xsl:where-populated>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{
        'path': $path, 'section': 'text', 'class': 'text',
        'title': if ($reading) then '' else 'Diplomatic view',
        'description': header:citation($edition), 'head': (site:metadata($edition), site:other-forms($edition, $settings))}, $content)"/>
  </xsl:function>

  <!-- The same text in other forms, for programs that look for them: those that this publication holds. -->
  <xsl:function name="site:other-forms" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="settings" as="map(*)"/>
    <xsl:variable name="name" as="xs:string" select="header:identifier($edition)"/>
    <xsl:for-each select="
        map{'type': 'application/tei+xml', 'path': 'tei/' || $name || '.xml', 'title': 'TEI'},
        map{'type': 'text/plain', 'path': 'text/' || $name || '.txt', 'title': 'Plain text'},
        map{'type': 'application/pdf', 'path': 'print/' || $name || '.pdf', 'title': 'PDF'},
        map{'type': 'application/epub+zip', 'path': 'epub/' || $name || '.epub', 'title': 'EPUB'},
        map{'type': 'application/mods+xml', 'path': 'records/mods.xml', 'title': 'MODS'}">
      <xsl:if test="?path = $settings?files?*">
        <link rel="alternate" type="{?type}" href="{?path}" title="{?title}"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- Who wrote, translated and edits it, which version this is: what a title page says. -->
  <xsl:function name="site:imprint" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <header class="imprint">
      <xsl:for-each select="header:listed(header:authors($edition))[.]">
        <p class="author">{.}</p>
      </xsl:for-each>
      <h1>{header:title($edition)}</h1>
      <xsl:for-each select="header:subtitle($edition)">
        <p class="subtitle">{.}</p>
      </xsl:for-each>
      <p class="editors">
        <xsl:for-each select="header:listed(header:translators($edition))[.]">Translation: {.}. </xsl:for-each>
        <xsl:for-each select="header:listed(header:editors($edition))[.]">Edited by {.}. </xsl:for-each>
        <xsl:for-each select="header:publisher($edition)">Published by {.}. </xsl:for-each>
        <xsl:for-each select="header:version($edition)[.]">Version&#xA0;{.}</xsl:for-each>
        <xsl:for-each select="header:date($edition)[.]">, <time datetime="{.}">{translate(header:printed-date(.), ' ', '&#xA0;')}</time></xsl:for-each>
        <xsl:text>{'.'[header:version($edition) or header:date($edition)]}</xsl:text>
      </p>
    </header>
  </xsl:function>

  <!-- The switches of the page, which work by style alone, and the way to the other view. -->
  <xsl:function name="site:switches" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="reading" as="xs:boolean"/>
    <div class="switches" role="group" aria-label="View">
      <xsl:if test="$edition/TEI/text//*[@ref]">
        <label><input type="checkbox" id="show-names"/> Names</label>
      </xsl:if>
      <xsl:if test="$edition/TEI/text/back//note[not(@type = 'source')]">
        <label><input type="checkbox" id="show-notes"/> Notes open</label>
      </xsl:if>
      <!-- Without styles these stand in one line. -->
      <xsl:text> </xsl:text>
      <span class="views">
        <xsl:choose>
          <xsl:when test="$reading">Reading view · <a href="diplomatic.html">diplomatic view</a></xsl:when>
          <xsl:otherwise><a href="index.html">Reading view</a> · diplomatic view</xsl:otherwise>
        </xsl:choose>
      </span>
      <p class="explained">
        <xsl:text>{if ($reading) then 'The reading view typesets quotation marks and dashes.'
            else 'The diplomatic view has the characters of the source.'}</xsl:text>
      </p>
    </div>
  </xsl:function>

</xsl:stylesheet>
