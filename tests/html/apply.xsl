<?xml version="1.0" encoding="UTF-8"?>
<!-- Applies mode html to the body of a document, as a page of the site does. -->
<xsl:package name="urn:paragraphos:tests:html" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns:typography="urn:paragraphos:typography"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:html"/>
  <xsl:use-package name="urn:paragraphos:typography"/>

  <xsl:param name="path" as="xs:string" select="'index.html'"/>
  <xsl:param name="diplomatic" as="xs:boolean" select="false()"/>
  <xsl:output method="xml" omit-xml-declaration="yes" indent="no"/>
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="node()*">
    <xsl:apply-templates select="TEI/text/body/node()" mode="html:html">
      <xsl:with-param name="path" select="$path" tunnel="yes"/>
      <xsl:with-param name="characters" select="if ($diplomatic) then typography:as-they-stand#1 else typography:typeset#1" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

</xsl:package>
