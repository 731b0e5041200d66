<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of every reference: its words, where they stand, how to cite them, what became of them. Table of contents of the package. -->
<xsl:package name="urn:paragraphos:reference-pages" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:pages="urn:paragraphos:reference-pages"
    xmlns:citation="urn:paragraphos:citation" xmlns:frame="urn:paragraphos:frame" xmlns:html="urn:paragraphos:html"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:frame"/>
  <xsl:use-package name="urn:paragraphos:html"/>
  <xsl:use-package name="urn:paragraphos:typography"/>

  <xsl:include href="words.xsl"/>
  <xsl:include href="citing.xsl"/>
  <xsl:include href="history.xsl"/>
  <xsl:include href="metadata.xsl"/>

  <!-- What the pages tell, as a JSON array. -->
  <xsl:param name="pages" as="xs:string" select="'[]'"/>

  <!-- The published address of the site with its final slash; '' as long as none is known. -->
  <xsl:param name="address" as="xs:string" select="''"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The pages by their references, that of the whole by ''. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:variable name="edition" as="document-node()" select="."/>
    <xsl:sequence select="map:merge(parse-json($pages)?* ! map:entry(.?reference, if (.?reference) then pages:page($edition, .) else pages:whole($edition, .)))"/>
  </xsl:template>

  <!-- The page of the edition as a whole: how to cite it. -->
  <xsl:function name="pages:whole" as="xs:string" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="book" as="map(xs:string, item()*)"/>
    <xsl:variable name="title" as="xs:string" select="'The edition as a whole'"/>
    <xsl:variable name="page" as="map(xs:string, item()*)" select="map:merge((
        map{'path': 'ref/index.html', 'title': $title, 'section': 'about', 'class': 'reference-page', 'citation': $book?plain, 'head': pages:metadata($book)},
        $address[.] ! map{'address': .}))"/>
    <xsl:variable name="content" as="element()">
      <article class="prose reference">
        <h1>{$title}</h1>
        <xsl:for-each select="$book?version[.]">
          <p class="lead">Version {.}</p>
        </xsl:for-each>
        <p>To cite a passage, follow “cite” beside it in <a href="../index.html">the text</a>: every paragraph and every note has a page like this one. All of them are listed in the <a href="../sitemap.html">site map</a>.</p>
        <xsl:sequence select="pages:citing($book)"/>
      </article>
    </xsl:variable>
    <xsl:sequence select="frame:serialise(frame:page($edition, $page, $content))"/>
  </xsl:function>

  <!-- The page of a reference. -->
  <xsl:function name="pages:page" as="xs:string" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:variable name="path" as="xs:string" select="'ref/' || $leaf?reference || '/index.html'"/>
    <xsl:variable name="whole" as="xs:string?" select="citation:unit($edition, $leaf?reference)?node ! html:link($path, .)"/>
    <xsl:variable name="page" as="map(xs:string, item()*)" select="map:merge((
        map{'path': $path, 'title': $leaf?label, 'section': pages:section($whole), 'class': 'reference-page',
            'description': $leaf?words ! (if (string-length(.) gt 160) then replace(substring(., 1, 160), '\s\S*$', ' …') else .),
            'citation': $leaf?plain, 'head': pages:metadata($leaf)},
        $address[.] ! map{'address': .}))"/>
    <xsl:variable name="content" as="element()*">
      <article class="prose reference">
        <h1>{$leaf?label}</h1>
        <p class="lead">Reference <code>{$leaf?reference}</code>{$leaf?version[.] ! ((if ($leaf?gone) then ', last in version ' else ', version ') || .)}{'; with the characters of the source'[$leaf?csl?type = 'book']}</p>
        <xsl:sequence select="pages:fate($path, $leaf)"/>
        <xsl:sequence select="pages:words($edition, $path, $leaf)"/>
        <xsl:sequence select="pages:standing($path, $leaf, $whole)"/>
        <xsl:sequence select="pages:citing($leaf)"/>
        <xsl:sequence select="pages:history($path, $leaf)"/>
        <xsl:if test="$leaf?report">
          <p><a href="{$leaf?report}">Report an error here</a></p>
        </xsl:if>
      </article>
    </xsl:variable>
    <xsl:sequence select="frame:serialise(frame:page($edition, $page, $content))"/>
  </xsl:function>

  <!-- The section of the site that a page belongs to, by the page that shows the unit in the whole. -->
  <xsl:function name="pages:section" as="xs:string" visibility="private">
    <xsl:param name="whole" as="xs:string?"/>
    <xsl:variable name="file" as="xs:string" select="replace(string($whole), '^.*?([^/#]*)\.html.*$', '$1')"/>
    <xsl:sequence select="(map{'index': 'text', 'introduction': 'introduction', 'commentary': 'commentary', 'bibliography': 'bibliography', '': ''}($file), 'register')[1]"/>
  </xsl:function>

  <!-- Where the unit stands: before, after, in the whole. -->
  <xsl:function name="pages:standing" as="element()?" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:param name="whole" as="xs:string?"/>
    <xsl:if test="exists(($leaf?previous, $leaf?following, $whole))">
      <nav aria-label="Where it stands">
        <ul class="references">
          <xsl:for-each select="$leaf?previous">
            <li><a rel="prev" href="{pages:link($path, .?reference)}">Before: {.?label}</a></li>
          </xsl:for-each>
          <xsl:for-each select="$whole">
            <li><a href="{.}">In the whole</a></li>
          </xsl:for-each>
          <xsl:for-each select="$leaf?following">
            <li><a rel="next" href="{pages:link($path, .?reference)}">After: {.?label}</a></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- The link from a page to the page of a unit of the first level. -->
  <xsl:function name="pages:link" as="xs:string" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="reference" as="xs:string"/>
    <xsl:sequence select="frame:link($path, 'ref/' || $reference || '/')"/>
  </xsl:function>

</xsl:package>
