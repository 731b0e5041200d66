<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition in the words of schema.org, as JSON-LD that needs no network to be read: a work, its parts, what it names. -->
<xsl:package name="urn:paragraphos:schema-org" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header" xmlns:citation="urn:paragraphos:citation"
    xmlns:entries="urn:paragraphos:entries" xmlns:schema="urn:paragraphos:schema-org"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:entries"/>

  <!-- The published address, where one is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <!-- What identifiers start with: the address, or the way from this record to the root of the edition. -->
  <xsl:variable name="schema:root" as="xs:string" visibility="private" select="(records:address($address), '../')[1]"/>

  <xsl:output method="json" encoding="UTF-8" indent="yes" use-character-maps="solidus"/>
  <!-- A solidus stays one: JSON does not ask for its escape. -->
  <xsl:character-map name="solidus">
    <xsl:output-character character="/" string="/"/>
  </xsl:character-map>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The types of schema.org for entries of the register. -->
  <xsl:mode name="schema:type" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The work. -->
  <xsl:template match="/" as="map(xs:string, item()*)">
    <xsl:variable name="edition" as="document-node()" select="."/>
    <xsl:sequence select="map:merge((
        map{
          '@context': map{'@vocab': 'https://schema.org/'}, '@id': $schema:root, '@type': 'CreativeWork',
          'name': header:title(.), 'alternateName': array{header:subtitle(.), records:other-titles(.) ! normalize-space()},
          'identifier': array{header:identifier(.), records:registered-identifiers(.) ! records:resolvable(.)},
          'inLanguage': header:language(.), 'version': header:version(.),
          'genre': array{records:genres(.)}, 'keywords': array{records:keywords(.)},
          'conditionsOfAccess': array{records:rights(.) ! (normalize-space() || (@target ! (' ' || .)))},
          'isBasedOn': array{records:sources(.) ! schema:source(.)},
          'mentions': array{entries:named(.) ! schema:entry($edition, .)},
          'hasPart': array{citation:units(.)[.?level = 1][not(.?node/ancestor::standOff)] ! schema:part($edition, .)}
        },
        for $property in distinct-values(records:contributors(.) ! schema:property(.))
        return map{$property: array{records:contributors($edition)[schema:property(.) = $property] ! schema:contributor(.)}},
        header:publisher(.) ! map{'publisher': map{'@type': 'Organization', 'name': .}},
        header:date(.)[.] ! map{'datePublished': .},
        records:abstract(.) ! map{'abstract': .},
        records:written(.) ! map{'temporal': records:written-in-words($edition)},
        records:licence-of-all(.) ! map{'license': map{'@id': .}},
        records:address($address) ! map{'url': map{'@id': .}}))"/>
  </xsl:template>

  <!-- The property that a contributor stands under: that of his role, where the header is sure of it. -->
  <xsl:function name="schema:property" as="xs:string" visibility="private">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:variable name="known" as="map(xs:string, xs:string)" select="map{'aut': 'author', 'edt': 'editor', 'trl': 'translator', 'fnd': 'funder', 'spn': 'sponsor'}"/>
    <xsl:sequence select="($known($contributor?code)[records:is-sure($contributor)], 'contributor')[1]"/>
  </xsl:function>

  <!-- A contributor; within a Role, which keeps its words and the certainty, unless the property says all. -->
  <xsl:function name="schema:contributor" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:variable name="property" as="xs:string" select="schema:property($contributor)"/>
    <xsl:variable name="agent" as="map(xs:string, item()*)" select="map:merge((
        map{'@type': if ($contributor?kind = 'personal') then 'Person' else 'Organization', 'name': $contributor?name},
        schema:same($contributor?entry)))"/>
    <xsl:sequence select="if ($contributor?role = $property and not($contributor?certainty)) then $agent
        else map{'@type': 'Role', $property: $agent, 'roleName': records:role($contributor)}"/>
  </xsl:function>

  <!-- A part: a citable unit of the first level. The licence of the editors' additions is said of what the editors have written. -->
  <xsl:function name="schema:part" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="licences" as="xs:string*" select="if (citation:editorial($unit?node)) then header:licences($edition)/@target/string() else records:licence-of-all($edition)"/>
    <xsl:sequence select="map:merge((
        map{'@id': $schema:root || citation:address($edition, $unit?reference), '@type': 'CreativeWork',
          'name': citation:label($unit), 'identifier': $unit?reference},
        $unit?number[.] ! map{'position': .},
        $licences[1] ! map{'license': map{'@id': .}}))"/>
  </xsl:function>

  <!-- The source that the edition rests on. -->
  <xsl:function name="schema:source" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="source" as="element(biblStruct)"/>
    <xsl:sequence select="map{'@type': 'CreativeWork', 'name': string(($source//title[not(ancestor::note)])[1] ! normalize-space()),
        'author': array{$source//author ! map{'@type': if (persName) then 'Person' else if (orgName) then 'Organization' else 'Thing', 'name': normalize-space()}},
        'description': array{records:source-line($source), records:source-notes($source)}}"/>
  </xsl:function>

  <!-- An entry of the register that the text names; the same as its entry in an authority file unless the register limits that. -->
  <xsl:function name="schema:entry" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="type" as="xs:string">
      <xsl:apply-templates select="$entry" mode="schema:type"/>
    </xsl:variable>
    <xsl:sequence select="map:merge((
        map{'@id': $schema:root || citation:address($edition, $entry/@xml:id), '@type': $type, 'name': entries:name($entry)},
        schema:same($entry)))"/>
  </xsl:function>

  <!-- The addresses of an entry in authority files, unless the register limits in what they are the same. -->
  <xsl:function name="schema:same" as="map(xs:string, item()*)?" visibility="private">
    <xsl:param name="entry" as="element()?"/>
    <xsl:variable name="addresses" as="xs:string*" select="records:authorities($entry[entries:is-exact(.)])?address[.]"/>
    <xsl:sequence select="map{'sameAs': array{$addresses ! map{'@id': .}}}[exists($addresses)]"/>
  </xsl:function>

  <!-- Persons. -->
  <xsl:template match="person" mode="schema:type" as="xs:string"><xsl:sequence select="'Person'"/></xsl:template>
  <!-- Places. -->
  <xsl:template match="place" mode="schema:type" as="xs:string"><xsl:sequence select="'Place'"/></xsl:template>
  <!-- Organisations. -->
  <xsl:template match="org" mode="schema:type" as="xs:string"><xsl:sequence select="'Organization'"/></xsl:template>
  <!-- Events. -->
  <xsl:template match="event" mode="schema:type" as="xs:string"><xsl:sequence select="'Event'"/></xsl:template>
  <!-- Works. -->
  <xsl:template match="biblStruct | bibl | object" mode="schema:type" as="xs:string"><xsl:sequence select="'CreativeWork'"/></xsl:template>

</xsl:package>
