<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI as HTML: one mode that has a rule for every element the schema admits, and fails on any other. Table of contents of the package. -->
<xsl:package name="urn:paragraphos:html" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:frame"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:text"/>
  <xsl:use-package name="urn:paragraphos:typography"/>

  <!-- Elements and characters as HTML. What no rule knows fails (below): the schema is a whitelist.
       Tunnel parameters: `path`, the page that is written; `characters`, what becomes of the characters (typeset, or as they are). -->
  <xsl:mode name="html:html" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- An element that no rule is for. -->
  <xsl:template match="*" mode="html:html" priority="-10" as="node()*">
    <xsl:call-template name="html:without-rule"/>
  </xsl:template>

  <!-- It stops the build: a forgotten element should be heard. -->
  <xsl:template name="html:without-rule" as="node()*" visibility="public">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="error(xs:QName('html:without-rule'), 'The pages have no rule for &lt;' || name() || '>: write one, as docs/scholars/restyle.md tells.')"/>
  </xsl:template>

  <!-- What an edition adds before an element of its choice. -->
  <xsl:mode name="html:before" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <!-- What an edition adds after an element of its choice. -->
  <xsl:mode name="html:after" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <xsl:include href="addresses.xsl"/>
  <xsl:include href="attributes.xsl"/>
  <xsl:include href="characters.xsl"/>
  <xsl:include href="divisions.xsl"/>
  <xsl:include href="units.xsl"/>
  <xsl:include href="phrases.xsl"/>
  <xsl:include href="editing.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="figures.xsl"/>
  <xsl:include href="facsimile.xsl"/>
  <xsl:include href="title-page.xsl"/>
  <xsl:include href="entries.xsl"/>
  <xsl:include href="relations.xsl"/>
  <xsl:include href="mentions.xsl"/>
  <xsl:include href="bibliography.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="statements.xsl"/>

</xsl:package>
