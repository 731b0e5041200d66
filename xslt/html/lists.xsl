<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists and tables. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:html="urn:paragraphos:html"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A list; ordered where it counts. -->
  <xsl:template match="list" mode="html:html" as="element()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:element name="{if (@type = 'ordered' or @rend = 'numbered') then 'ol' else 'ul'}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="item" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- A list of terms and what they mean. -->
  <xsl:template match="list[label]" mode="html:html" priority="1" as="element()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <dl>
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="headLabel | headItem | label | item" mode="#current"/>
    </dl>
  </xsl:template>

  <!-- The heading of a list or a table is none of the page's. -->
  <xsl:template match="list/head" mode="html:html" priority="1" as="element()">
    <p class="list-head">
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </p>
  </xsl:template>

  <!-- An item of a list. -->
  <xsl:template match="item" mode="html:html" as="element()">
    <li>
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </li>
  </xsl:template>

  <!-- What a term means. -->
  <xsl:template match="list[label]/item" mode="html:html" priority="1" as="element()">
    <dd>
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </dd>
  </xsl:template>

  <!-- A term. -->
  <xsl:template match="list/label" mode="html:html" priority="1" as="element()">
    <dt>
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </dt>
  </xsl:template>

  <!-- The headings over the terms and over what they mean. -->
  <xsl:template match="headLabel | headItem" mode="html:html" as="element()">
    <xsl:element name="{if (self::headLabel) then 'dt' else 'dd'}">
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Any other label stands out in its line. -->
  <xsl:template match="label" mode="html:html" as="element()">
    <b class="label">
      <xsl:apply-templates select="node()" mode="#current"/>
    </b>
  </xsl:template>

  <!-- A table. -->
  <xsl:template match="table" mode="html:html" as="element()">
    <div class="table" role="region" tabindex="0" aria-label="{(head ! normalize-space(), 'Table')[1]}">
      <table>
        <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
        <xsl:apply-templates select="head, row" mode="#current"/>
      </table>
    </div>
  </xsl:template>

  <!-- The heading of a table is its caption. -->
  <xsl:template match="table/head" mode="html:html" priority="1" as="element()">
    <caption>
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </caption>
  </xsl:template>

  <!-- A row. -->
  <xsl:template match="row" mode="html:html" as="element()">
    <tr>
      <xsl:apply-templates select="cell" mode="#current"/>
    </tr>
  </xsl:template>

  <!-- A cell that holds something. -->
  <xsl:template match="cell" mode="html:html" as="element()">
    <td>
      <xsl:apply-templates select="@rows | @cols" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </td>
  </xsl:template>

  <!-- A cell that names what its row or column holds. -->
  <xsl:template match="cell[@role = 'label'] | row[@role = 'label']/cell" mode="html:html" priority="1" as="element()">
    <th scope="{if (../@role = 'label') then 'col' else 'row'}">
      <xsl:apply-templates select="@rows | @cols" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </th>
  </xsl:template>

  <!-- Rows that a cell spans. -->
  <xsl:template match="@rows" mode="html:attribute" as="attribute()">
    <xsl:attribute name="rowspan" select="."/>
  </xsl:template>

  <!-- Columns that a cell spans. -->
  <xsl:template match="@cols" mode="html:attribute" as="attribute()">
    <xsl:attribute name="colspan" select="."/>
  </xsl:template>

</xsl:stylesheet>
