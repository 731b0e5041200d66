<?xml version="1.0" encoding="UTF-8"?>
<!-- The records as a static repository of OAI-PMH: one item, the edition, in each format that the caller hands over. -->
<xsl:package name="urn:paragraphos:oai" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header"
    xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns="http://www.openarchives.org/OAI/2.0/static-repository"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs records header" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>

  <!-- The published address, which the protocol asks for. -->
  <xsl:param name="address" as="xs:string" required="yes"/>

  <!-- Where the administrator is reached, which the protocol asks for too. -->
  <xsl:param name="contact" as="xs:string" required="yes"/>
  <!-- The records, each an array of prefix, schema, namespace and record (a document). -->
  <xsl:param name="formats" as="array(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The repository. Until a gateway has taken it in, its base address is its own. -->
  <xsl:template match="/" as="element()">
    <xsl:variable name="edition" as="document-node()" select="."/>
    <Repository xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
      <Identify>
        <oai:repositoryName>{header:title(.)}</oai:repositoryName>
        <oai:baseURL>{records:address($address)}oai.xml</oai:baseURL>
        <oai:protocolVersion>2.0</oai:protocolVersion>
        <oai:adminEmail>{$contact}</oai:adminEmail>
        <oai:earliestDatestamp>{header:date(.)}</oai:earliestDatestamp>
        <oai:deletedRecord>no</oai:deletedRecord>
        <oai:granularity>YYYY-MM-DD</oai:granularity>
      </Identify>
      <ListMetadataFormats>
        <xsl:for-each select="$formats?*">
          <oai:metadataFormat>
            <oai:metadataPrefix>{?1}</oai:metadataPrefix>
            <oai:schema>{?2}</oai:schema>
            <oai:metadataNamespace>{?3}</oai:metadataNamespace>
          </oai:metadataFormat>
        </xsl:for-each>
      </ListMetadataFormats>
      <xsl:for-each select="$formats?*">
        <ListRecords metadataPrefix="{?1}">
          <oai:record>
            <oai:header>
              <oai:identifier>oai:{replace(records:address($address), '^https?://([^/:]+).*$', '$1')}:{header:identifier($edition)}</oai:identifier>
              <oai:datestamp>{header:date($edition)}</oai:datestamp>
            </oai:header>
            <oai:metadata>
              <xsl:sequence select="?4/*"/>
            </oai:metadata>
          </oai:record>
        </ListRecords>
      </xsl:for-each>
    </Repository>
  </xsl:template>

</xsl:package>
