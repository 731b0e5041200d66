<?xml version="1.0" encoding="UTF-8"?>
<!-- The manual of an ODD, each page a file; the principal result is a JSON object of path and page. Table of contents of the package. -->
<xsl:package name="urn:paragraphos:odd" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:paragraphos:odd" exclude-result-prefixes="#all">

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- The document that the compiler hands over is asked for its pages. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="frame.xsl"/>
  <xsl:include href="prose.xsl"/>
  <xsl:include href="declarations.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:include href="reference.xsl"/>
  <xsl:include href="listing.xsl"/>
  <xsl:include href="element.xsl"/>

  <!-- An element of the schema by its name. -->
  <xsl:key name="odd:element" match="odd:element" use="@name"/>

  <!-- What pointers of the prose lead to. -->
  <xsl:key name="odd:by-id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The pages of the manual that stands in the document. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:sequence select="odd:pages(.)"/>
  </xsl:template>

  <!-- Every page by its path: the manual itself, the list of elements, a page for each element. -->
  <xsl:function name="odd:pages" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="manual" as="document-node()"/>
    <xsl:variable name="title" as="xs:string" select="string($manual/odd:manual/@title)"/>
    <xsl:map>
      <xsl:map-entry key="'index.html'" select="odd:page('index.html', $title, odd:prose($manual))"/>
      <xsl:map-entry key="'elements.html'" select="odd:page('elements.html', 'Elements · ' || $title, odd:elements($manual))"/>
      <xsl:for-each select="$manual/odd:manual/odd:element">
        <xsl:variable name="path" as="xs:string" select="odd:path(@name)"/>
        <xsl:map-entry key="$path" select="odd:page($path, '&lt;' || @name || '> · ' || $title, odd:element-page(.))"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <!-- The path of an element's page, from the manual's root. -->
  <xsl:function name="odd:path" as="xs:string" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="'elements/' || encode-for-uri($name) || '.html'"/>
  </xsl:function>

</xsl:package>
