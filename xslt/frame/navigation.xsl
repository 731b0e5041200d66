<?xml version="1.0" encoding="UTF-8"?>
<!-- The banner of a page: the edition's title and the ways through the site. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:frame="urn:paragraphos:frame" xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The sections of the site that this edition has matter for, in reading order: key, title, path. -->
  <xsl:function name="frame:sections" as="map(xs:string, xs:string)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="text" as="element(text)" select="$edition/TEI/text[1]"/>
    <xsl:variable name="register" as="element()*" select="$edition/TEI/standOff/(listPerson | listPlace | listOrg | listEvent)"/>
    <xsl:sequence select="
        map{'key': 'text', 'title': 'Text', 'path': 'index.html'},
        map{'key': 'introduction', 'title': 'Introduction', 'path': 'introduction.html'}[$text/front/div],
        map{'key': 'commentary', 'title': 'Commentary', 'path': 'commentary.html'}[$text/back//note[not(@type = 'source')]],
        map{'key': 'register', 'title': 'Register', 'path': 'register.html'}[$register],
        map{'key': 'bibliography', 'title': 'Bibliography', 'path': 'bibliography.html'}[$edition/TEI/standOff/listBibl],
        map{'key': 'views', 'title': 'Views', 'path': 'views.html'}[$register],
        map{'key': 'search', 'title': 'Search', 'path': 'search.html'},
        map{'key': 'about', 'title': 'About', 'path': 'about.html'}"/>
  </xsl:function>

  <!-- What the box takes, with a paragraph that this edition has. -->
  <xsl:function name="frame:understood" as="xs:string" visibility="private" cache="yes">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="numbered" as="element()*" select="$edition/TEI/text[1]/body//(p | ab)[@xml:id][@n]"/>
    <xsl:sequence select="string-join((($numbered[10], $numbered[last()])[1] ! (@xml:id || ', ¶' || @n), 'words'), ', ')"/>
  </xsl:function>

  <!-- The banner: title of the edition, navigation, and a box that leads to a reference or a quotation (without script, to the site map). -->
  <xsl:function name="frame:banner" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="page" as="map(xs:string, item()*)"/>
    <xsl:param name="root" as="xs:string"/>
    <header class="banner">
      <p class="edition"><a href="{$root}index.html">{header:short-title($edition)}</a></p>
      <form class="resolver" action="{$root}sitemap.html">
        <label for="resolver">Go to</label>
        <input type="text" id="resolver" autocomplete="off" spellcheck="false" placeholder="{frame:understood($edition)}"/>
        <button type="submit">Go</button>
        <span class="answer" role="status"/>
      </form>
      <nav aria-label="Sections">
        <ul>
          <xsl:for-each select="frame:sections($edition)">
            <li>
              <a href="{$root}{?path}">
                <xsl:if test="?key = $page?section">
                  <xsl:attribute name="aria-current" select="if (?path = $page?path) then 'page' else 'true'"/>
                </xsl:if>
                <xsl:text>{?title}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </header>
  </xsl:function>

</xsl:stylesheet>
