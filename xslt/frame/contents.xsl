<?xml version="1.0" encoding="UTF-8"?>
<!-- The contents of a long page: a list of its parts, beside it where there is room. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:frame="urn:paragraphos:frame" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The content of a page; an article of three or more parts, each with an anchor and a heading of the second level, gains a list of them before the first. -->
  <xsl:function name="frame:with-contents" as="node()*" visibility="private">
    <xsl:param name="content" as="node()*"/>
    <xsl:for-each select="$content">
      <xsl:variable name="parts" as="element()*" select="self::article/*[@id][h2]"/>
      <xsl:choose>
        <xsl:when test="count($parts) ge 3">
          <xsl:copy>
            <xsl:sequence select="@*, node()[. &lt;&lt; $parts[1]], frame:contents($parts), node()[not(. &lt;&lt; $parts[1])]"/>
          </xsl:copy>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="."/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- The list of the parts. -->
  <xsl:function name="frame:contents" as="element()" visibility="private">
    <xsl:param name="parts" as="element()+"/>
    <nav class="contents" aria-labelledby="on-this-page">
      <p id="on-this-page">On this page</p>
      <ul>
        <xsl:for-each select="$parts">
          <li><a href="#{@id}">{normalize-space(h2)}</a></li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:function>

</xsl:stylesheet>
