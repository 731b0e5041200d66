<?xml version="1.0" encoding="UTF-8"?>
<!-- What reference managers read in the head of a page: Dublin Core for all, and the properties that Zotero's import knows. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:pages="urn:paragraphos:reference-pages" xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- Elements for the head. A unit is a section of a book: so that its locator, the book's title, version, editors and
       translators all find their fields. -->
  <xsl:function name="pages:metadata" as="element()*" visibility="private">
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:variable name="csl" as="map(xs:string, item()*)" select="$leaf?csl"/>
    <xsl:variable name="book" as="xs:string" select="pages:bare(($csl?container-title, $csl?title)[1])"/>
    <link rel="schema.dc" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:sequence select="
        pages:meta('z:itemType', if (not($leaf?reference)) then 'book' else if ($csl?type = 'entry-encyclopedia') then 'encyclopediaArticle' else 'bookSection'),
        pages:meta('dc.title', ($leaf?label, $book)[1]),
        pages:meta('dc.source', $book[$leaf?reference]),
        $csl?author?* ! pages:meta('dc.creator', pages:name(.)),
        $csl?author?* ! pages:meta('bib:authors', pages:whole-name(.)),
        $csl?editor?* ! pages:meta('bib:editors', pages:whole-name(.)),
        $csl?translator?* ! pages:meta('z:translators', pages:whole-name(.)),
        pages:meta('dc.publisher', $csl?publisher),
        pages:meta('dc.date', $leaf?date),
        pages:meta('prism:edition', $csl?version),
        pages:meta('bib:pages', $leaf?locator),
        pages:meta('dc.language', $csl?language),
        pages:meta('dc.identifier', $csl?URL)"/>
    <xsl:for-each select="pages:files($leaf)">
      <link rel="alternate" type="{.(2)}" href="{.(1)}" title="{.(3)}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A property, if it has a value. -->
  <xsl:function name="pages:meta" as="element()?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="xs:string?"/>
    <xsl:if test="$content">
      <meta name="{$name}" content="{$content}"/>
    </xsl:if>
  </xsl:function>

  <!-- A name in one string, family name first. -->
  <xsl:function name="pages:name" as="xs:string" visibility="private">
    <xsl:param name="name" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($name?literal, $name?family || ', ' || $name?given)[1]"/>
  </xsl:function>

  <!-- The same with a comma after a name that is one whole: Zotero takes what stands before a comma as the family name,
       and would otherwise cut the name of a body into forename and surname. -->
  <xsl:function name="pages:whole-name" as="xs:string" visibility="private">
    <xsl:param name="name" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($name?literal ! (. || ','), $name?family || ', ' || $name?given)[1]"/>
  </xsl:function>

  <!-- A title without CSL's protection of capitals. -->
  <xsl:function name="pages:bare" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace(replace($text, '&lt;/?span[^>]*>', ''), '&amp;lt;', '&lt;'), '&amp;amp;', '&amp;')"/>
  </xsl:function>

</xsl:stylesheet>
