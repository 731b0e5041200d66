<?xml version="1.0" encoding="UTF-8"?>
<!-- The page for an address that leads nowhere. Servers show it at any address, so that nothing relative would be found from it: it
     brings its own style, and links to the published address of the site alone. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:frame="urn:paragraphos:frame"
    xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The whole page; `address` is that of the site with its final slash, '' where it is not known. -->
  <xsl:function name="site:not-found" as="document-node()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:document>
      <html lang="en">
        <head>
          <meta charset="utf-8"/>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <meta name="robots" content="noindex"/>
          <meta name="color-scheme" content="light dark"/>
          <title>No such page · {header:short-title($edition)}</title>
          <style>body {{ max-width: 34em; margin: 15vh auto; padding: 0 1.2em; font: 1.125rem/1.5 "Iowan Old Style", "Palatino Linotype", Georgia, serif; background: light-dark(#fffdf9, #171512); color: light-dark(#1f1b16, #e7e1d6) }} h1 {{ font-size: 1.9em; font-weight: normal; line-height: 1.2 }} a {{ color: light-dark(#8f2d1d, #e59b86) }}</style>
          <xsl:apply-templates select="$edition" mode="frame:head-end"/>
        </head>
        <body>
          <main id="content">
            <xsl:apply-templates select="$edition" mode="frame:content-start"/>
            <p>{header:title($edition)}</p>
            <h1>There is no such page</h1>
            <p>This address leads nowhere in this edition. A reference that is gone keeps its page, which says what became of it.</p>
            <p><xsl:sequence select="site:way-back($address)"/></p>
          </main>
          <footer class="colophon">
            <xsl:sequence select="frame:version($edition)"/>
            <xsl:apply-templates select="$edition" mode="frame:footer-end"/>
          </footer>
        </body>
      </html>
    </xsl:document>
  </xsl:function>

  <!-- How to go on: by links where the site's address is known, else by the address that was asked for. -->
  <xsl:function name="site:way-back" as="node()+" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$address">
        <xsl:text>The </xsl:text>
        <a href="{$address}sitemap.html">site map</a>
        <xsl:text> lists every page and every reference; the </xsl:text>
        <a href="{$address}index.html">text</a>
        <xsl:text> shows them in its margin.</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>Take the address, and leave out what stands after its last slash, then after the one before: in the end the text appears, which shows every reference in its margin.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
