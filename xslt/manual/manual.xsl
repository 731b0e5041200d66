<?xml version="1.0" encoding="UTF-8"?>
<!-- The encoding manual as a part of the site: the pages that the package `odd` makes, in the frame of the edition. -->
<xsl:package name="urn:paragraphos:manual" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:paragraphos:odd" xmlns:frame="urn:paragraphos:frame" xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <!-- The edition whose manual it is. -->
  <xsl:param name="edition" as="document-node()" required="yes"/>
  <!-- The published address of the site with its final slash; '' where there is none. -->
  <xsl:param name="address" as="xs:string" select="''"/>

  <xsl:use-package name="urn:paragraphos:frame"/>
  <xsl:use-package name="urn:paragraphos:odd">
    <xsl:override>
      <!-- A page of the manual in the frame of the site. -->
      <xsl:template name="odd:frame" as="element()">
        <xsl:param name="path" as="xs:string" required="yes"/>
        <xsl:param name="title" as="xs:string" required="yes"/>
        <xsl:param name="content" as="node()*" required="yes"/>
        <xsl:variable name="root" as="xs:string" select="frame:root($path)"/>
        <xsl:variable name="article" as="element()">
          <article class="prose manual">
            <xsl:sequence select="$content[1]"/>
            <nav class="kinds" aria-label="Manual">
              <ul>
                <xsl:for-each select="map{'title': 'The manual', 'path': 'index.html'}, map{'title': 'Elements', 'path': 'elements.html'}">
                  <li>
                    <a href="{$root}{?path}">
                      <xsl:if test="?path = $path">
                        <xsl:attribute name="aria-current" select="'page'"/>
                      </xsl:if>
                      <xsl:value-of select="?title"/>
                    </a>
                  </li>
                </xsl:for-each>
              </ul>
            </nav>
            <!-- The frame lists the chapters beside the page, so that the list of the manual itself would be a second one. -->
            <xsl:sequence select="$content[position() gt 1][not(@aria-labelledby = 'contents')]"/>
          </article>
        </xsl:variable>
        <xsl:variable name="page" as="map(xs:string, item()*)" select="map{
            'path': 'manual/' || $path, 'section': 'about', 'title': $title, 'address': $address[.]}"/>
        <xsl:sequence select="frame:page($edition, $page, $article)/*"/>
      </xsl:template>
    </xsl:override>
  </xsl:use-package>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- The document that the compiler hands over is asked for its pages. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The pages of the manual by their path from its root. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:sequence select="odd:pages(.)"/>
  </xsl:template>

</xsl:package>
