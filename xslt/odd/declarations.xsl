<?xml version="1.0" encoding="UTF-8"?>
<!-- What an ODD declares, where its prose stops for it: a table of what is taken, changed and left out. -->
<xsl:transform version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:odd="urn:paragraphos:odd" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- One declaration as a row of the table. -->
  <xsl:mode name="odd:declaration" on-no-match="deep-skip" on-multiple-match="fail" visibility="private"/>

  <!-- A group of declarations, or the schema: what it says to the compiler. -->
  <xsl:template match="specGrp | schemaSpec" mode="odd:prose" as="element()*">
    <details class="declarations">
      <xsl:apply-templates select="@xml:id" mode="odd:identity"/>
      <summary>{if (self::schemaSpec) then 'The schema “' || @ident || '”' else 'In the schema'}</summary>
      <table>
        <thead><tr><th scope="col">Declaration</th><th scope="col">What it does</th></tr></thead>
        <tbody><xsl:apply-templates select="*" mode="odd:declaration"/></tbody>
      </table>
    </details>
    <xsl:apply-templates select="descendant::specGrp" mode="odd:prose"/>
  </xsl:template>

  <!-- Modules, and what is taken of them. -->
  <xsl:template match="moduleRef" mode="odd:declaration" as="element(h:tr)">
    <tr>
      <th scope="row">module <code>{@key}</code></th>
      <td>
        <xsl:choose>
          <xsl:when test="@include">
            <xsl:text>takes in </xsl:text>
            <xsl:sequence select="odd:enumerated(root(), tokenize(@include), 'elements/')"/>
          </xsl:when>
          <xsl:when test="@except">
            <xsl:text>takes in all but </xsl:text>
            <xsl:sequence select="odd:enumerated(root(), tokenize(@except), 'elements/')"/>
          </xsl:when>
          <xsl:otherwise>takes in all</xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <!-- Single things taken in. -->
  <xsl:template match="elementRef | classRef | macroRef | dataRef" mode="odd:declaration" as="element(h:tr)">
    <tr><th scope="row"><code>{@key}</code></th><td>is taken in{@include ! (', of its attributes only ' || .)}{@except ! (', without ' || .)}</td></tr>
  </xsl:template>

  <!-- A group that stands elsewhere, by the heading of its chapter. -->
  <xsl:template match="specGrpRef" mode="odd:declaration" as="element(h:tr)">
    <xsl:variable name="group" as="element(specGrp)?" select="//specGrp[@xml:id = substring-after(current()/@target, '#')]"/>
    <tr>
      <th scope="row">declarations</th>
      <td><a href="{@target}">{($group/ancestor::div[head][1]/head/normalize-space(), string(@target))[1]}</a></td>
    </tr>
  </xsl:template>

  <!-- Elements. -->
  <xsl:template match="elementSpec" mode="odd:declaration" as="element(h:tr)">
    <tr>
      <th scope="row"><xsl:sequence select="odd:named(root(), @ident, 'elements/')"/></th>
      <td><xsl:sequence select="odd:effect(.)"/></td>
    </tr>
  </xsl:template>

  <!-- Classes, macros and datatypes. -->
  <xsl:template match="classSpec | macroSpec | dataSpec" mode="odd:declaration" as="element(h:tr)">
    <tr><th scope="row"><code>{@ident}</code></th><td><xsl:sequence select="odd:effect(.)"/></td></tr>
  </xsl:template>

  <!-- Constraints of the whole schema. -->
  <xsl:template match="constraintSpec" mode="odd:declaration" as="element(h:tr)">
    <tr><th scope="row">rule <code>{@ident}</code></th><td>{normalize-space(desc[1])}</td></tr>
  </xsl:template>

  <!-- What a specification does, in words. -->
  <xsl:function name="odd:effect" as="node()*" visibility="private">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="changes" as="xs:string*">
      <xsl:for-each select="$specification">
        <xsl:sequence select="'has another content'[$specification/content]"/>
        <xsl:sequence select="'belongs to other classes'[$specification/classes]"/>
        <xsl:for-each-group select="attList//attDef" group-by="(@mode, 'add')[1]">
          <xsl:sequence select="odd:verb(current-grouping-key()) || ' ' || string-join(current-group()/concat('@', @ident), ', ')"/>
        </xsl:for-each-group>
        <xsl:for-each select="descendant::constraintSpec">
          <xsl:sequence select="'rule ' || @ident || desc[1]/concat(': ', normalize-space(.))"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$specification/@mode = 'delete'"><xsl:text>is left out</xsl:text></xsl:when>
      <xsl:when test="$specification/@mode = ('change', 'replace')">
        <xsl:value-of select="string-join($changes, '; ')"/>
      </xsl:when>
      <xsl:otherwise><xsl:text>is new</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A mode, as a word before attributes. -->
  <xsl:function name="odd:verb" as="xs:string" visibility="private">
    <xsl:param name="mode" as="xs:string"/>
    <xsl:sequence select="map{'add': 'adds', 'change': 'changes', 'delete': 'leaves out', 'replace': 'replaces'}($mode)"/>
  </xsl:function>

  <!-- Names of elements with commas between them. -->
  <xsl:function name="odd:enumerated" as="node()*" visibility="private">
    <xsl:param name="manual" as="document-node()"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="folder" as="xs:string"/>
    <xsl:for-each select="$names">
      <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
      <xsl:sequence select="odd:named($manual, ., $folder)"/>
    </xsl:for-each>
  </xsl:function>

</xsl:transform>
