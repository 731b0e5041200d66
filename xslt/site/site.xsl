<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the site, each a file; the principal result is a JSON object of path and page. Table of contents of the package. -->
<xsl:package name="urn:paragraphos:site" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:site="urn:paragraphos:site"
    xmlns:typography="urn:paragraphos:typography" xmlns:frame="urn:paragraphos:frame"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- Rules and functions of these two stay open, so that an edition's own package, which uses this one, can override them. -->
  <xsl:use-package name="urn:paragraphos:html">
    <xsl:accept component="*" names="*" visibility="public"/>
  </xsl:use-package>
  <xsl:use-package name="urn:paragraphos:frame">
    <xsl:accept component="*" names="*" visibility="public"/>
  </xsl:use-package>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:visualisation"/>
  <xsl:use-package name="urn:paragraphos:search"/>
  <xsl:use-package name="urn:paragraphos:typography"/>

  <xsl:include href="text.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="parts.xsl"/>
  <xsl:include href="introduction.xsl"/>
  <xsl:include href="commentary.xsl"/>
  <xsl:include href="register.xsl"/>
  <xsl:include href="views.xsl"/>
  <xsl:include href="search.xsl"/>
  <xsl:include href="about.xsl"/>
  <xsl:include href="help.xsl"/>
  <xsl:include href="ways.xsl"/>
  <xsl:include href="not-found.xsl"/>

  <!-- Every page by its path, as a JSON object. `told`, a JSON object too, says: `address`, the published address of the site with its final slash ('' where
       there is none); `files`, what the publication holds beside these pages, of which the page “about” offers what it can describe. -->
  <xsl:function name="site:pages" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="told" as="xs:string"/>
    <xsl:variable name="settings" as="map(*)" select="parse-json($told)"/>
    <xsl:variable name="sections" as="xs:string*" select="frame:sections($edition) ! string(.?key)"/>
    <xsl:variable name="pages" as="map(xs:string, item()*)*">
      <xsl:sequence select="site:text($edition, 'index.html', typography:typeset#1, $settings), site:text($edition, 'diplomatic.html', typography:as-they-stand#1, $settings)"/>
      <xsl:sequence select="
          for $section in $sections return
            if ($section = 'introduction') then site:introduction($edition)
            else if ($section = 'commentary') then site:commentary($edition)
            else if ($section = 'register') then site:register($edition)
            else if ($section = 'bibliography') then site:bibliography($edition)
            else if ($section = 'views') then site:views($edition)
            else ()"/>
      <xsl:sequence select="site:search($edition), site:about($edition, $settings), site:help($edition, $settings), site:ways($edition, $settings)"/>
    </xsl:variable>
    <xsl:variable name="address" as="map(xs:string, xs:string)" select="map:merge(string($settings?address)[.] ! map{'address': .})"/>
    <xsl:sequence select="serialize(
        map:merge((
            $pages ! map{?page?path: frame:serialise(frame:page($edition, map:merge((?page, $address)), ?content))},
            map{'404.html': frame:serialise(site:not-found($edition, string($settings?address)))})), map{'method': 'json'})"/>
  </xsl:function>

  <!-- One page of the result: what the frame is told of it, and its content. -->
  <xsl:function name="site:page" as="map(xs:string, item()*)" visibility="public">
    <xsl:param name="page" as="map(xs:string, item()*)"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:sequence select="map{'page': $page, 'content': $content}"/>
  </xsl:function>

</xsl:package>
