<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page of the manual. A package that uses this one may override odd:frame, and so give the manual the look of its site. -->
<xsl:transform version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:odd="urn:paragraphos:odd" xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page as it is written into its file. -->
  <xsl:function name="odd:page" as="xs:string" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="page" as="document-node()">
      <xsl:document>
        <xsl:call-template name="odd:frame">
          <xsl:with-param name="path" as="xs:string" select="$path"/>
          <xsl:with-param name="title" as="xs:string" select="$title"/>
          <xsl:with-param name="content" as="node()*" select="$content"/>
        </xsl:call-template>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="serialize($page, $odd:serialisation)"/>
  </xsl:function>

  <!-- HTML as browsers of today read it; no indentation, which could add spaces to the words. -->
  <xsl:variable name="odd:serialisation" as="map(xs:string, item())" visibility="private"
      select="map{'method': 'html', 'html-version': 5.0, 'indent': false(), 'include-content-type': false()}"/>

  <!-- Head, way through the manual, content. `path` is counted from the manual's root. -->
  <xsl:template name="odd:frame" as="element()" visibility="public">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="content" as="node()*" required="yes"/>
    <xsl:variable name="root" as="xs:string" select="string-join(tokenize($path, '/')[position() gt 1] ! '../')"/>
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{$title}</title>
        <link rel="stylesheet" href="{$root}manual.css"/>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <nav aria-label="Manual">
            <ul>
              <li><a href="{$root}index.html">
                <xsl:if test="$path eq 'index.html'"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                <xsl:text>The manual</xsl:text></a></li>
              <li><a href="{$root}elements.html">
                <xsl:if test="$path eq 'elements.html'"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                <xsl:text>Elements</xsl:text></a></li>
            </ul>
          </nav>
        </header>
        <main id="content">
          <xsl:sequence select="$content"/>
        </main>
      </body>
    </html>
  </xsl:template>

</xsl:transform>
