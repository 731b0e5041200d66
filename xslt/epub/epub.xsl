<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition as the files of an EPUB 3 publication: HTML rules as for the site, but for the addresses, the numbers and the notes.
     The principal result is a JSON object of path and content. Table of contents of the package. -->
<xsl:package name="urn:paragraphos:epub" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="urn:paragraphos:epub" xmlns:html="urn:paragraphos:html" xmlns:ops="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:html">
    <xsl:override>
      <!-- The chapters in which things are shown. -->
      <xsl:template match="person | place | org | event | listPerson | listPlace | listOrg | listEvent" mode="html:file" priority="5" as="xs:string">register.xhtml</xsl:template>

      <!-- Titles are in the bibliography. -->
      <xsl:template match="standOff//biblStruct | standOff//bibl" mode="html:file" priority="5" as="xs:string">bibliography.xhtml</xsl:template>

      <!-- The introduction. -->
      <xsl:template match="front//*" mode="html:file" priority="4" as="xs:string">introduction.xhtml</xsl:template>

      <!-- The text, with the notes of the source. -->
      <xsl:template match="body//* | back//note[@type = 'source'] | back//note[@type = 'source']//*" mode="html:file" priority="5" as="xs:string">text.xhtml</xsl:template>

      <!-- The commentary. -->
      <xsl:template match="back//note[not(@type = 'source')]" mode="html:file" priority="5" as="xs:string">commentary.xhtml</xsl:template>

      <!-- What the header says. -->
      <xsl:template match="teiHeader//*" mode="html:file" priority="4" as="xs:string">about.xhtml</xsl:template>

      <!-- A number is an anchor that leads to itself: it is what one cites. -->
      <xsl:template name="html:mark" as="element()">
        <xsl:context-item as="element()" use="required"/>
        <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
        <div class="mark">{(@n, '¶')[1]}</div>
      </xsl:template>

      <!-- A call that e-readers open in place. -->
      <xsl:template name="html:calls" as="element()*">
        <xsl:context-item as="element()" use="required"/>
        <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
        <xsl:for-each select="html:notes-at(.)">
          <sup class="call"><a id="{@xml:id}.call" href="commentary.xhtml#{@xml:id}" ops:type="noteref" role="doc-noteref">{@n}</a></sup>
        </xsl:for-each>
      </xsl:template>

      <!-- Notes have a chapter of their own. -->
      <xsl:template name="html:notes-beside" as="element()?">
        <xsl:context-item as="element()" use="required"/>
        <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
      </xsl:template>

      <!-- An element that an edition took into its schema, and has a rule for in the dress of its pages: here its words, as in print. -->
      <xsl:template name="html:without-rule" as="node()*">
        <xsl:context-item as="element()" use="required"/>
        <xsl:apply-templates select="node()" mode="html:html"/>
      </xsl:template>

      <!-- A note in that chapter. -->
      <xsl:template match="note" mode="html:article" as="element()" priority="5">
        <aside class="note" id="{@xml:id}" ops:type="footnote" role="doc-footnote">
          <p class="lemma"><a href="text.xhtml#{@xml:id}.call" role="doc-backlink">{@n}</a><xsl:text> </xsl:text><i>{html:lemma(.)}</i></p>
          <xsl:apply-templates select="node() except label[@type = 'lemma']" mode="html:html"/>
        </aside>
      </xsl:template>

      <!-- The book holds words alone: of a picture, what it shows. -->
      <xsl:template match="graphic" mode="html:html" as="element()" priority="5">
        <span class="picture">[{(html:described(.)[.], 'a picture')[1]}]</span>
      </xsl:template>

      <!-- Nor are the pictures of the source's pages in it. -->
      <xsl:function name="html:page-picture" as="xs:string?">
        <xsl:param name="page" as="element(pb)"/>
        <xsl:sequence select="()"/>
      </xsl:function>

      <!-- No page of its own in a book: nothing to cite but the number. -->
      <xsl:template name="html:entry-foot" as="element()?">
        <xsl:context-item as="element()" use="required"/>
        <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
      </xsl:template>
    </xsl:override>
  </xsl:use-package>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:typography"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- The document is asked for its publication. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="chapters.xsl"/>
  <xsl:include href="navigation.xsl"/>

  <!-- Every file by its path. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:variable name="chapters" as="map(xs:string, item()*)*" select="epub:chapters(.)"/>
    <xsl:map>
      <xsl:sequence select="$chapters ! map{'EPUB/' || ?path: epub:xml(?content)}"/>
      <xsl:map-entry key="'EPUB/nav.xhtml'" select="epub:xml(epub:navigation(., $chapters))"/>
      <xsl:map-entry key="'EPUB/package.opf'" select="epub:xml(epub:package(., $chapters))"/>
      <xsl:map-entry key="'META-INF/container.xml'" select="epub:xml(epub:container())"/>
    </xsl:map>
  </xsl:template>

  <!-- A file as XML text. -->
  <xsl:function name="epub:xml" as="xs:string" visibility="private">
    <xsl:param name="content" as="element()"/>
    <xsl:sequence select="'&lt;?xml version=&quot;1.0&quot; encoding=&quot;UTF-8&quot;?>&#10;' || serialize($content, map{'method': 'xml', 'omit-xml-declaration': true(), 'indent': false()}) || '&#10;'"/>
  </xsl:function>

</xsl:package>
