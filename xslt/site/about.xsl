<?xml version="1.0" encoding="UTF-8"?>
<!-- About the edition: who made it, from what, by which principles; rights, how to cite, the data. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns:header="urn:paragraphos:header"
    xmlns:citation="urn:paragraphos:citation" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The page about the edition. -->
  <xsl:function name="site:about" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="settings" as="map(*)"/>
    <xsl:variable name="header" as="element(teiHeader)" select="$edition/TEI/teiHeader"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose about">
        <h1>About this edition</h1>
        <section id="cite">
          <h2>How to cite</h2>
          <p>The whole: {header:citation($edition)}<xsl:if test="$settings?files?* = 'ref/index.html'"><xsl:text> </xsl:text><a href="ref/index.html">In four styles, and as data for reference managers</a>.</xsl:if></p>
          <p>A passage: add its reference, such as “{(citation:units($edition)[.?level = 1 and .?type = 'paragraph']?reference)[1]}”, which stands in the margin of the text. The word “cite” beside each paragraph and each note leads to its own page, with the citation in four styles and files for reference managers.
            <xsl:if test="not(string($settings?address))"> No published address of this edition is known to its makers; to a citation of a copy on the web, add the address at which you read it.</xsl:if></p>
        </section>
        <section id="rights">
          <h2>Rights</h2>
          <xsl:apply-templates select="$header/fileDesc/publicationStmt/availability/*" mode="html:html">
            <xsl:with-param name="path" select="'about.html'" tunnel="yes"/>
            <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
          </xsl:apply-templates>
        </section>
        <xsl:sequence select="site:downloads($edition, $settings)"/>
        <xsl:for-each select="map{'id': 'edition', 'title': 'What it is, and from what', 'parts': $header/fileDesc/(titleStmt, editionStmt, publicationStmt/(* except availability), extent, seriesStmt, notesStmt, sourceDesc)},
            map{'id': 'text', 'title': 'The text', 'parts': $header/profileDesc/*},
            map{'id': 'making', 'title': 'How it was made', 'parts': $header/encodingDesc/*},
            map{'id': 'history', 'title': 'History', 'parts': $header/revisionDesc}">
          <xsl:if test="?parts">
            <section id="{?id}">
              <h2>{?title}</h2>
              <xsl:apply-templates select="?parts" mode="html:line">
                <xsl:with-param name="path" select="'about.html'" tunnel="yes"/>
                <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
              </xsl:apply-templates>
            </section>
          </xsl:if>
        </xsl:for-each>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'about.html', 'section': 'about', 'title': 'About this edition'}, $content)"/>
  </xsl:function>

  <!-- What may be downloaded, and what it is; only what this publication holds. -->
  <xsl:function name="site:downloads" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="settings" as="map(*)"/>
    <xsl:variable name="name" as="xs:string" select="header:identifier($edition)"/>
    <xsl:variable name="known" as="map(xs:string, xs:string)+" select="
        map{'path': 'tei/' || $name || '.xml', 'title': 'TEI', 'what': 'the edition whole, in one self-contained TEI file: text, notes, register'},
        map{'path': 'text/' || $name || '.txt', 'title': 'Plain text', 'what': 'the text with the characters of the source, one paragraph a block, without notes'},
        map{'path': 'text/' || $name || '.numbered.txt', 'title': 'Numbered text', 'what': 'the same, each paragraph led by its reference'},
        map{'path': 'print/' || $name || '.pdf', 'title': 'PDF', 'what': 'typeset as a book, with the notes'},
        map{'path': 'epub/' || $name || '.epub', 'title': 'EPUB', 'what': 'for e-readers, with the notes'},
        map{'path': 'references.json', 'title': 'References', 'what': 'every citable unit with its words and their fixity, as JSON'},
        map{'path': 'records/mods.xml', 'title': 'MODS', 'what': 'a record for library catalogues'},
        map{'path': 'records/marcxml.xml', 'title': 'MARCXML', 'what': 'the same in the format MARC 21'},
        map{'path': 'records/dublin-core.xml', 'title': 'Dublin Core', 'what': 'a short record of the edition'},
        map{'path': 'records/datacite.xml', 'title': 'DataCite', 'what': 'a record for data repositories'},
        map{'path': 'records/register.csv', 'title': 'Register as a table', 'what': 'names, identifiers in authority files and mentions, as CSV'},
        map{'path': 'records/register.ttl', 'title': 'Register as linked data', 'what': 'names, definitions and identifiers, as SKOS in Turtle'},
        map{'path': 'dts/entry.jsonld', 'title': 'DTS', 'what': 'the entry to Distributed Text Services, for programs'},
        map{'path': 'schema/edition.odd', 'title': 'ODD', 'what': 'the schema and its reasons, as TEI writes them down'},
        map{'path': 'about/conformance.html', 'title': 'Conformance', 'what': 'the criteria of reviewers and libraries, each with what was seen in these files'},
        map{'path': 'manual/index.html', 'title': 'Encoding manual', 'what': 'how the text is encoded, with a page for each element'},
        map{'path': 'changes.html', 'title': 'What changed', 'what': 'every reference whose words, notes or markup differ between releases'},
        map{'path': 'manifest.json', 'title': 'Manifest', 'what': 'every file of this publication with its size and fixity, as JSON'}"/>
    <section id="downloads">
      <h2>Data and downloads</h2>
      <dl class="pairs">
        <xsl:for-each select="$known[.?path = $settings?files?*]">
          <dt><a href="{?path}">{?title}</a></dt>
          <dd>{?what}</dd>
        </xsl:for-each>
      </dl>
    </section>
  </xsl:function>

</xsl:stylesheet>
