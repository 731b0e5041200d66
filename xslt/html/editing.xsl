<?xml version="1.0" encoding="UTF-8"?>
<!-- What editors and authors did to the words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:html="urn:paragraphos:html"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- Of a choice the reading text shows the form that is read; the other is said beside it. -->
  <xsl:template match="choice" mode="html:html" as="element()">
    <xsl:variable name="other" as="element()?" select="(sic, orig, abbr)[1]"/>
    <span class="choice" title="{local-name($other)}: {normalize-space($other)}">
      <xsl:apply-templates select="corr | reg | expan | seg[1] | unclear[1]" mode="#current"/>
    </span>
  </xsl:template>

  <!-- Interventions that read on: their kind is a class. -->
  <xsl:template match="corr | sic | reg | orig | supplied | unclear | surplus | secl | subst | app | lem | damage | restore" mode="html:html" as="element()">
    <span class="{local-name()}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()[not(self::text()[not(normalize-space())][parent::app or parent::subst])]" mode="#current"/>
    </span>
  </xsl:template>

  <!-- What the source adds. -->
  <xsl:template match="add" mode="html:html" as="element()">
    <ins>
      <xsl:apply-templates select="node()" mode="#current"/>
    </ins>
  </xsl:template>

  <!-- What the source takes out. -->
  <xsl:template match="del" mode="html:html" as="element()">
    <del>
      <xsl:apply-templates select="node()" mode="#current"/>
    </del>
  </xsl:template>

  <!-- Variant readings are told in the apparatus, not in the line. -->
  <xsl:template match="rdg | rdgGrp | witDetail | wit" mode="html:html" as="empty-sequence()"/>

  <!-- An apparatus that stands apart, and the witnesses, are lists. -->
  <xsl:template match="listApp | listWit" mode="html:html" as="element()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <ul class="{local-name()}">
      <xsl:for-each select="* except (head, desc)">
        <li>
          <xsl:apply-templates select="." mode="html:html"/>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- A witness, which readings refer to by its identifier. -->
  <xsl:template match="witness" mode="html:html" as="element()">
    <span class="witness">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

  <!-- A gap is shown as one. -->
  <xsl:template match="gap" mode="html:html" as="element()">
    <span class="gap" title="{string-join(('gap', @reason, @extent), ', ')}">[…]</span>
  </xsl:template>

  <!-- Room that the source leaves. -->
  <xsl:template match="space" mode="html:html" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

</xsl:stylesheet>
