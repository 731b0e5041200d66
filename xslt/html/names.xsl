<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in the text lead to their entries. Names within names become links side by side, since HTML admits no link within a link. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The elements that name something. -->
  <xsl:template match="persName | placeName | orgName | eventName | rs | name | geogName | settlement | district | bloc | country | region | origPlace | roleName | title[@ref] | bibl[@corresp][not(parent::listBibl)]" mode="html:html" priority="1" as="node()*">
    <xsl:variable name="name" as="element()" select="."/>
    <span class="{html:name-class(.)}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:for-each-group select="node()" group-adjacent="html:leads-on(.)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <xsl:apply-templates select="current-group()" mode="#current"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="html:named">
              <xsl:with-param name="name" select="$name"/>
              <xsl:with-param name="words" select="current-group()"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </span>
  </xsl:template>

  <!-- Parts of a personal name. -->
  <xsl:template match="forename | surname | addName | genName | nameLink" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- Words of a name, linked with its entry. -->
  <xsl:template name="html:named" as="node()*" visibility="private">
    <xsl:param name="name" as="element()" required="yes"/>
    <xsl:param name="words" as="node()*" required="yes"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="target" as="xs:string?" select="$name/@ref ! html:target($path, .)"/>
    <xsl:choose>
      <xsl:when test="$target and normalize-space(string-join($words))">
        <a href="{$target}">
          <xsl:apply-templates select="$words" mode="html:html"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$words" mode="html:html"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether a node makes a link of its own, or holds one that does. -->
  <xsl:function name="html:leads-on" as="xs:boolean" visibility="private">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/descendant-or-self::*[@ref or self::ref or self::ptr or self::note or self::pb[@facs] or key('html:ending', @xml:id)])"/>
  </xsl:function>

  <!-- The class of a name: what kind of thing is named. -->
  <xsl:function name="html:name-class" as="xs:string" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="string-join(('name', ($name/@ref ! html:element($name, tokenize(.)[1]) ! local-name(), local-name($name))[1], $name/self::title ! 'title'), ' ')"/>
  </xsl:function>

</xsl:stylesheet>
