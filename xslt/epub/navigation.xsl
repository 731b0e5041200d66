<?xml version="1.0" encoding="UTF-8"?>
<!-- What an e-reader needs to know: the table of contents, the package document, the container (EPUB 3.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:epub="urn:paragraphos:epub" xmlns:html="urn:paragraphos:html" xmlns:header="urn:paragraphos:header"
    xmlns:ops="http://www.idpf.org/2007/ops" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The navigation document: the chapters, and the parts of the text. -->
  <xsl:function name="epub:navigation" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="chapters" as="map(xs:string, item()*)*"/>
    <html lang="en" xml:lang="en">
      <head>
        <meta charset="UTF-8"/>
        <title>{header:title($edition)}</title>
        <link rel="stylesheet" type="text/css" href="book.css"/>
      </head>
      <body>
        <nav ops:type="toc" id="toc" role="doc-toc" aria-labelledby="toc-title">
          <h1 id="toc-title">Contents</h1>
          <ol>
            <xsl:for-each select="$chapters">
              <li>
                <a href="{?path}">{?title}</a>
                <xsl:if test="?path = 'text.xhtml' and count(html:parts($edition/TEI/text[1]/body)) gt 1">
                  <xsl:sequence select="epub:parts($edition/TEI/text[1]/body)"/>
                </xsl:if>
              </li>
            </xsl:for-each>
          </ol>
        </nav>
        <nav ops:type="landmarks" id="landmarks" hidden="hidden" aria-labelledby="landmarks-title">
          <h2 id="landmarks-title">Landmarks</h2>
          <ol>
            <li><a ops:type="titlepage" href="title.xhtml">Title</a></li>
            <li><a ops:type="bodymatter" href="text.xhtml">The text</a></li>
          </ol>
        </nav>
      </body>
    </html>
  </xsl:function>

  <!-- The parts of the text, and theirs, whatever their depth. -->
  <xsl:function name="epub:parts" as="element()?" visibility="private">
    <xsl:param name="whole" as="element()"/>
    <xsl:where-populated>
      <ol>
        <xsl:for-each select="html:parts($whole)">
          <li>
            <a href="text.xhtml#{html:part-anchor(.)}">{html:part-name(.)}</a>
            <xsl:sequence select="epub:parts(.)"/>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:where-populated>
  </xsl:function>

  <!-- The package document: metadata, files, reading order. -->
  <xsl:function name="epub:package" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="chapters" as="map(xs:string, item()*)*"/>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="en">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="identifier">{string-join((header:identifier($edition), header:version($edition)[.]), '-')}</dc:identifier>
        <dc:title>{header:title($edition)}</dc:title>
        <dc:language>{header:language($edition)}</dc:language>
        <xsl:for-each select="header:authors($edition)">
          <dc:creator>{.}</dc:creator>
        </xsl:for-each>
        <xsl:for-each select="header:editors($edition)">
          <dc:contributor>{.}</dc:contributor>
        </xsl:for-each>
        <xsl:for-each select="header:publisher($edition)">
          <dc:publisher>{.}</dc:publisher>
        </xsl:for-each>
        <xsl:for-each select="header:date($edition)[. castable as xs:date]">
          <dc:date>{.}</dc:date>
        </xsl:for-each>
        <dc:rights>{string-join($edition/TEI/teiHeader/fileDesc/publicationStmt/availability/* ! normalize-space(.), ' ')}</dc:rights>
        <meta property="dcterms:modified">{(header:date($edition)[. castable as xs:date], '1970-01-01')[1]}T00:00:00Z</meta>
        <meta property="schema:accessMode">textual</meta>
        <meta property="schema:accessModeSufficient">textual</meta>
        <meta property="schema:accessibilityFeature">structuralNavigation</meta>
        <meta property="schema:accessibilityFeature">tableOfContents</meta>
        <meta property="schema:accessibilityFeature">readingOrder</meta>
        <meta property="schema:accessibilityFeature">unlocked</meta>
        <meta property="schema:accessibilityHazard">none</meta>
        <meta property="schema:accessibilitySummary">Text only, with headings, a table of contents, and notes that are linked both ways. Paragraphs bear the numbers of the edition.</meta>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="style" href="book.css" media-type="text/css"/>
        <xsl:for-each select="$chapters">
          <item id="{substring-before(?path, '.')}" href="{?path}" media-type="application/xhtml+xml"/>
        </xsl:for-each>
      </manifest>
      <spine>
        <xsl:for-each select="$chapters">
          <itemref idref="{substring-before(?path, '.')}"/>
          <xsl:if test="position() = 1">
            <itemref idref="nav"/>
          </xsl:if>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:function>

  <!-- The container names the package document. -->
  <xsl:function name="epub:container" as="element()" visibility="private">
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
      <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>
  </xsl:function>

</xsl:stylesheet>
