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
      <td><xsl:apply-templates select="." mode="odd:effect"/></td>
    </tr>
  </xsl:template>

  <!-- Single things taken in. -->
  <xsl:template match="elementRef | classRef | macroRef | dataRef" mode="odd:declaration" as="element(h:tr)">
    <tr><th scope="row"><code>{@key}</code></th><td>is taken in{@include ! (', of its attributes only ' || .)}{@except ! (', without ' || .)}</td></tr>
  </xsl:template>

  <!-- A group that stands elsewhere, by the heading of its chapter. -->
  <xsl:template match="specGrpRef" mode="odd:declaration" as="element(h:tr)">
    <xsl:variable name="group" as="element(specGrp)?" select="key('odd:by-id', substring-after(@target, '#'))/self::specGrp"/>
    <tr>
      <th scope="row">declarations</th>
      <td><a href="{@target}">{($group/ancestor::div[head][1]/head/normalize-space(), string(@target))[1]}</a></td>
    </tr>
  </xsl:template>

  <!-- Elements. -->
  <xsl:template match="elementSpec" mode="odd:declaration" as="element(h:tr)">
    <tr>
      <th scope="row"><xsl:sequence select="odd:named(root(), @ident, 'elements/')"/></th>
      <td><xsl:apply-templates select="." mode="odd:effect"/></td>
    </tr>
  </xsl:template>

  <!-- Classes, macros and datatypes. -->
  <xsl:template match="classSpec | macroSpec | dataSpec" mode="odd:declaration" as="element(h:tr)">
    <tr><th scope="row"><code>{@ident}</code></th><td><xsl:apply-templates select="." mode="odd:effect"/></td></tr>
  </xsl:template>

  <!-- Constraints of the whole schema. -->
  <xsl:template match="constraintSpec" mode="odd:declaration" as="element(h:tr)">
    <tr><th scope="row">rule <code>{@ident}</code></th><td>{normalize-space(desc[1])}</td></tr>
  </xsl:template>

  <!-- What a declaration does, in words. -->
  <xsl:mode name="odd:effect" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- A module as it is. -->
  <xsl:template match="moduleRef" mode="odd:effect" as="text()">
    <xsl:text>takes in all</xsl:text>
  </xsl:template>

  <!-- A module but for some elements. -->
  <xsl:template match="moduleRef[@except]" mode="odd:effect" priority="1" as="node()+">
    <xsl:text>takes in all but </xsl:text>
    <xsl:sequence select="odd:enumerated(root(), tokenize(@except), 'elements/')"/>
  </xsl:template>

  <!-- Some elements of a module. -->
  <xsl:template match="moduleRef[@include]" mode="odd:effect" priority="2" as="node()+">
    <xsl:text>takes in </xsl:text>
    <xsl:sequence select="odd:enumerated(root(), tokenize(@include), 'elements/')"/>
  </xsl:template>

  <!-- What the ODD declares itself. -->
  <xsl:template match="elementSpec | classSpec | macroSpec | dataSpec" mode="odd:effect" as="text()">
    <xsl:text>is new</xsl:text>
  </xsl:template>

  <!-- What it leaves out. -->
  <xsl:template match="(elementSpec | classSpec | macroSpec | dataSpec)[@mode = 'delete']" mode="odd:effect" priority="1" as="text()">
    <xsl:text>is left out</xsl:text>
  </xsl:template>

  <!-- What it changes: content, classes, attributes, rules. -->
  <xsl:template match="(elementSpec | classSpec | macroSpec | dataSpec)[@mode = ('change', 'replace')]" mode="odd:effect" priority="1" as="text()?">
    <xsl:variable name="changes" as="xs:string*">
      <xsl:sequence select="'has another content'[current()/content], 'belongs to other classes'[current()/classes]"/>
      <xsl:for-each-group select="attList//attDef" group-by="(@mode, 'add')[1]">
        <xsl:sequence select="odd:verb(current-grouping-key()) || ' ' || string-join(current-group()/concat('@', @ident), ', ')"/>
      </xsl:for-each-group>
      <xsl:sequence select="descendant::constraintSpec ! ('rule ' || @ident || desc[1]/concat(': ', normalize-space(.)))"/>
    </xsl:variable>
    <xsl:value-of select="string-join($changes, '; ')"/>
  </xsl:template>

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
