<?xml version="1.0" encoding="UTF-8"?>
<!-- Where in the whole a unit stands, as citations say it: "para. 10", "para. 10.3", "paras. 10–12". -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citations="urn:paragraphos:citations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The kinds of locators of the Citation Style Language, and the short form by which citation processors know them. -->
  <xsl:variable name="citations:kinds" as="map(xs:string, xs:string)" visibility="private"
      select="map{'paragraph': 'para.', 'note': 'note', 'chapter': 'chap.', 'section': 'sec.', 'verse': 'verse', 'line': 'line',
                  'page': 'p.', 'part': 'part', 'book': 'bk.', 'column': 'col.', 'folio': 'fol.'}"/>

  <!-- The locator of a unit: kind (of CSL; '' where there is no number), value, and text (for a processor, or to be printed). -->
  <xsl:function name="citations:locator" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="label" as="xs:string" select="citations:place($unit?label)"/>
    <xsl:variable name="kind" as="xs:string" select="lower-case(tokenize($label, ' ')[1])"/>
    <xsl:variable name="value" as="xs:string" select="string-join((citations:numbers($label), citations:numbers(citations:place(string($unit?last)))[.]), '–')"/>
    <xsl:sequence select="
        if ($unit?editorial and not(citations:within($unit?label))) then map{'kind': '', 'value': '', 'text': ''}
        else if ($citations:kinds($kind) and $value and citations:alike($unit)) then map{'kind': $kind, 'value': $value,
            'text': (if (contains($value, '–')) then citations:plural($citations:kinds($kind)) else $citations:kinds($kind)) || ' ' || $value}
        else map{'kind': '', 'value': string-join(($unit?label, $unit?last)[.], ' – '),
            'text': if ($unit?last) then 'from ' || citations:with-article($unit?label) || ' to ' || citations:with-article($unit?last) else citations:in-a-sentence($unit?label)}"/>
  </xsl:function>

  <!-- Whether the last unit of a range, if it is one, is of the same kind as the first: both paragraphs, or sentences of paragraphs. -->
  <xsl:function name="citations:alike" as="xs:boolean" visibility="private">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:sequence select="not($unit?last) or tokenize(citations:place($unit?label), ' ')[1] = tokenize(citations:place($unit?last), ' ')[1]"/>
  </xsl:function>

  <!-- The same, with an article where there is only one of the kind: the salutation. -->
  <xsl:function name="citations:with-article" as="xs:string" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="'the '[not(matches($label, '\d|“'))] || citations:in-a-sentence($label)"/>
  </xsl:function>

  <!-- A label as it stands in the middle of a sentence: heading “The winter”. -->
  <xsl:function name="citations:in-a-sentence" as="xs:string" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="lower-case(substring($label, 1, 1)) || replace(substring($label, 2), '^([^“]*): “', '$1 “')"/>
  </xsl:function>

  <!-- Whether a label tells of a place within a part of the edition that has a title of its own: "Introduction, paragraph 3". -->
  <xsl:function name="citations:within" as="xs:boolean" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="matches($label, '^\p{L}+, \p{Ll}+ \S*\d')"/>
  </xsl:function>

  <!-- The place that a label tells, without the part of the edition. -->
  <xsl:function name="citations:place" as="xs:string" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="if (citations:within($label)) then substring-after($label, ', ') else $label"/>
  </xsl:function>

  <!-- The numbers of a label joined by full stops: "Paragraph 10, sentence 3" gives 10.3. -->
  <xsl:function name="citations:numbers" as="xs:string" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="string-join(tokenize($label, ', ') ! tokenize(., ' ')[last()][matches(., '\d')], '.')"/>
  </xsl:function>

  <!-- The plural of the short forms. -->
  <xsl:function name="citations:plural" as="xs:string" visibility="private">
    <xsl:param name="short" as="xs:string"/>
    <xsl:sequence select="if ($short = 'p.') then 'pp.' else if (ends-with($short, '.')) then replace($short, '\.$', 's.') else $short || 's'"/>
  </xsl:function>

</xsl:stylesheet>
