<?xml version="1.0" encoding="UTF-8"?>
<!-- The register as a vocabulary: SKOS in Turtle. -->
<xsl:package name="urn:paragraphos:skos" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header" xmlns:citation="urn:paragraphos:citation"
    xmlns:entries="urn:paragraphos:entries" xmlns:skos="urn:paragraphos:skos"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:entries"/>

  <!-- The published address, where one is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <!-- What names of concepts start with: the address, or the way from this file to the root of the edition. -->
  <xsl:variable name="skos:root" as="xs:string" visibility="private" select="(records:address($address), '../')[1]"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- Finds the relations that name an entry. -->
  <xsl:key name="skos:relations" match="relation" use="(@active, @passive, @mutual) ! tokenize(.)"/>

  <!-- The scheme, then its concepts. -->
  <xsl:template match="/" as="text()">
    <xsl:variable name="scheme" as="xs:string" select="skos:name('register.html')"/>
    <xsl:value-of separator="">
      <xsl:sequence select="
          '@prefix skos: &lt;http://www.w3.org/2004/02/skos/core#> .&#10;@prefix dcterms: &lt;http://purl.org/dc/terms/> .&#10;@prefix xsd: &lt;http://www.w3.org/2001/XMLSchema#> .&#10;&#10;',
          skos:statement($scheme, (
            'a skos:ConceptScheme', 'dcterms:title ' || skos:literal('Register: ' || header:title(.), 'en'),
            header:date(.)[. castable as xs:date] ! ('dcterms:issued ' || skos:literal(., ()) || '^^xsd:date'),
            entries:all(.)[empty(skos:wholes(.))] ! ('skos:hasTopConcept ' || skos:concept(.)))),
          entries:all(.) ! skos:entry($scheme, .)"/>
    </xsl:value-of>
  </xsl:template>

  <!-- An entry as a concept. -->
  <xsl:function name="skos:entry" as="xs:string" visibility="private">
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="language" as="xs:string" select="string(($entry/ancestor::*/@xml:lang)[last()])"/>
    <xsl:variable name="wholes" as="element()*" select="skos:wholes($entry)"/>
    <xsl:variable name="match" as="xs:string" select="if (entries:is-exact($entry)) then 'skos:exactMatch' else 'skos:closeMatch'"/>
    <xsl:sequence select="skos:statement(skos:concept($entry), (
        'a skos:Concept', 'skos:inScheme ' || $scheme, 'skos:notation ' || skos:literal($entry/@xml:id, ()),
        ('skos:topConceptOf ' || $scheme)[empty($wholes)],
        'skos:prefLabel ' || skos:literal(entries:name($entry), $language),
        entries:other-names($entry) ! ('skos:altLabel ' || skos:literal(normalize-space(), (@xml:lang, $language)[1])),
        entries:identification($entry) ! ('skos:definition ' || skos:literal(., $language)),
        $entry/note[not(@type = 'identification')] ! ('skos:editorialNote ' || skos:literal(normalize-space(), $language)),
        records:authorities($entry)[.?address] ! ($match || ' &lt;' || .?address || '>'),
        $wholes ! ('skos:broader ' || skos:concept(.)),
        skos:relatives($entry) ! ('skos:related ' || skos:concept(.))))"/>
  </xsl:function>

  <!-- The entries that an entry is said to be part of, where the register does not doubt it. -->
  <xsl:function name="skos:wholes" as="element()*" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="skos:pointed-at($entry, skos:relations($entry)[@name = 'part-of'][tokenize(@active) = skos:pointer($entry)]/@passive)"/>
  </xsl:function>

  <!-- The entries that an entry is related to otherwise; those above or below it are left out (SKOS, S27). -->
  <xsl:function name="skos:relatives" as="element()*" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="pointer" as="xs:string" select="skos:pointer($entry)"/>
    <xsl:variable name="relations" as="element(relation)*" select="skos:relations($entry)[not(@name = 'part-of')]"/>
    <xsl:variable name="related" as="element()*" select="skos:pointed-at($entry,
        ($relations[tokenize(@active) = $pointer]/@passive, $relations[tokenize(@passive) = $pointer]/@active, $relations/@mutual))"/>
    <xsl:sequence select="$related except ($entry, skos:above($entry), $related[skos:above(.) intersect $entry])"/>
  </xsl:function>

  <!-- All that an entry is part of, directly or not. -->
  <xsl:function name="skos:above" as="element()*" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="skos:grown(skos:wholes($entry))"/>
  </xsl:function>

  <!-- Entries and all that they are part of; it ends even where a register says in a circle what is part of what. -->
  <xsl:function name="skos:grown" as="element()*" visibility="private">
    <xsl:param name="entries" as="element()*"/>
    <xsl:variable name="more" as="element()*" select="$entries | ($entries ! skos:wholes(.))"/>
    <xsl:sequence select="if (count($more) = count($entries)) then $entries else skos:grown($more)"/>
  </xsl:function>

  <!-- The relations of an entry that the register does not doubt. -->
  <xsl:function name="skos:relations" as="element(relation)*" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="key('skos:relations', skos:pointer($entry), root($entry))[not(@cert[not(. = 'high')])]"/>
  </xsl:function>

  <!-- The pointer at an entry. -->
  <xsl:function name="skos:pointer" as="xs:string" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="'#' || $entry/@xml:id"/>
  </xsl:function>

  <!-- The entries of the vocabulary that pointers lead to. -->
  <xsl:function name="skos:pointed-at" as="element()*" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="pointers" as="attribute()*"/>
    <xsl:sequence select="entries:of(root($entry), $pointers ! tokenize(.) ! substring-after(., '#'))"/>
  </xsl:function>

  <!-- The name of a concept: where its entry lives in the published edition. -->
  <xsl:function name="skos:concept" as="xs:string" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="skos:name(citation:address(root($entry), $entry/@xml:id))"/>
  </xsl:function>

  <!-- A name from a path of the edition. -->
  <xsl:function name="skos:name" as="xs:string" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="'&lt;' || $skos:root || $path || '>'"/>
  </xsl:function>

  <!-- A subject with what is said of it. -->
  <xsl:function name="skos:statement" as="xs:string" visibility="private">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="said" as="xs:string*"/>
    <xsl:sequence select="$subject || ' ' || string-join($said, ' ;&#10;  ') || ' .&#10;&#10;'"/>
  </xsl:function>

  <!-- A literal of Turtle, in a language where there is one. -->
  <xsl:function name="skos:literal" as="xs:string" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="escaped" as="xs:string" select="$words => replace('\\', '\\\\') => replace('&quot;', '\\&quot;') => replace('&#10;', '\\n') => replace('&#13;', '\\r')"/>
    <xsl:sequence select="'&quot;' || $escaped || '&quot;' || $language[.] ! ('@' || .)"/>
  </xsl:function>

</xsl:package>
