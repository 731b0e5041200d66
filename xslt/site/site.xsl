<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the site, each a file; the principal result is a JSON object of path and page. Table of contents of the package. -->
<xsl:package name="urn:paragraphos:site" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html" xmlns:typography="urn:paragraphos:typography"
    xmlns:frame="urn:paragraphos:frame" xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:html"/>
  <xsl:use-package name="urn:paragraphos:frame"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:visualisation"/>
  <xsl:use-package name="urn:paragraphos:search"/>
  <xsl:use-package name="urn:paragraphos:typography"/>

  <!-- The published address of the site with its final slash, where the edition has one. -->
  <xsl:param name="address" as="xs:string?" select="()"/>
  <!-- The files that the publication holds beside these pages, as paths from its root: the page “about” offers those that it knows how to describe. -->
  <xsl:param name="files" as="array(xs:string)" select="[]"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- The document is asked for its pages. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="text.xsl"/>
  <xsl:include href="introduction.xsl"/>
  <xsl:include href="commentary.xsl"/>
  <xsl:include href="register.xsl"/>
  <xsl:include href="views.xsl"/>
  <xsl:include href="search.xsl"/>
  <xsl:include href="about.xsl"/>
  <xsl:include href="ways.xsl"/>

  <!-- Every page by its path. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:variable name="sections" as="xs:string*" select="frame:sections(.) ! string(.?key)"/>
    <xsl:map>
      <xsl:sequence select="site:text(., 'index.html', typography:typeset#1), site:text(., 'diplomatic.html', typography:as-they-stand#1)"/>
      <xsl:sequence select=".['introduction' = $sections] ! site:introduction(.), .['commentary' = $sections] ! site:commentary(.)"/>
      <xsl:sequence select=".['register' = $sections] ! site:register(.), .['bibliography' = $sections] ! site:bibliography(.), .['views' = $sections] ! site:views(.)"/>
      <xsl:sequence select="site:search(.), site:about(.), site:ways(.), site:not-found(.)"/>
    </xsl:map>
  </xsl:template>

  <!-- One page as an entry of the result: its path and its HTML. -->
  <xsl:function name="site:page" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="page" as="map(xs:string, item()*)"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="addressed" as="map(xs:string, item()*)" select="map:merge(($page, $address ! map{'address': .}))"/>
    <xsl:sequence select="map{$page?path: frame:serialise(frame:page($edition, $addressed, $content))}"/>
  </xsl:function>

</xsl:package>
