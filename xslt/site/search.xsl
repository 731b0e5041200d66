<?xml version="1.0" encoding="UTF-8"?>
<!-- The search; its index is made from the finished publication. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html"
    xmlns:header="urn:paragraphos:header" xmlns:search="urn:paragraphos:search"
    xmlns:citation="urn:paragraphos:citation" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The page of the search: without script it says so and offers the plain text. -->
  <xsl:function name="site:search" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="names" as="element()*" select="$edition/TEI/standOff/(listPerson | listPlace | listOrg | listEvent)/*[@xml:id][html:mentions-of(.)]"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose search">
        <h1>Search</h1>
        <form id="search" role="search" hidden="hidden">
          <label for="words">Words, or a phrase in quotation marks</label>
          <div class="field">
            <input id="words" type="search" autocomplete="off" spellcheck="false" aria-describedby="how"/>
            <button type="submit">Search</button>
          </div>
          <p id="how" class="hint">A passage is found that has all the words. Of a word the beginning is enough; capitals and accents may be left out. A phrase is found word for word.</p>
          <div class="filters">
            <label>In
              <select id="kind">
                <option value="">everything</option>
                <xsl:for-each-group select="citation:units($edition)[.?level = 1]" group-by="?tree">
                  <option value="kind-{current-grouping-key()}">{search:kind(.)}</option>
                </xsl:for-each-group>
              </select>
            </label>
            <xsl:if test="$names">
              <label>Naming
                <select id="name">
                  <option value="">anybody or anything</option>
                  <xsl:for-each select="$names">
                    <xsl:sort select="replace(html:entry-name(.), '^[Tt]he ', '')" lang="en"/>
                    <option value="{@xml:id}">{html:entry-name(.)}</option>
                  </xsl:for-each>
                </select>
              </label>
            </xsl:if>
          </div>
        </form>
        <p id="found" role="status"/>
        <ol id="hits"/>
        <p class="without-script">The search needs JavaScript. Without it, your browser can search <a href="index.html">the text on its one page</a>, or download the <a href="text/{header:identifier($edition)}.txt">plain text</a>.</p>
      </article>
    </xsl:variable>
    <xsl:variable name="head" as="element()">
      <script src="js/search.js" defer="defer"/>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'search.html', 'section': 'search', 'title': 'Search', 'head': $head}, $content)"/>
  </xsl:function>

</xsl:stylesheet>
