<?xml version="1.0" encoding="UTF-8"?>
<!-- A unit as a CSL-JSON item (CSL 1.0.2, appendix; schema csl-data.json). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:citations="urn:paragraphos:citations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- What the header says, read once: `common` to all items, `whole` of the text, `around` what its editors wrote. -->
  <xsl:function name="citations:edition" as="map(xs:string, map(xs:string, item()*))" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="map{
        'common': citations:common($edition), 'whole': citations:whole($edition), 'around': citations:around($edition)}"/>
  </xsl:function>

  <!-- The item: the edition for what belongs to the text, a chapter or entry of it for what its editors wrote. -->
  <xsl:function name="citations:csl" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="map(xs:string, map(xs:string, item()*))"/>
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map:merge((citations:own($edition?common, $unit),
        if ($unit?editorial) then (citations:part($unit), $edition?around) else $edition?whole))"/>
  </xsl:function>

  <!-- What all items of an edition share: identifier, publisher, place, language. -->
  <xsl:function name="citations:common" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$edition/TEI/teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="language" as="attribute()?" select="($edition/TEI/text/@xml:lang, $edition/TEI/@xml:lang)[1]"/>
    <xsl:sequence select="map:merge((
        $publication/idno[1] ! map{'id': normalize-space(.)},
        $publication/publisher[not(@cert = 'unknown')][1] ! map{'publisher': normalize-space(.)},
        $publication/pubPlace[1] ! map{'publisher-place': normalize-space(.)},
        $language ! map{'language': string(.)}))"/>
  </xsl:function>

  <!-- The same for one unit: its own identifier, date, version, address, and the reference itself. -->
  <xsl:function name="citations:own" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="common" as="map(xs:string, item()*)"/>
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="locator" as="map(xs:string, xs:string)" select="citations:locator($unit)"/>
    <xsl:sequence select="map:merge((
        map{'id': string-join(($common?id, $unit?reference[.]), '-')},
        $common?publisher ! map{'publisher': .},
        $common?publisher-place ! map{'publisher-place': .},
        $unit?date[.] ! map{'issued': citations:date(.)},
        $unit?version[.] ! map{'version': .},
        $common?language ! map{'language': .},
        $address[.] ! map{'URL': . || $unit?address},
        $unit?reference[.] ! map{'custom': map:merge((map{'reference': .}, $locator?kind[.] ! map{'locator': $locator?value, 'label': .}))}))"/>
  </xsl:function>

  <!-- The edition as a book. -->
  <xsl:function name="citations:whole" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="map:merge((
        map{'type': 'book', 'title': citations:title($edition)},
        citations:short-title($edition),
        citations:people('author', citations:authors($edition) ! citations:capitalised(.)),
        citations:people('translator', citations:translators($edition)),
        citations:people('editor', if (exists(citations:authors($edition))) then citations:editors($edition)
            else citations:editors($edition) ! citations:capitalised(.)),
        citations:original-date($edition)))"/>
  </xsl:function>

  <!-- What the editors wrote: an entry of the register, a note, the introduction. -->
  <xsl:function name="citations:part" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map{
        'type': if (citations:within($unit?label) or matches($unit?label, '^Note \d')) then 'chapter' else 'entry-encyclopedia',
        'title': citations:as-it-is(citations:part-title($unit))}"/>
  </xsl:function>

  <!-- In what that stands, and who wrote the one and the other. -->
  <xsl:function name="citations:around" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="map:merge((
        map{'container-title': citations:title($edition)},
        citations:people('author', citations:editors($edition) ! citations:capitalised(.)),
        citations:people('container-author', citations:authors($edition))))"/>
  </xsl:function>

  <!-- What a part is called: that which has a title of its own by this; of others the first, and the last where there are several. -->
  <xsl:function name="citations:part-title" as="xs:string" visibility="private">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="notes" as="xs:string*" select="($unit?label, $unit?last[.])[matches(., '^Note \d')] ! substring-before(substring-after(. || ':', 'Note '), ':')"/>
    <xsl:sequence select="
        if (citations:within($unit?label)) then substring-before($unit?label, ',')
        else if (count($notes) = 2) then 'Notes ' || string-join($notes, '–')
        else string-join(($unit?label, $unit?last[.]) ! citations:note-title(.), ' – ')"/>
  </xsl:function>

  <!-- A note is called by its number, the words that it is about in brackets, so that no style has to end a title in two quotation marks. -->
  <xsl:function name="citations:note-title" as="xs:string" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="replace($label, '^(Note \d[^:]*): (“.*”)$', '$1 ($2)')"/>
  </xsl:function>

  <!-- The title, main and sub. A style may not change its capitals. -->
  <xsl:function name="citations:title" as="xs:string" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="titles" as="element(title)*" select="$edition/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:variable name="main" as="xs:string" select="normalize-space(($titles[@type = 'main'], $titles)[1])"/>
    <xsl:variable name="sub" as="xs:string" select="normalize-space($titles[@type = 'sub'][1])"/>
    <xsl:sequence select="citations:as-it-is($main || $sub[.] ! ((if (matches($main, '[.!?]$')) then ' ' else ': ') || .))"/>
  </xsl:function>

  <!-- The short title, where the header gives one. -->
  <xsl:function name="citations:short-title" as="map(xs:string, item()*)?" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/titleStmt/title[@type = 'short'][1] ! map{'title-short': citations:as-it-is(normalize-space(.))}"/>
  </xsl:function>

  <!-- Text that keeps its capitals in every style (CSL 1.0.2, "Rich text in fields": span of class nocase). -->
  <xsl:function name="citations:as-it-is" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&lt;span class=&quot;nocase&quot;>' || replace(replace($text, '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/span>'"/>
  </xsl:function>

  <!-- A field of names, if there are any. -->
  <xsl:function name="citations:people" as="map(xs:string, item()*)?" visibility="private">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="if (exists($names)) then map{$field: array{$names}} else ()"/>
  </xsl:function>

  <!-- When the text was written: a year, or the range of years in which it must have been. -->
  <xsl:function name="citations:original-date" as="map(xs:string, item()*)?" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="date" as="element()?" select="($edition/TEI/teiHeader/profileDesc/creation/(origDate | date))[1]"/>
    <xsl:variable name="years" as="xs:integer*" select="
        ($date/(@when, @notBefore, @from)[1], $date/(@notAfter, @to)[1]) ! xs:integer(substring(., 1, 4))"/>
    <xsl:sequence select="if (exists($years)) then map{'original-date': map{'date-parts': array{distinct-values($years) ! array{.}}}} else ()"/>
  </xsl:function>

  <!-- An ISO date, as far as it goes, in CSL's parts. -->
  <xsl:function name="citations:date" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="map{'date-parts': [array{tokenize($date, '-') ! xs:integer(.)}]}"/>
  </xsl:function>

</xsl:stylesheet>
