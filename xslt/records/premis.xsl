<?xml version="1.0" encoding="UTF-8"?>
<!-- What was done with the edition, in PREMIS 3: the work, its TEI file with fixity, its versions as events, who and what did it. -->
<xsl:package name="urn:paragraphos:premis" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:header="urn:paragraphos:header" xmlns:premis="urn:paragraphos:premis" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns="http://www.loc.gov/premis/v3"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs header premis" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:header"/>

  <!-- The program's version. -->
  <xsl:param name="program" as="xs:string" required="yes"/>
  <!-- The files that are described, each an array: path, size in bytes, SHA-256 in hexadecimal, media type. -->
  <xsl:param name="files" as="array(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- Objects, events, agents. -->
  <xsl:template match="/" as="element()">
    <xsl:variable name="edition" as="document-node()" select="."/>
    <premis version="3.0" xsi:schemaLocation="http://www.loc.gov/premis/v3 http://www.loc.gov/standards/premis/v3/premis-v3-0.xsd">
      <object xsi:type="intellectualEntity">
        <xsl:sequence select="premis:identifier('object', header:identifier(.))"/>
        <significantProperties>
          <significantPropertiesType>title</significantPropertiesType>
          <significantPropertiesValue>{header:title(.)}</significantPropertiesValue>
        </significantProperties>
      </object>
      <xsl:for-each select="$files?*">
        <object xsi:type="file">
          <xsl:sequence select="premis:identifier('object', ?1)"/>
          <objectCharacteristics>
            <fixity>
              <messageDigestAlgorithm>SHA-256</messageDigestAlgorithm>
              <messageDigest>{?3}</messageDigest>
            </fixity>
            <size>{?2}</size>
            <format>
              <formatDesignation><formatName>{?4}</formatName></formatDesignation>
            </format>
          </objectCharacteristics>
          <relationship>
            <relationshipType>structural</relationshipType>
            <relationshipSubType>represents</relationshipSubType>
            <relatedObjectIdentifier>
              <relatedObjectIdentifierType>local</relatedObjectIdentifierType>
              <relatedObjectIdentifierValue>{header:identifier($edition)}</relatedObjectIdentifierValue>
            </relatedObjectIdentifier>
          </relationship>
        </object>
      </xsl:for-each>
      <xsl:sequence select="/TEI/teiHeader/revisionDesc//change[@when] ! premis:version($edition, .), premis:build(.)[header:date($edition)]"/>
      <agent>
        <xsl:sequence select="premis:identifier('agent', 'paragraphos')"/>
        <agentName>paragraphos</agentName>
        <agentType>software</agentType>
        <agentVersion>{$program}</agentVersion>
      </agent>
      <xsl:for-each select="header:publisher(.)">
        <agent>
          <xsl:sequence select="premis:identifier('agent', 'publisher')"/>
          <agentName>{.}</agentName>
          <agentType>organization</agentType>
        </agent>
      </xsl:for-each>
    </premis>
  </xsl:template>

  <!-- A version of the edition, as the header lists it: a change that has the number of a version was published with it. -->
  <xsl:function name="premis:version" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="change" as="element(change)"/>
    <xsl:variable name="name" as="xs:string" select="string(($change/@n, $change/@when)[1])"/>
    <event>
      <xsl:sequence select="premis:identifier('event', 'version-' || $name)"/>
      <eventType>{if (matches($change/@n, '^\d+\.\d+')) then 'publication' else 'modification'}</eventType>
      <eventDateTime>{$change/@when}</eventDateTime>
      <eventDetailInformation><eventDetail>{normalize-space($change)}</eventDetail></eventDetailInformation>
      <xsl:if test="exists(header:publisher($edition))"><xsl:sequence select="premis:link('Agent', 'publisher')"/></xsl:if>
      <xsl:sequence select="premis:link('Object', header:identifier($edition))"/>
    </event>
  </xsl:function>

  <!-- The making of the files: dated with the version, since a build knows no clock and gives the same bytes on any day. -->
  <xsl:function name="premis:build" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <event>
      <xsl:sequence select="premis:identifier('event', 'build-' || header:version($edition))"/>
      <eventType>creation</eventType>
      <eventDateTime>{header:date($edition)}</eventDateTime>
      <eventDetailInformation>
        <eventDetail>The files of version {header:version($edition)} were made from the TEI by paragraphos {$program}. The event bears the date of the version, not that of a clock: the same edition gives the same bytes on any day.</eventDetail>
      </eventDetailInformation>
      <xsl:sequence select="premis:link('Agent', 'paragraphos'), $files?* ! premis:link('Object', ?1)"/>
    </event>
  </xsl:function>

  <!-- An identifier of an object, event or agent. -->
  <xsl:function name="premis:identifier" as="element()" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:element name="{$kind}Identifier">
      <xsl:element name="{$kind}IdentifierType">local</xsl:element>
      <xsl:element name="{$kind}IdentifierValue">{$value}</xsl:element>
    </xsl:element>
  </xsl:function>

  <!-- A link from an event to an agent or an object. -->
  <xsl:function name="premis:link" as="element()" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:element name="linking{$kind}Identifier">
      <xsl:element name="linking{$kind}IdentifierType">local</xsl:element>
      <xsl:element name="linking{$kind}IdentifierValue">{$value}</xsl:element>
    </xsl:element>
  </xsl:function>

</xsl:package>
