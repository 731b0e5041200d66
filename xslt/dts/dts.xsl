<?xml version="1.0" encoding="UTF-8"?>
<!-- What Distributed Text Services (DTS 1.0) need of an edition: its citation trees, and the document with the place of every citable unit marked. -->
<xsl:package name="urn:paragraphos:dts" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citation="urn:paragraphos:citation" xmlns:dts="urn:paragraphos:dts"
    exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:citation"/>

  <xsl:include href="trees.xsl"/>
  <xsl:include href="marked.xsl"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- A map: trees (the default one first), and marked, the document as a string. -->
  <xsl:template match="/" as="map(xs:string, item())">
    <xsl:variable name="marked" as="document-node()">
      <xsl:document>
        <xsl:apply-templates mode="dts:marked"/>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="map{
        'trees': array{ citation:trees(.) ! dts:tree(.) },
        'marked': serialize($marked, map{'method': 'xml', 'encoding': 'UTF-8', 'indent': false(), 'omit-xml-declaration': false()})}"/>
  </xsl:template>

</xsl:package>
