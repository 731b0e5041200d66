<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of the edition, made when it is built: SVG for the eye, and a table with the same content. Table of contents of the package. -->
<xsl:package name="urn:paragraphos:visualisation" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:html"/>

  <xsl:include href="mentions.xsl"/>
  <xsl:include href="time-line.xsl"/>

</xsl:package>
