<?xml version="1.0" encoding="UTF-8"?>
<!-- The chapters of the e-book, each a file. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:epub="urn:paragraphos:epub" xmlns:html="urn:paragraphos:html"
    xmlns:header="urn:paragraphos:header" xmlns:typography="urn:paragraphos:typography"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The chapters for which there is matter, in reading order: path, title, content. -->
  <xsl:function name="epub:chapters" as="map(xs:string, item()*)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="text" as="element(text)" select="$edition/TEI/text[1]"/>
    <xsl:sequence select="epub:chapter($edition, 'title.xhtml', header:title($edition), epub:title($edition))"/>
    <xsl:if test="$text/front/div">
      <xsl:variable name="introduction" as="node()*">
        <xsl:apply-templates select="$text/front/node()" mode="html:html">
          <xsl:with-param name="path" select="'introduction.xhtml'" tunnel="yes"/>
          <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:variable>
      <xsl:sequence select="epub:chapter($edition, 'introduction.xhtml', 'Introduction', $introduction)"/>
    </xsl:if>
    <xsl:variable name="body" as="node()*">
      <div class="body">
        <xsl:apply-templates select="$text/body/node()" mode="html:html">
          <xsl:with-param name="path" select="'text.xhtml'" tunnel="yes"/>
          <xsl:with-param name="characters" select="typography:typeset#1" tunnel="yes"/>
        </xsl:apply-templates>
      </div>
      <xsl:where-populated>
        <div class="source-notes">
          <xsl:apply-templates select="$text/back//note[@type = 'source']" mode="html:html">
            <xsl:with-param name="path" select="'text.xhtml'" tunnel="yes"/>
            <xsl:with-param name="characters" select="typography:typeset#1" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
      </xsl:where-populated>
    </xsl:variable>
    <xsl:sequence select="epub:chapter($edition, 'text.xhtml', 'The text', $body)"/>
    <xsl:if test="$text/back//note[not(@type = 'source')]">
      <xsl:variable name="notes" as="node()*">
        <h1>Commentary</h1>
        <xsl:apply-templates select="$text/back//note[not(@type = 'source')]" mode="html:article">
          <xsl:with-param name="path" select="'commentary.xhtml'" tunnel="yes"/>
          <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:variable>
      <xsl:sequence select="epub:chapter($edition, 'commentary.xhtml', 'Commentary', $notes)"/>
    </xsl:if>
    <xsl:for-each select="map{'title': 'Register', 'path': 'register.xhtml', 'lists': $edition/TEI/standOff/(listPerson | listPlace | listOrg | listEvent)},
        map{'title': 'Bibliography', 'path': 'bibliography.xhtml', 'lists': $edition/TEI/standOff/listBibl}">
      <xsl:if test="?lists">
        <xsl:variable name="entries" as="node()*">
          <h1>{?title}</h1>
          <xsl:apply-templates select="?lists" mode="html:html">
            <xsl:with-param name="path" select="?path" tunnel="yes"/>
            <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:sequence select="epub:chapter($edition, ?path, ?title, $entries)"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:variable name="about" as="node()*">
      <h1>About this edition</h1>
      <xsl:apply-templates select="$edition/TEI/teiHeader/*" mode="html:html">
        <xsl:with-param name="path" select="'about.xhtml'" tunnel="yes"/>
        <xsl:with-param name="characters" select="typography:as-they-stand#1" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="epub:chapter($edition, 'about.xhtml', 'About this edition', $about)"/>
  </xsl:function>

  <!-- One chapter. -->
  <xsl:function name="epub:chapter" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="file" as="element()">
      <html lang="{header:language($edition)}" xml:lang="{header:language($edition)}">
        <head>
          <meta charset="UTF-8"/>
          <title>{$title}</title>
          <link rel="stylesheet" type="text/css" href="book.css"/>
        </head>
        <body>
          <xsl:sequence select="$content"/>
        </body>
      </html>
    </xsl:variable>
    <xsl:sequence select="map{'path': $path, 'title': $title, 'content': $file}"/>
  </xsl:function>

  <!-- The title leaf: what it is, which version, how to cite. -->
  <xsl:function name="epub:title" as="node()*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <div class="title-leaf">
      <p class="author">{string-join(header:authors($edition), ', ')}</p>
      <h1>{header:title($edition)}</h1>
      <xsl:for-each select="header:subtitle($edition)">
        <p class="subtitle">{.}</p>
      </xsl:for-each>
      <p>{string-join((header:editors($edition) ! ('Edited by ' || .), header:version($edition)[.] ! ('version ' || .), header:date($edition)[.] ! header:printed-date(.)), ' · ')}</p>
      <p>How to cite: {header:citation($edition)} A passage is cited by its paragraph number.</p>
      <p>Quotation marks and dashes are typeset; the plain text and the TEI file of this edition keep the characters of the source.</p>
    </div>
  </xsl:function>

</xsl:stylesheet>
