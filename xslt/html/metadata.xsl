<?xml version="1.0" encoding="UTF-8"?>
<!-- The header as pages of prose: what it says of the edition, under headings that say what is said. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:html="urn:paragraphos:html" xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The header and its four parts are told one after the other. -->
  <xsl:template match="teiHeader | fileDesc | encodingDesc | profileDesc | xenoData" mode="html:html" as="node()*">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <!-- A part with a heading. -->
  <xsl:template match="*[map:contains($header:headings, local-name())][not(ancestor::biblStruct)]" mode="html:html" priority="3" as="element()">
    <section class="{local-name()}">
      <!-- Other pages lead to a part by its name, where there is one of the kind. -->
      <xsl:if test="@xml:id or count(root()//*[node-name() = node-name(current())]) = 1">
        <xsl:attribute name="id" select="(@xml:id, local-name())[1]"/>
      </xsl:if>
      <xsl:element name="h{min((6, count(ancestor::*[map:contains($header:headings, local-name())]) + 3))}">{$header:headings(local-name())}</xsl:element>
      <xsl:call-template name="html:told"/>
    </section>
  </xsl:template>

  <!-- The inside of a part: paragraphs as they are, other elements as lines. -->
  <xsl:template name="html:told" as="node()*" visibility="private">
    <xsl:context-item as="element()" use="required"/>
    <xsl:choose>
      <xsl:when test="text()[normalize-space()]">
        <p>
          <xsl:apply-templates select="node()" mode="html:html"/>
        </p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="html:line"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An element of the header as a block. -->
  <xsl:mode name="html:line" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- Blocks are blocks already. -->
  <xsl:template match="p | ab | list | table | listBibl | *[map:contains($header:headings, local-name())]" mode="html:line" priority="1" as="node()*">
    <xsl:apply-templates select="." mode="html:html"/>
  </xsl:template>

  <!-- Any other element becomes a line: what it is, then what it says. -->
  <xsl:template match="*" mode="html:line" as="element()">
    <xsl:variable name="label" as="xs:string?">
      <xsl:apply-templates select="." mode="html:label"/>
    </xsl:variable>
    <div class="line">
      <xsl:for-each select="$label[.]">
        <span class="label">{upper-case(substring(., 1, 1)) || substring(., 2)}</span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <div class="said">
        <xsl:apply-templates select="." mode="html:html"/>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
