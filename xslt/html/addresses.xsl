<?xml version="1.0" encoding="UTF-8"?>
<!-- Where in the site an element is shown, and the links that lead there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns:frame="urn:paragraphos:frame"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- Finds the element with an xml:id. -->
  <xsl:key name="html:by-id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The pages that show the text whole, with its notes. -->
  <xsl:variable name="html:text-pages" as="xs:string+" select="'index.html', 'diplomatic.html'" visibility="public"/>

  <!-- The file, from the root of the site, that shows an element, seen from the page at `path`. -->
  <xsl:mode name="html:file" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <!-- Persons. -->
  <xsl:template match="person | listPerson" mode="html:file" as="xs:string">persons.html</xsl:template>

  <!-- Places. -->
  <xsl:template match="place | listPlace" mode="html:file" as="xs:string">places.html</xsl:template>

  <!-- Organisations. -->
  <xsl:template match="org | listOrg" mode="html:file" as="xs:string">organisations.html</xsl:template>

  <!-- Events. -->
  <xsl:template match="event | listEvent" mode="html:file" as="xs:string">events.html</xsl:template>

  <!-- The bibliography of the register; titles elsewhere are shown where they stand. -->
  <xsl:template match="standOff//biblStruct | standOff//bibl | listBibl" mode="html:file" as="xs:string">bibliography.html</xsl:template>

  <!-- What the header says. -->
  <xsl:template match="teiHeader//*" mode="html:file" priority="-1" as="xs:string">about.html</xsl:template>

  <!-- The introduction. -->
  <xsl:template match="front//*" mode="html:file" priority="-1" as="xs:string">introduction.html</xsl:template>

  <!-- The text is shown on two pages; one who is on the one stays there. -->
  <xsl:template match="text//*" mode="html:file" priority="-2" as="xs:string">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:sequence select="if ($path = $html:text-pages) then $path else 'index.html'"/>
  </xsl:template>

  <!-- The commentary stands beside the text, and in a sequence of its own. -->
  <xsl:template match="back//note[not(@type = 'source')]" mode="html:file" as="xs:string">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:sequence select="if ($path = $html:text-pages) then $path else 'commentary.html'"/>
  </xsl:template>

  <!-- The link from a page to where an element with an xml:id is shown; nothing if it is shown nowhere. -->
  <xsl:function name="html:link" as="xs:string?" visibility="public">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="file" as="xs:string?">
      <xsl:apply-templates select="$element" mode="html:file">
        <xsl:with-param name="path" select="$path" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="$file ! frame:link($path, . || '#' || $element/@xml:id)"/>
  </xsl:function>

  <!-- What a pointer's value leads to, seen from a page: an element of this edition, or an address elsewhere. -->
  <xsl:function name="html:target" as="xs:string?" visibility="public">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="pointer" as="attribute()"/>
    <xsl:variable name="first" as="xs:string" select="tokenize($pointer)[1]"/>
    <xsl:sequence select="if (starts-with($first, '#')) then html:element($pointer, $first) ! html:link($path, .) else $first"/>
  </xsl:function>

  <!-- The element that a local pointer such as “#p10” names, in the document of a node. -->
  <xsl:function name="html:element" as="element()?" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:sequence select="key('html:by-id', substring-after($pointer, '#'), root($node))[1]"/>
  </xsl:function>

</xsl:stylesheet>
