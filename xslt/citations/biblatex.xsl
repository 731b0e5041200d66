<?xml version="1.0" encoding="UTF-8"?>
<!-- A unit as an entry of BibLaTeX (biblatex manual 3.20, sections 2.1.1 and 2.2.2): book, incollection, inreference. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citations="urn:paragraphos:citations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The entry, from the item that all formats share. -->
  <xsl:function name="citations:biblatex" as="xs:string" visibility="private">
    <xsl:param name="csl" as="map(xs:string, item()*)"/>
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="fields" as="xs:string*" select="
        citations:tex-field('author', citations:tex-names($csl?author)),
        citations:tex-field('editor', citations:tex-names($csl?editor)),
        citations:tex-field('translator', citations:tex-names($csl?translator)),
        citations:tex-field('bookauthor', citations:tex-names($csl?container-author)),
        citations:tex-field('title', citations:tex-title($csl?title)),
        citations:tex-field('shorttitle', citations:tex-title($csl?title-short)),
        citations:tex-field('booktitle', citations:tex-title($csl?container-title)),
        citations:tex-field('publisher', citations:tex($csl?publisher)),
        citations:tex-field('location', citations:tex($csl?publisher-place)),
        citations:tex-field('date', citations:iso($csl?issued)),
        citations:tex-field('origdate', citations:iso($csl?original-date)),
        citations:tex-field('version', $csl?version),
        citations:tex-field('langid', map{'en': 'english', 'de': 'german', 'fr': 'french', 'it': 'italian', 'es': 'spanish', 'ru': 'russian'}(substring-before(string($csl?language) || '-', '-'))),
        citations:tex-field('url', $csl?URL),
        citations:tex-field('note', citations:tex(string-join(($unit?label[not(citations:note-title(.) = citations:plain($csl?title))], $unit?last[.]), ' – ')))"/>
    <xsl:sequence select="
        '@' || map{'book': 'book', 'chapter': 'incollection', 'entry-encyclopedia': 'inreference'}($csl?type)
        || '{' || $csl?id || ',&#10;' || string-join($fields) || '}&#10;'"/>
  </xsl:function>

  <!-- A field, if it has content. -->
  <xsl:function name="citations:tex-field" as="xs:string?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="xs:string?"/>
    <xsl:sequence select="if ($content) then '  ' || $name || ' = {' || $content || '},&#10;' else ()"/>
  </xsl:function>

  <!-- A title, whose capitals no style may change. -->
  <xsl:function name="citations:tex-title" as="xs:string?" visibility="private">
    <xsl:param name="title" as="xs:string?"/>
    <xsl:sequence select="$title ! ('{' || citations:tex(citations:plain(.)) || '}')"/>
  </xsl:function>

  <!-- Names joined by "and"; a name that has no parts is one in braces. -->
  <xsl:function name="citations:tex-names" as="xs:string?" visibility="private">
    <xsl:param name="names" as="array(map(xs:string, xs:string))?"/>
    <xsl:sequence select="if (exists($names)) then string-join($names?* ! (if (?literal) then '{' || citations:tex(?literal) || '}' else citations:tex(?family) || ', ' || citations:tex(?given)), ' and ') else ()"/>
  </xsl:function>

  <!-- Text in which TeX's special characters are escaped. -->
  <xsl:function name="citations:tex" as="xs:string?" visibility="private">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="$text ! replace(replace(replace(., '\\', '\\textbackslash '), '([&amp;%$#_{}])', '\\$1'), '([~^])', '\\$1{}')"/>
  </xsl:function>

  <!-- CSL dates in the extended format of ISO 8601, a range with a stroke. -->
  <xsl:function name="citations:iso" as="xs:string?" visibility="private">
    <xsl:param name="date" as="map(xs:string, item()*)?"/>
    <xsl:sequence select="$date ! string-join(?date-parts?* ! string-join(?* ! format-integer(., '00'), '-'), '/')"/>
  </xsl:function>

  <!-- The text of a field without CSL's protection of capitals. -->
  <xsl:function name="citations:plain" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace(replace($text, '&lt;/?span[^>]*>', ''), '&amp;lt;', '&lt;'), '&amp;amp;', '&amp;')"/>
  </xsl:function>

</xsl:stylesheet>
