<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition for DataCite in XML (kernel-4, 4.6). Where no DOI is registered, the identifier says “(:unas)”: unassigned, in DataCite's own codes. -->
<xsl:package name="urn:paragraphos:datacite-xml" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:datacite="urn:paragraphos:datacite"
    xmlns="http://datacite.org/schema/kernel-4" exclude-result-prefixes="xs datacite" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:datacite"/>

  <!-- The published address, where one is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The record. -->
  <xsl:template match="/" as="element()">
    <xsl:variable name="said" as="map(xs:string, item()*)" select="datacite:attributes(., $address)"/>
    <resource xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.6/metadata.xsd">
      <xsl:if test="empty($said?doi)">
        <xsl:comment> A draft: no DOI is registered. Put it in place of (:unas) when there is one. </xsl:comment>
      </xsl:if>
      <identifier identifierType="DOI">{($said?doi, '(:unas)')[1]}</identifier>
      <creators>
        <xsl:for-each select="$said?creators?*">
          <creator>
            <creatorName>
              <xsl:sequence select="datacite:attribute('nameType', ?nameType)"/>
              <xsl:text>{?name}</xsl:text>
            </creatorName>
            <xsl:sequence select="?nameIdentifiers?* ! datacite:name-identifier(.)"/>
          </creator>
        </xsl:for-each>
      </creators>
      <titles>
        <xsl:for-each select="$said?titles?*">
          <title>
            <xsl:sequence select="datacite:attribute('titleType', ?titleType)"/>
            <xsl:text>{?title}</xsl:text>
          </title>
        </xsl:for-each>
      </titles>
      <publisher>{$said?publisher?name}</publisher>
      <xsl:for-each select="$said?publicationYear"><publicationYear>{.}</publicationYear></xsl:for-each>
      <resourceType resourceTypeGeneral="{$said?types?resourceTypeGeneral}">{$said?types?resourceType}</resourceType>
      <subjects>
        <xsl:for-each select="$said?subjects?*"><subject>{?subject}</subject></xsl:for-each>
      </subjects>
      <contributors>
        <xsl:for-each select="$said?contributors?*">
          <contributor contributorType="{?contributorType}">
            <contributorName nameType="{?nameType}">{?name}</contributorName>
            <xsl:sequence select="?nameIdentifiers?* ! datacite:name-identifier(.)"/>
          </contributor>
        </xsl:for-each>
      </contributors>
      <dates>
        <xsl:for-each select="$said?dates?*">
          <date dateType="{?dateType}">
            <xsl:sequence select="datacite:attribute('dateInformation', ?dateInformation)"/>
            <xsl:text>{?date}</xsl:text>
          </date>
        </xsl:for-each>
      </dates>
      <language>{$said?language}</language>
      <alternateIdentifiers>
        <xsl:for-each select="$said?alternateIdentifiers?*, $said?url ! map{'alternateIdentifier': ., 'alternateIdentifierType': 'URL'}">
          <alternateIdentifier alternateIdentifierType="{?alternateIdentifierType}">{?alternateIdentifier}</alternateIdentifier>
        </xsl:for-each>
      </alternateIdentifiers>
      <sizes>
        <xsl:for-each select="$said?sizes?*"><size>{.}</size></xsl:for-each>
      </sizes>
      <formats>
        <xsl:for-each select="$said?formats?*"><format>{.}</format></xsl:for-each>
      </formats>
      <version>{$said?version}</version>
      <rightsList>
        <xsl:for-each select="$said?rightsList?*">
          <rights>
            <xsl:sequence select="datacite:attribute('rightsURI', ?rightsUri)"/>
            <xsl:text>{?rights}</xsl:text>
          </rights>
        </xsl:for-each>
      </rightsList>
      <descriptions>
        <xsl:for-each select="$said?descriptions?*"><description descriptionType="{?descriptionType}">{?description}</description></xsl:for-each>
      </descriptions>
      <fundingReferences>
        <xsl:for-each select="$said?fundingReferences?*"><fundingReference><funderName>{?funderName}</funderName></fundingReference></xsl:for-each>
      </fundingReferences>
      <relatedItems>
        <xsl:sequence select="$said?relatedItems?* ! datacite:related-item(.)"/>
      </relatedItems>
    </resource>
  </xsl:template>

  <!-- An attribute, where there is something to say. -->
  <xsl:function name="datacite:attribute" as="attribute()?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="xs:string?"/>
    <xsl:if test="exists($content)"><xsl:attribute name="{$name}" select="$content"/></xsl:if>
  </xsl:function>

  <!-- An identifier of a name in an authority file. -->
  <xsl:function name="datacite:name-identifier" as="element()" visibility="private">
    <xsl:param name="identifier" as="map(xs:string, xs:string)"/>
    <nameIdentifier nameIdentifierScheme="{$identifier?nameIdentifierScheme}">{$identifier?nameIdentifier}</nameIdentifier>
  </xsl:function>

  <!-- The source that the edition rests on. -->
  <xsl:function name="datacite:related-item" as="element()" visibility="private">
    <xsl:param name="item" as="map(xs:string, item()*)"/>
    <relatedItem relatedItemType="{$item?relatedItemType}" relationType="{$item?relationType}">
      <creators>
        <xsl:for-each select="$item?creators?*"><creator><creatorName>{?name}</creatorName></creator></xsl:for-each>
      </creators>
      <titles>
        <xsl:for-each select="$item?titles?*"><title>{?title}</title></xsl:for-each>
      </titles>
      <xsl:for-each select="$item?publisher"><publisher>{.}</publisher></xsl:for-each>
    </relatedItem>
  </xsl:function>

</xsl:package>
