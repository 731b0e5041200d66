<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition to look at: the names through the text, the events in time. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site"
    xmlns:visualisation="urn:paragraphos:visualisation" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The page of the views. -->
  <xsl:function name="site:views" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="content" as="node()*">
      <article class="prose views">
        <h1>Views</h1>
        <p class="hint">The pictures may be wider than the screen: move them sideways, or open the table under each, which says the same.</p>
        <p class="hint small">On a small screen tables stand in the place of the pictures.</p>
        <xsl:sequence select="visualisation:mentions($edition), visualisation:time-line($edition)"/>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'views.html', 'section': 'views', 'title': 'Views'}, $content)"/>
  </xsl:function>

</xsl:stylesheet>
