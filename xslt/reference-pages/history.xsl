<?xml version="1.0" encoding="UTF-8"?>
<!-- What became of a unit: the statement above its words, and its earlier wordings below them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:pages="urn:paragraphos:reference-pages" xmlns:frame="urn:paragraphos:frame" xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- That a reference is gone, and where its words are now; nothing for one that stands. -->
  <xsl:function name="pages:fate" as="element()*" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:if test="$leaf?gone">
      <p class="gone"><strong>This reference is no longer part of the edition.</strong> {$leaf?fates?*[last()]}</p>
      <p>
        <xsl:text>{if (exists($leaf?successors?*)) then 'Its words are now here: ' else 'Its words stand nowhere else in the edition.'}</xsl:text>
        <xsl:sequence select="pages:successors($path, $leaf)"/>
      </p>
      <p>Below is what it said.</p>
    </xsl:if>
  </xsl:function>

  <!-- Links to where the words are now. -->
  <xsl:function name="pages:successors" as="node()*" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="one" as="map(xs:string, item()*)"/>
    <xsl:for-each select="$one?successors?*">
      <xsl:text>{if (position() gt 1) then ', ' else ''}</xsl:text>
      <a href="{frame:link($path, .?address)}">{.?reference}</a>
    </xsl:for-each>
  </xsl:function>

  <!-- Earlier wordings, and parts that are gone, which keep their anchors here. -->
  <xsl:function name="pages:history" as="element()?" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:variable name="gone" as="map(xs:string, item()*)*" select="$leaf?parts?*[.?gone][not($leaf?gone)]"/>
    <xsl:if test="exists(($leaf?wordings?*, $leaf?fates?*, $gone))">
      <section aria-labelledby="history">
        <h2 id="history">What changed</h2>
        <xsl:for-each select="$leaf?fates?*">
          <p>{.}</p>
        </xsl:for-each>
        <xsl:sequence select="pages:wordings($leaf)"/>
        <xsl:for-each select="$gone">
          <h3 id="{.?reference}">{.?label} (<code>{.?reference}</code>)</h3>
          <p>{.?fates?*[last()]} <xsl:sequence select="pages:successors($path, .)"/></p>
          <blockquote><p>{.?words}</p></blockquote>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- Each earlier wording, with what the next one deleted and inserted. -->
  <xsl:function name="pages:wordings" as="element()*" visibility="private">
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:for-each select="$leaf?wordings?*">
      <h3>From version {.?since}, until {.?until}</h3>
      <blockquote>
        <p>
          <xsl:for-each select=".?segments?*">
            <xsl:sequence select="pages:segment(.)"/>
          </xsl:for-each>
        </p>
      </blockquote>
    </xsl:for-each>
  </xsl:function>

  <!-- A piece of a comparison; what was deleted and inserted is said in words too, for those who do not see it. -->
  <xsl:function name="pages:segment" as="node()" visibility="private">
    <xsl:param name="segment" as="map(xs:string, item()*)"/>
    <xsl:choose>
      <xsl:when test="$segment?operation = 'delete'"><del>{$segment?text}</del></xsl:when>
      <xsl:when test="$segment?operation = 'insert'"><ins>{$segment?text}</ins></xsl:when>
      <xsl:otherwise><xsl:text>{$segment?text}</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
