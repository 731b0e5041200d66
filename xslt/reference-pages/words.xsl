<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a unit, each part with its anchor. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:pages="urn:paragraphos:reference-pages" xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The words as a quotation; the unit's own reference is its anchor, so that an address may end in it. -->
  <xsl:function name="pages:words" as="element()" visibility="private">
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <blockquote id="{$leaf?reference}" class="words">
      <p><xsl:sequence select="pages:parted($leaf?words, $leaf?parts?*[not(.?gone)])"/></p>
    </blockquote>
  </xsl:function>

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
