<?xml version="1.0" encoding="UTF-8"?>
<!-- The register: an overview of all names, a page for each kind, the bibliography. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The pages of the register: the key of the list, its element, its title, its file. -->
  <xsl:variable name="site:lists" as="map(xs:string, xs:string)+" visibility="private" select="
      map{'list': 'listPerson', 'title': 'Persons', 'path': 'persons.html'},
      map{'list': 'listPlace', 'title': 'Places', 'path': 'places.html'},
      map{'list': 'listOrg', 'title': 'Organisations', 'path': 'organisations.html'},
      map{'list': 'listEvent', 'title': 'Events', 'path': 'events.html'}"/>

  <!-- The lists of the register that are of a kind. -->
  <xsl:function name="site:list" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$edition/TEI/standOff/*[local-name() = $name]"/>
  </xsl:function>

  <!-- The overview, and a page for each kind of entry. -->
  <xsl:function name="site:register" as="map(xs:string, item()*)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose register">
        <h1>Register</h1>
        <p class="lead">Every person, place, organisation and event that the text names, with the number of its mentions; and those behind the text whom it does not name.</p>
        <xsl:for-each select="$site:lists[site:list($edition, .?list)]">
          <xsl:variable name="kind" as="map(xs:string, xs:string)" select="."/>
          <section>
            <h2><a href="{?path}">{?title}</a></h2>
            <ul class="names">
              <xsl:for-each select="site:list($edition, ?list)/*[@xml:id]">
                <xsl:sort select="replace(html:entry-name(.), '^[Tt]he ', '')" lang="en"/>
                <li>
                  <a href="{$kind?path}#{@xml:id}">{html:entry-name(.)}</a>
                  <xsl:for-each select="count(html:mentions-of(.))[. gt 0]">
                    <xsl:text> </xsl:text>
                    <span class="count">{.}</span>
                  </xsl:for-each>
                </li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:for-each>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'register.html', 'section': 'register', 'title': 'Register'}, $content)"/>
    <xsl:for-each select="$site:lists[site:list($edition, .?list)]">
      <xsl:variable name="entries" as="node()*">
        <article class="prose register">
          <h1>{?title}</h1>
          <xsl:sequence select="site:kinds($edition, ?path)"/>
          <xsl:apply-templates select="site:list($edition, ?list)" mode="html:html">
            <xsl:with-param name="path" select="?path" tunnel="yes"/>
            <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
          </xsl:apply-templates>
        </article>
      </xsl:variable>
      <xsl:sequence select="site:page(map{'path': ?path, 'section': 'register', 'title': ?title}, $entries)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The ways between the pages of the register. -->
  <xsl:function name="site:kinds" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="path" as="xs:string"/>
    <nav class="kinds" aria-label="Register">
      <ul>
        <xsl:for-each select="map{'title': 'All names', 'path': 'register.html'}, $site:lists[site:list($edition, .?list)]">
          <li>
            <a href="{?path}">
              <xsl:if test="?path = $path">
                <xsl:attribute name="aria-current" select="'page'"/>
              </xsl:if>
              <xsl:text>{?title}</xsl:text>
            </a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:function>

  <!-- The page of the bibliography. -->
  <xsl:function name="site:bibliography" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose bibliography">
        <h1>Bibliography</h1>
        <p class="lead">Each title says whether it was seen, seen in part, or is known through another source only.</p>
        <xsl:apply-templates select="$edition/TEI/standOff/listBibl" mode="html:html">
          <xsl:with-param name="path" select="'bibliography.html'" tunnel="yes"/>
          <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
        </xsl:apply-templates>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'bibliography.html', 'section': 'bibliography', 'title': 'Bibliography'}, $content)"/>
  </xsl:function>

</xsl:stylesheet>
