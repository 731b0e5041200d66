<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page of the site: head, navigation, footer with version, date and how to cite. Its content comes from the caller. -->
<xsl:package name="urn:paragraphos:frame" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:frame="urn:paragraphos:frame" xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:header"/>

  <xsl:include href="navigation.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:include href="footer.xsl"/>

  <!-- What an edition adds to the head of every page; like the hooks that follow applied to the edition's document node. -->
  <xsl:mode name="frame:head-end" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <!-- What an edition adds above the content. -->
  <xsl:mode name="frame:content-start" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <!-- What an edition adds to the footer. -->
  <xsl:mode name="frame:footer-end" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <!-- A whole page. The map says: `path` (of the page, from the site's root), `title`, `section` (the entry of the navigation that it
       belongs to, '' for none), and, where wanted, `description`, `head` (elements for the head), `class` (of the body),
       `address` (the published address of the site, with its final slash), `citation` (how to cite this page, instead of the edition). -->
  <xsl:function name="frame:page" as="document-node()" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="page" as="map(xs:string, item()*)"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="root" as="xs:string" select="frame:root($page?path)"/>
    <xsl:variable name="title" as="xs:string" select="header:short-title($edition)"/>
    <xsl:document>
      <html lang="en">
        <head>
          <meta charset="utf-8"/>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <title>{if ($page?title = ('', $title)) then $title else $page?title || ' · ' || $title}</title>
          <xsl:for-each select="$page?description[normalize-space()]">
            <meta name="description" content="{normalize-space(.)}"/>
          </xsl:for-each>
          <meta name="color-scheme" content="light dark"/>
          <meta name="version" content="{header:version($edition)}"/>
          <link rel="preload" href="{$root}fonts/libertinus-serif-regular.woff2" as="font" type="font/woff2" crossorigin="anonymous"/>
          <link rel="icon" href="{$root}icon.svg" type="image/svg+xml"/>
          <link rel="stylesheet" href="{$root}css/properties.css"/>
          <link rel="stylesheet" href="{$root}css/paragraphos.css"/>
          <style media="print">@page {{ @top-center {{ content: "{replace($title, '["\\]', '\\$0')}"; }} }}</style>
          <xsl:for-each select="header:licences($edition)[@target][count(../*) = 1]">
            <link rel="license" href="{@target}"/>
          </xsl:for-each>
          <xsl:for-each select="$page?address">
            <link rel="canonical" href="{. || replace($page?path, '(^|/)index\.html$', '$1')}"/>
          </xsl:for-each>
          <script src="{$root}js/paragraphos.js" defer="defer"/>
          <xsl:sequence select="$page?head"/>
          <xsl:apply-templates select="$edition" mode="frame:head-end"/>
        </head>
        <body>
          <xsl:for-each select="$page?class">
            <xsl:attribute name="class" select="."/>
          </xsl:for-each>
          <a class="skip" href="#content">Skip to the content</a>
          <xsl:sequence select="frame:banner($edition, $page, $root)"/>
          <main id="content">
            <xsl:apply-templates select="$edition" mode="frame:content-start"/>
            <xsl:sequence select="frame:with-contents($content)"/>
          </main>
          <xsl:call-template name="frame:footer">
            <xsl:with-param name="edition" select="$edition"/>
            <xsl:with-param name="page" select="$page"/>
            <xsl:with-param name="root" select="$root"/>
          </xsl:call-template>
        </body>
      </html>
    </xsl:document>
  </xsl:function>

  <!-- The way from a page up to the root of the site: '' or '../' as often as needed. -->
  <xsl:function name="frame:root" as="xs:string" visibility="public">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="string-join(tokenize($path, '/')[position() gt 1] ! '../')"/>
  </xsl:function>

  <!-- The link from a page to an address within the site. A folder is named with its index.html, so that pages open from disk too. -->
  <xsl:function name="frame:link" as="xs:string" visibility="public">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="named" as="xs:string" select="substring-before($address || '#', '#')"/>
    <xsl:variable name="file" as="xs:string" select="if (matches($named, '(^|/)$')) then $named || 'index.html' else $named"/>
    <xsl:variable name="fragment" as="xs:string" select="if (contains($address, '#')) then '#' || substring-after($address, '#') else ''"/>
    <xsl:sequence select="if ($file eq $path and $fragment) then $fragment else frame:root($path) || $file || $fragment"/>
  </xsl:function>

  <!-- A page as HTML5 text. -->
  <xsl:function name="frame:serialise" as="xs:string" visibility="public">
    <xsl:param name="page" as="document-node()"/>
    <xsl:sequence select="serialize($page, map{'method': 'html', 'html-version': 5.0, 'indent': false(), 'include-content-type': false()}) || '&#10;'"/>
  </xsl:function>

</xsl:package>
