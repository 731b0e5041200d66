<?xml version="1.0" encoding="UTF-8"?>
<!-- A unit as a record of RIS (Research Information Systems, 2011 specification): BOOK, CHAP, ENCYC. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citations="urn:paragraphos:citations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The record, from the item that all formats share; its lines end with CR LF. -->
  <xsl:function name="citations:ris" as="xs:string" visibility="private">
    <xsl:param name="csl" as="map(xs:string, item()*)"/>
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="part" as="xs:boolean" select="not($csl?type = 'book')"/>
    <xsl:variable name="lines" as="xs:string*" select="
        'TY  - ' || map{'book': 'BOOK', 'chapter': 'CHAP', 'entry-encyclopedia': 'ENCYC'}($csl?type),
        citations:ris-names('AU', $csl?author),
        citations:ris-names(if ($part) then 'A3' else 'A2', ($csl?container-author, $csl?editor)[1]),
        citations:ris-names('A4', $csl?translator),
        citations:ris-line('TI', $csl?title ! citations:plain(.)),
        citations:ris-line('T2', $csl?container-title ! citations:plain(.)),
        citations:ris-line('ST', $csl?title-short ! citations:plain(.)),
        citations:ris-line('PB', $csl?publisher),
        citations:ris-line('CY', $csl?publisher-place),
        citations:ris-line('PY', $csl?issued ! substring(citations:iso(.), 1, 4)),
        citations:ris-line('DA', $csl?issued ! translate(citations:iso(.), '-', '/')),
        citations:ris-line('OP', $csl?original-date ! citations:iso(.)),
        citations:ris-line('ET', $csl?version),
        citations:ris-line('SP', citations:locator($unit)?text[$unit?reference]),
        citations:ris-line('LA', $csl?language),
        citations:ris-line('UR', $csl?URL),
        citations:ris-line('ID', $csl?id),
        'ER  - '"/>
    <xsl:sequence select="string-join($lines ! (. || '&#13;&#10;'))"/>
  </xsl:function>

  <!-- A line, if there is something to say. -->
  <xsl:function name="citations:ris-line" as="xs:string?" visibility="private">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="content" as="xs:string?"/>
    <xsl:sequence select="$content[.] ! ($tag || '  - ' || .)"/>
  </xsl:function>

  <!-- A line for each name, family name first; the comma keeps the name of a body whole. -->
  <xsl:function name="citations:ris-names" as="xs:string*" visibility="private">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="names" as="array(map(xs:string, xs:string))?"/>
    <xsl:sequence select="$names?* ! ($tag || '  - ' || (if (?literal) then ?literal || ',' else ?family || ', ' || ?given))"/>
  </xsl:function>

</xsl:stylesheet>
