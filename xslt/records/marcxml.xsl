<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition in MARCXML (MARC 21, RDA fields), by the crosswalk of Best Practices for TEI in Libraries. -->
<xsl:package name="urn:paragraphos:marcxml" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header" xmlns:marc="urn:paragraphos:marcxml"
    xmlns="http://www.loc.gov/MARC21/slim"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>

  <xsl:include href="marc-fields.xsl"/>

  <!-- The published address, where one is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The record: fields in the order of their tags. -->
  <xsl:template match="/" as="element()">
    <record type="Bibliographic">
      <!-- New record, language material, monograph, UCS; level of description unknown; no ISBD punctuation. -->
      <leader>     nam a22     uc 4500</leader>
      <controlfield tag="001">{header:identifier(.)}</controlfield>
      <xsl:if test="header:date(.) castable as xs:date">
        <controlfield tag="005">{replace(header:date(.), '-', '')}000000.0</controlfield>
      </xsl:if>
      <!-- An electronic document; a remote one where there is an address. -->
      <controlfield tag="006">m    |{if (exists(records:address($address))) then 'o' else '|'}  d |      </controlfield>
      <xsl:if test="exists(records:address($address))"><controlfield tag="007">cr |||||||||||</controlfield></xsl:if>
      <controlfield tag="008">{marc:fixed(., exists(records:address($address)))}</controlfield>
      <xsl:sequence select="marc:control(.), marc:titles(.), marc:publication(.), marc:notes(.), marc:subjects(.), marc:added(.)"/>
      <xsl:sequence select="records:series(.) ! marc:series('830', ' ', '0', .)"/>
      <xsl:for-each select="records:address($address)">
        <xsl:sequence select="marc:field('856', '4', '0', (map{'code': 'u', 'value': .}, map{'code': 'q', 'value': 'text/html'}))"/>
      </xsl:for-each>
      <xsl:for-each select="/TEI/facsimile//graphic/@url[matches(., '^https?:')]">
        <xsl:sequence select="marc:field('856', '4', '2', (map{'code': '3', 'value': 'Facsimile'}, map{'code': 'u', 'value': string(.)}))"/>
      </xsl:for-each>
    </record>
  </xsl:template>

  <!-- Numbers, language, classification (0XX). -->
  <xsl:function name="marc:control" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="registered" as="element(idno)*" select="records:registered-identifiers($edition)"/>
    <xsl:sequence select="$registered[records:scheme(.) = 'isbn'] ! marc:field('020', ' ', ' ', map{'code': 'a', 'value': records:bare(.)})"/>
    <xsl:for-each select="$registered[not(records:scheme(.) = 'isbn')]">
      <xsl:sequence select="marc:field('024', '7', ' ', (map{'code': 'a', 'value': records:bare(.)}, map{'code': '2', 'value': records:scheme(.)}))"/>
    </xsl:for-each>
    <xsl:sequence select="marc:field('028', '5', '0', (map{'code': 'a', 'value': header:identifier($edition)}, header:publisher($edition) ! map{'code': 'b', 'value': .}))"/>
    <xsl:sequence select="marc:field('040', ' ', ' ', $edition/TEI/teiHeader/@xml:lang ! map{'code': 'b', 'value': records:language-code(.)})"/>
    <!-- A translation says so by its first indicator, and from what language. -->
    <xsl:variable name="originals" as="xs:string*" select="records:original-languages($edition)"/>
    <xsl:sequence select="marc:field('041', if (exists($originals)) then '1' else ' ', ' ', (
        map{'code': 'a', 'value': records:language-code(header:language($edition))}, $originals ! map{'code': 'h', 'value': .}))"/>
    <xsl:for-each select="records:class-codes($edition)">
      <xsl:sequence select="marc:field('084', ' ', ' ', (map{'code': 'a', 'value': normalize-space()}, @scheme ! map{'code': '2', 'value': replace(., '^#', '')}))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Main entry and titles (1XX, 2XX). -->
  <xsl:function name="marc:titles" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="creator" as="map(xs:string, item()*)?" select="records:creators($edition)[1]"/>
    <xsl:sequence select="$creator ! marc:name('1', .)"/>
    <xsl:sequence select="marc:field('245', if (exists($creator)) then '1' else '0', string(string-length(records:article($edition))), (
        map{'code': 'a', 'value': header:title($edition)}, header:subtitle($edition) ! map{'code': 'b', 'value': .},
        records:statement-of-responsibility($edition) ! map{'code': 'c', 'value': .}))"/>
    <xsl:for-each select="records:other-titles($edition)">
      <xsl:sequence select="marc:field('246', '3', ' ', map{'code': 'a', 'value': normalize-space()})"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Edition, publication, distribution, extent, content and media types, series (25X–49X). -->
  <xsl:function name="marc:publication" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="records:edition-statement($edition) ! marc:field('250', ' ', ' ', map{'code': 'a', 'value': .})"/>
    <xsl:sequence select="marc:field('264', ' ', '1', (header:publisher($edition) ! map{'code': 'b', 'value': .}, header:date($edition)[.] ! map{'code': 'c', 'value': .}))"/>
    <xsl:for-each select="records:distributors($edition)"><xsl:sequence select="marc:field('264', ' ', '2', map{'code': 'b', 'value': .})"/></xsl:for-each>
    <xsl:variable name="extent" as="xs:string?" select="if (exists(records:address($address))) then '1 online resource' || records:extent($edition) ! (' (' || . || ')') else records:extent($edition)"/>
    <xsl:sequence select="marc:field('300', ' ', ' ', $extent ! map{'code': 'a', 'value': .})"/>
    <xsl:sequence select="marc:type('336', 'text', 'txt', 'rdacontent'), marc:type('337', 'computer', 'c', 'rdamedia')"/>
    <xsl:sequence select="marc:type('338', 'online resource', 'cr', 'rdacarrier')[records:address($address)]"/>
    <xsl:sequence select="records:series($edition) ! marc:series('490', '1', ' ', .)"/>
  </xsl:function>

  <!-- A series: title, ISSN, volume. -->
  <xsl:function name="marc:series" as="element()" visibility="private">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="second" as="xs:string"/>
    <xsl:param name="series" as="element(seriesStmt)"/>
    <xsl:variable name="numbers" as="map(xs:string, xs:string)*" select="
        $series/idno[upper-case(@type) = 'ISSN'] ! map{'code': 'x', 'value': normalize-space()}, $series/biblScope ! map{'code': 'v', 'value': normalize-space()}"/>
    <xsl:sequence select="marc:field($tag, $first, $second, (
        map{'code': 'a', 'value': string-join($series/title ! normalize-space(), '. ')}, if ($tag = '490') then $numbers else reverse($numbers)))"/>
  </xsl:function>

  <!-- Notes: general, summary, source, rights, languages (5XX). -->
  <xsl:function name="marc:notes" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:for-each select="records:notes($edition), records:written-in-words($edition)">
      <xsl:sequence select="marc:field('500', ' ', ' ', map{'code': 'a', 'value': .})"/>
    </xsl:for-each>
    <xsl:sequence select="records:abstract($edition) ! marc:field('520', ' ', ' ', map{'code': 'a', 'value': .})"/>
    <xsl:for-each select="records:sources($edition)">
      <xsl:sequence select="marc:field('534', ' ', ' ', (
          @type ! map{'code': 'p', 'value': string(.)},
          .//author[1] ! map{'code': 'a', 'value': normalize-space()}, (.//title[not(ancestor::note)])[1] ! map{'code': 't', 'value': normalize-space()},
          monogr/edition[1] ! map{'code': 'b', 'value': normalize-space()}, records:imprint(.) ! map{'code': 'c', 'value': .},
          .//extent[1] ! map{'code': 'e', 'value': normalize-space()}, records:source-notes(.) ! map{'code': 'n', 'value': .},
          .//idno[@type = 'ISBN'] ! map{'code': 'z', 'value': normalize-space()}))"/>
    </xsl:for-each>
    <xsl:for-each select="records:rights($edition)">
      <xsl:sequence select="marc:field('540', ' ', ' ', (map{'code': 'a', 'value': normalize-space()}, @target ! map{'code': 'u', 'value': string(.)}))"/>
    </xsl:for-each>
    <xsl:for-each select="records:languages-in-words($edition)"><xsl:sequence select="marc:field('546', ' ', ' ', map{'code': 'a', 'value': .})"/></xsl:for-each>
  </xsl:function>

  <!-- Uncontrolled terms: keywords, and kinds of text as genre (653). -->
  <xsl:function name="marc:subjects" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:for-each select="records:keywords($edition)"><xsl:sequence select="marc:field('653', ' ', ' ', map{'code': 'a', 'value': .})"/></xsl:for-each>
    <xsl:for-each select="records:genres($edition)"><xsl:sequence select="marc:field('653', ' ', '6', map{'code': 'a', 'value': .})"/></xsl:for-each>
  </xsl:function>

  <!-- Added entries: all contributors but the one of the main entry (7XX). -->
  <xsl:function name="marc:added" as="element()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="(tail(records:creators($edition)), records:others($edition)) ! marc:name('7', .)"/>
  </xsl:function>

</xsl:package>
