<?xml version="1.0" encoding="UTF-8"?>
<!-- The manual's first page: its title, a table of contents, its prose. -->
<xsl:transform version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:odd="urn:paragraphos:odd" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The whole of the prose. -->
  <xsl:function name="odd:prose" as="node()*" visibility="private">
    <xsl:param name="manual" as="document-node()"/>
    <xsl:variable name="text" as="element(text)?" select="$manual/odd:manual/text"/>
    <xsl:variable name="divisions" as="element(div)*" select="$text/(front | body | back)/div[head]"/>
    <h1>{$manual/odd:manual/@title}</h1>
    <xsl:for-each select="$manual/odd:manual/@subtitle">
      <p class="subtitle">{.}</p>
    </xsl:for-each>
    <xsl:if test="$divisions[2]">
      <nav aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <xsl:sequence select="odd:entries($divisions)"/>
      </nav>
    </xsl:if>
    <xsl:apply-templates select="$text" mode="odd:prose">
      <xsl:with-param name="level" as="xs:integer" select="2" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:function>

  <!-- Divisions as entries of the table of contents, two levels deep. -->
  <xsl:function name="odd:entries" as="element()" visibility="private">
    <xsl:param name="divisions" as="element(div)+"/>
    <ol>
      <xsl:for-each select="$divisions">
        <li>
          <a href="#{odd:anchor(.)}"><xsl:apply-templates select="head[1]/node()" mode="odd:words"/></a>
          <xsl:if test="./div[head] and not(ancestor::div)">
            <xsl:sequence select="odd:entries(./div[head])"/>
          </xsl:if>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:function>

  <!-- Words without their markup, for places where links may not stand. -->
  <xsl:mode name="odd:words" on-no-match="text-only-copy" on-multiple-match="fail" visibility="private"/>

  <!-- Where a division is found on the page: its xml:id, else its number. -->
  <xsl:function name="odd:anchor" as="xs:string" visibility="private">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="steps" as="xs:integer*" select="$division/ancestor-or-self::*[not(self::front or self::body or self::back or self::text)][ancestor::text]/(count(preceding-sibling::*) + 1)"/>
    <xsl:sequence select="($division/@xml:id/string(), string-join((local-name(($division/ancestor::*[self::front or self::body or self::back])[1]), $steps), '.'))[1]"/>
  </xsl:function>

</xsl:transform>
