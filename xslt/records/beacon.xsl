<?xml version="1.0" encoding="UTF-8"?>
<!-- The register as BEACON link dumps, one an authority file: identifier, name, and where the edition has its entry. The result is a JSON object of scheme and dump. -->
<xsl:package name="urn:paragraphos:beacon" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header"
    xmlns:citation="urn:paragraphos:citation" xmlns:entries="urn:paragraphos:entries"
    xmlns:beacon="urn:paragraphos:beacon" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:entries"/>

  <!-- The published address: a dump of links has none without it. -->
  <xsl:param name="address" as="xs:string" required="yes"/>

  <xsl:output method="json" encoding="UTF-8"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- A dump for each authority file whose addresses the header defines. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:variable name="edition" as="document-node()" select="."/>
    <xsl:variable name="entries" as="element()*" select="entries:all(.)[entries:is-exact(.)]"/>
    <xsl:map>
      <xsl:for-each-group select="$entries/idno" group-by="lower-case(@type)">
        <xsl:variable name="definition" as="element(prefixDef)?" select="$edition//listPrefixDef/prefixDef[@ident = current-grouping-key()][contains(@replacementPattern, '$1')][1]"/>
        <xsl:if test="$definition">
          <xsl:map-entry key="current-grouping-key()" select="string-join((beacon:head($edition, current-grouping-key(), $definition), current-group() ! beacon:line(.)), '&#10;') || '&#10;'"/>
        </xsl:if>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:template>

  <!-- The meta fields. Where the identifier does not end the address of its entry, the prefix is a pattern. -->
  <xsl:function name="beacon:head" as="xs:string+" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:param name="definition" as="element(prefixDef)"/>
    <xsl:variable name="root" as="xs:string" select="records:address($address)"/>
    <xsl:sequence select="'#FORMAT: BEACON', '#PREFIX: ' || $definition/@replacementPattern => replace('\$1$', '') => replace('\$1', '{ID}'),
        '#HOMEPAGE: ' || $root, '#FEED: ' || $root || 'records/beacon-' || $scheme || '.txt',
        '#NAME: ' || header:title($edition), '#DESCRIPTION: Register of the edition',
        header:publisher($edition) ! ('#INSTITUTION: ' || .), header:date($edition)[.] ! ('#TIMESTAMP: ' || .), ''"/>
  </xsl:function>

  <!-- A link: identifier, name, target. -->
  <xsl:function name="beacon:line" as="xs:string" visibility="private">
    <xsl:param name="identifier" as="element(idno)"/>
    <xsl:variable name="entry" as="element()" select="$identifier/.."/>
    <xsl:sequence select="string-join((normalize-space($identifier), translate(entries:name($entry), '|', ' '), records:address($address) || citation:address(root($entry), $entry/@xml:id)), '|')"/>
  </xsl:function>

</xsl:package>
