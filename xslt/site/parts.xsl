<?xml version="1.0" encoding="UTF-8"?>
<!-- The contents of a text that has parts: chapters, letters, and what is right below them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site" xmlns:html="urn:paragraphos:html" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The list before the text; a text of one part or none has no list. -->
  <xsl:function name="site:parts" as="element()?" visibility="private">
    <xsl:param name="body" as="element(body)"/>
    <xsl:if test="count(html:parts($body)) gt 1">
      <nav class="parts" aria-labelledby="parts-of-the-text">
        <p id="parts-of-the-text">Contents</p>
        <xsl:sequence select="site:list-of-parts($body, 2)"/>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- The parts of a whole, and theirs, as deep as is asked for. -->
  <xsl:function name="site:list-of-parts" as="element()?" visibility="private">
    <xsl:param name="whole" as="element()"/>
    <xsl:param name="levels" as="xs:integer"/>
    <xsl:where-populated>
      <ol>
        <xsl:for-each select="html:parts($whole)[$levels gt 0]">
          <li>
            <a href="#{html:part-anchor(.)}">{html:part-name(.)}</a>
            <xsl:sequence select="site:list-of-parts(., $levels - 1)"/>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:where-populated>
  </xsl:function>

</xsl:stylesheet>
