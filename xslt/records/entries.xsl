<?xml version="1.0" encoding="UTF-8"?>
<!-- The entries of the register, as lists and vocabularies want them: names, identifiers, mentions. -->
<xsl:package name="urn:paragraphos:entries" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:entries="urn:paragraphos:entries" xmlns:citation="urn:paragraphos:citation"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:citation"/>

  <!-- Mentions in the text itself and in the source's own notes, by the entry that they point at. -->
  <xsl:key name="entries:mentions" match="body//*[@ref] | back//note[@type = 'source']//*[@ref]" use="tokenize(@ref)[starts-with(., '#')] ! substring(., 2)"/>

  <!-- What may be an entry, by its identifier. -->
  <xsl:key name="entries:by-id" match="standOff//*[self::person or self::place or self::org or self::event or self::object or self::biblStruct][@xml:id]" use="@xml:id"/>

  <!-- The entries: persons, places, organisations, events, and the works that the text names. -->
  <xsl:function name="entries:all" as="element()*" visibility="public" cache="yes">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/standOff//(person | place | org | event | object | biblStruct[entries:mentions(.)])[@xml:id]"/>
  </xsl:function>

  <!-- The entries of these identifiers. -->
  <xsl:function name="entries:of" as="element()*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="identifiers" as="xs:string*"/>
    <xsl:sequence select="key('entries:by-id', $identifiers, $edition)[not(self::biblStruct) or exists(entries:mentions(.))]"/>
  </xsl:function>

  <!-- The entries that the text names. -->
  <xsl:function name="entries:named" as="element()*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="entries:all($edition)[entries:mentions(.)]"/>
  </xsl:function>

  <!-- The mentions of an entry, in the order of the text. -->
  <xsl:function name="entries:mentions" as="element()*" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="key('entries:mentions', $entry/@xml:id, root($entry))"/>
  </xsl:function>

  <!-- The references of the units in which the text names an entry, each once, in the order of the text. -->
  <xsl:function name="entries:references" as="xs:string*" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="distinct-values(entries:mentions($entry) ! citation:unit-of(.)?reference)"/>
  </xsl:function>

  <!-- The preferred name. -->
  <xsl:function name="entries:name" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="(citation:unit(root($entry), $entry/@xml:id) ! citation:label(.), string($entry/@xml:id))[1]"/>
  </xsl:function>

  <!-- The other names, each as its element. -->
  <xsl:function name="entries:other-names" as="element()*" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/(persName | placeName | orgName | eventName | objectName | label)[not(@type = 'preferred')][position() gt 1 or ../*[@type = 'preferred']]"/>
  </xsl:function>

  <!-- The sentence that says who or what it is. -->
  <xsl:function name="entries:identification" as="xs:string?" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/note[@type = 'identification'][1] ! normalize-space()"/>
  </xsl:function>

  <!-- Whether its identifiers are said to be of the very thing: the register limits them by a note where they are not. -->
  <xsl:function name="entries:is-exact" as="xs:boolean" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="empty($entry/note[@type = 'identifiers'])"/>
  </xsl:function>

</xsl:package>
