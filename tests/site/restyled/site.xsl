<?xml version="1.0" encoding="UTF-8"?>
<!-- The site in this edition's own dress: what differs from the common one, and nothing else. -->
<xsl:package name="urn:small-edition:site" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:site="urn:paragraphos:site"
    xmlns:html="urn:paragraphos:html" xmlns:frame="urn:paragraphos:frame" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:site">
    <xsl:accept component="function" names="site:pages#2" visibility="final"/>
    <xsl:override>

      <!-- Speech is in italics. -->
      <xsl:template match="said" mode="html:html" priority="20" as="element()">
        <i class="speech">
          <xsl:apply-templates select="node()" mode="#current"/>
        </i>
      </xsl:template>

      <!-- Each chapter ends with an ornament. -->
      <xsl:template match="div[@type = 'chapter']" mode="html:after" as="element()">
        <p class="ornament" aria-hidden="true">❦</p>
      </xsl:template>

      <!-- The foot of every page has one line more. -->
      <xsl:template match="/" mode="frame:footer-end" as="element()">
        <p class="printer">Set by hand.</p>
      </xsl:template>

    </xsl:override>
  </xsl:use-package>

</xsl:package>
