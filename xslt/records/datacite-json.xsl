<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition for DataCite in JSON, in the form that its REST API takes. Without a DOI it is the form of a draft. -->
<xsl:package name="urn:paragraphos:datacite-json" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:datacite="urn:paragraphos:datacite"
    exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:datacite"/>

  <!-- The published address, where one is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <xsl:output method="json" encoding="UTF-8" indent="yes" use-character-maps="solidus"/>
  <!-- A solidus stays one: JSON does not ask for its escape. -->
  <xsl:character-map name="solidus">
    <xsl:output-character character="/" string="/"/>
  </xsl:character-map>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The record as a resource object of JSON:API. -->
  <xsl:template match="/" as="map(xs:string, item()*)">
    <xsl:sequence select="map{'data': map{'type': 'dois', 'attributes': datacite:attributes(., $address)}}"/>
  </xsl:template>

</xsl:package>
