<?xml version="1.0" encoding="UTF-8"?>
<!-- What reference managers read in the head of the page of the text: Dublin Core for all, and the properties that Zotero's import knows. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:site="urn:paragraphos:site" xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The edition as a book. -->
  <xsl:function name="site:metadata" as="element()+" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="title" as="xs:string" select="header:title($edition)"/>
    <xsl:variable name="properties" as="map(xs:string, xs:string)*" select="
        map{'name': 'z:itemType', 'content': 'book'},
        map{'name': 'dc.title', 'content': $title || header:subtitle($edition) ! ((if (matches($title, '[.!?]$')) then ' ' else ': ') || .)},
        header:authors($edition) ! (map{'name': 'dc.creator', 'content': .}, map{'name': 'bib:authors', 'content': site:whole-name(.)}),
        header:editors($edition) ! map{'name': 'bib:editors', 'content': site:whole-name(.)},
        header:translators($edition) ! map{'name': 'z:translators', 'content': site:whole-name(.)},
        header:publisher($edition) ! map{'name': 'dc.publisher', 'content': .},
        header:date($edition)[.] ! map{'name': 'dc.date', 'content': .},
        header:version($edition)[.] ! map{'name': 'prism:edition', 'content': .},
        map{'name': 'dc.language', 'content': header:language($edition)}"/>
    <link rel="schema.dc" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:for-each select="$properties">
      <meta name="{?name}" content="{?content}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A name with a comma after it where it has none: Zotero takes what stands before a comma as the family name, and would otherwise cut
       the name of a body into forename and surname. -->
  <xsl:function name="site:whole-name" as="xs:string" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (contains($name, ',')) then $name else $name || ','"/>
  </xsl:function>

</xsl:stylesheet>
