<?xml version="1.0" encoding="UTF-8"?>
<!-- Where the text names an entry, each mention with the words around it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns:citation="urn:paragraphos:citation"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- Mentions in the text and the source's own note, by the entry that they point at. -->
  <xsl:key name="html:mentions" match="body//*[@ref] | back//note[@type = 'source']//*[@ref]" use="tokenize(@ref) ! substring-after(., '#')"/>

  <!-- The mentions of an entry, in the order of the text. -->
  <xsl:function name="html:mentions-of" as="element()*" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="key('html:mentions', $entry/@xml:id, root($entry))"/>
  </xsl:function>

  <!-- The list of mentions of an entry. -->
  <xsl:template name="html:mentions" as="element()*" visibility="public">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="mentions" as="element()*" select="html:mentions-of(.)"/>
    <xsl:if test="$mentions">
      <p class="mentions-head">{if (count($mentions) = 1) then 'One mention' else count($mentions) || ' mentions'}</p>
      <ul class="mentions">
        <xsl:for-each select="$mentions">
          <xsl:variable name="unit" as="map(xs:string, item()*)?" select="citation:unit-of(.)"/>
          <li>
            <a class="reference" href="{$unit ! html:link($path, .?node)}">{$unit?reference}</a>
            <xsl:text> {html:words-before(., $unit?node)}</xsl:text>
            <b>{html:plain(.//text()[not(ancestor::note[not(@type = 'source')])])}</b>
            <xsl:text>{html:words-after(., $unit?node)}</xsl:text>
            <xsl:for-each select="@cert[. ne 'high']"> (certainty {.})</xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- Some words before a mention, within its unit. -->
  <xsl:function name="html:words-before" as="xs:string" visibility="private">
    <xsl:param name="mention" as="element()"/>
    <xsl:param name="unit" as="element()?"/>
    <xsl:variable name="text" as="xs:string" select="html:plain($unit//text()[. &lt;&lt; $mention])"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($text)"/>
    <xsl:sequence select="'…&#xA0;'[count($words) gt 8] || string-join($words[position() gt last() - 8], ' ') || ' '[$text][matches($text, '\s$')]"/>
  </xsl:function>

  <!-- Some words after a mention, within its unit. -->
  <xsl:function name="html:words-after" as="xs:string" visibility="private">
    <xsl:param name="mention" as="element()"/>
    <xsl:param name="unit" as="element()?"/>
    <xsl:variable name="text" as="xs:string" select="html:plain($unit//text()[. >> $mention][not(ancestor::* intersect $mention)])"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($text)"/>
    <xsl:sequence select="' '[matches($text, '^\s')] || string-join($words[position() le 8], ' ') || '&#xA0;…'[count($words) gt 8]"/>
  </xsl:function>

  <!-- Pieces of text as running words, typeset, without the marks that call notes. -->
  <xsl:function name="html:plain" as="xs:string" visibility="public">
    <xsl:param name="pieces" as="text()*"/>
    <xsl:sequence select="replace(string-join($pieces[not(parent::ref[@type = 'note-marker'])] ! typography:typeset(.)), '\s+', ' ')"/>
  </xsl:function>

</xsl:stylesheet>
