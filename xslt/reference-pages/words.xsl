<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a unit, each part with its anchor. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:pages="urn:paragraphos:reference-pages" xmlns:citation="urn:paragraphos:citation" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- What the editors wrote, as the site shows it. -->
  <xsl:mode name="pages:editorial" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The words of the text and all recorded words as a quotation, character by character; what the editors wrote, and still write,
       as the site shows it. The unit's own reference is its anchor, so that an address may end in it. -->
  <xsl:function name="pages:words" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:variable name="node" as="element()?" select="citation:unit($edition, $leaf?reference)?node[citation:editorial(.)]"/>
    <xsl:choose>
      <xsl:when test="$node">
        <div class="words">
          <xsl:apply-templates select="$node" mode="pages:editorial">
            <xsl:with-param name="path" as="xs:string" select="$path" tunnel="yes"/>
            <xsl:with-param name="characters" as="function(text()) as xs:string" select="typography:as-they-stand#1" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <blockquote id="{$leaf?reference}" class="words">
          <p><xsl:sequence select="pages:parted($leaf?words, $leaf?parts?*[not(.?gone)])"/></p>
        </blockquote>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A unit of the introduction, the register or the bibliography. -->
  <xsl:template match="*" mode="pages:editorial" as="node()*">
    <xsl:apply-templates select="." mode="html:html"/>
  </xsl:template>

  <!-- A note: its words and its foot; what it explains is the title of the page. -->
  <xsl:template match="note" mode="pages:editorial" as="node()*">
    <div class="note" id="{@xml:id}">
      <xsl:apply-templates select="node() except label[@type = 'lemma']" mode="html:html"/>
      <xsl:apply-templates select="." mode="html:note-foot"/>
    </div>
  </xsl:template>

  <!-- The words of a whole, in which the parts are found one after the other. -->
  <xsl:function name="pages:parted" as="node()*" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="parts" as="map(xs:string, item()*)*"/>
    <xsl:variable name="part" as="map(xs:string, item()*)?" select="$parts[1]"/>
    <xsl:choose>
      <xsl:when test="empty($part)">{$words}</xsl:when>
      <xsl:when test="not(contains($words, $part?words))">
        <xsl:sequence select="pages:parted($words, tail($parts))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>{substring-before($words, $part?words)}</xsl:text>
        <span id="{$part?reference}">{$part?words}</span>
        <xsl:sequence select="pages:parted(substring-after($words, $part?words), tail($parts))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
