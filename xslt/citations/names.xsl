<?xml version="1.0" encoding="UTF-8"?>
<!-- Who made the text and who made the edition, read from titleStmt by role. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:citations="urn:paragraphos:citations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A contributor as a CSL name. -->
  <xsl:mode name="citations:name" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The authors of the text; one of whom the header says that he is unknown is no name to cite. -->
  <xsl:function name="citations:authors" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:apply-templates select="$edition/TEI/teiHeader/fileDesc/titleStmt/author[not(@cert = 'unknown')]" mode="citations:name"/>
  </xsl:function>

  <!-- Those who stand for the translation: editor with role translator, or respStmt whose resp is MARC's trl. -->
  <xsl:function name="citations:translators" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="statement" as="element(titleStmt)?" select="$edition/TEI/teiHeader/fileDesc/titleStmt"/>
    <xsl:apply-templates select="$statement/(editor[@role = 'translator'] | respStmt[citations:has-role(., 'trl')])" mode="citations:name"/>
  </xsl:function>

  <!-- The editors of this edition: editor without another role, or respStmt whose resp is MARC's edt or that is called "editors". -->
  <xsl:function name="citations:editors" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="statement" as="element(titleStmt)?" select="$edition/TEI/teiHeader/fileDesc/titleStmt"/>
    <xsl:apply-templates select="$statement/(editor[not(@role) or @role = 'editor'] | respStmt[citations:has-role(., 'edt') or @xml:id = 'editors'])" mode="citations:name"/>
  </xsl:function>

  <!-- Whether a statement of responsibility names a relator of the Library of Congress. -->
  <xsl:function name="citations:has-role" as="xs:boolean" visibility="private">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:param name="relator" as="xs:string"/>
    <xsl:sequence select="$statement/resp/@ref/tokenize(.) ! replace(., '^.*[/:]', '') = $relator"/>
  </xsl:function>

  <!-- Whatever holds a name is named by it; a name by itself, last, is a literal one. -->
  <xsl:template match="author | editor | respStmt" mode="citations:name" as="map(xs:string, xs:string)">
    <xsl:variable name="name" as="element()?" select="(descendant::persName, descendant::orgName, descendant::name)[1]"/>
    <xsl:sequence select="if ($name) then citations:parts($name) else map{'literal': normalize-space(.)}"/>
  </xsl:template>

  <!-- A person's name in parts where they are marked or told by a comma; any other name as it is. -->
  <xsl:function name="citations:parts" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="normalize-space($name)"/>
    <xsl:variable name="pieces" as="xs:string+" select="tokenize($text, ',\s*')"/>
    <xsl:sequence select="
        if ($name/surname) then map{'family': normalize-space($name/surname[1]), 'given': normalize-space(string-join($name/forename, ' '))}
        else if ($name/self::persName and count($pieces) gt 1) then map{'family': $pieces[1], 'given': $pieces[2]}
        else map{'literal': $text}"/>
  </xsl:function>

  <!-- Names at the head of a citation begin with a capital letter. -->
  <xsl:function name="citations:capitalised" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="if ($name?literal) then map{'literal': upper-case(substring($name?literal, 1, 1)) || substring($name?literal, 2)} else $name"/>
  </xsl:function>

</xsl:stylesheet>
