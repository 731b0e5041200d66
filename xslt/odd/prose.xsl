<?xml version="1.0" encoding="UTF-8"?>
<!-- The prose of an ODD as HTML. -->
<xsl:transform version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:paragraphos:odd" xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Prose; of an element that no rule knows the words remain, for a manual may be written in any TEI. -->
  <xsl:mode name="odd:prose" on-no-match="text-only-copy" on-multiple-match="fail" visibility="private"/>

  <!-- The parts of the text follow each other. -->
  <xsl:template match="text | front | body | back" mode="odd:prose" as="node()*">
    <xsl:apply-templates select="*" mode="odd:prose"/>
  </xsl:template>

  <!-- A division is a section; its heading is one level deeper than that of the division around it. -->
  <xsl:template match="div | div1 | div2 | div3 | div4 | div5" mode="odd:prose" as="element()">
    <xsl:param name="level" as="xs:integer" tunnel="yes"/>
    <section>
      <xsl:apply-templates select="@xml:id" mode="odd:identity"/>
      <xsl:if test="not(@xml:id)">
        <xsl:attribute name="id" select="odd:anchor(.)"/>
      </xsl:if>
      <xsl:apply-templates mode="odd:prose">
        <xsl:with-param name="level" as="xs:integer" select="$level + count(head[1])" tunnel="yes"/>
      </xsl:apply-templates>
    </section>
  </xsl:template>

  <!-- What can be referred to keeps its name. -->
  <xsl:mode name="odd:identity" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- TEI’s identifier is that of HTML. -->
  <xsl:template match="@xml:id" mode="odd:identity" as="attribute(id)">
    <xsl:attribute name="id" select="."/>
  </xsl:template>

  <!-- The heading of a division, no deeper than HTML counts. -->
  <xsl:template match="head" mode="odd:prose" as="element()">
    <xsl:param name="level" as="xs:integer" tunnel="yes"/>
    <xsl:element name="h{min(($level - 1, 6))}">
      <xsl:apply-templates mode="odd:prose"/>
    </xsl:element>
  </xsl:template>

  <!-- Headings of lists, tables and figures stand in their own rules. -->
  <xsl:template match="list/head | table/head | figure/head" mode="odd:prose" as="element(h:p)">
    <p class="heading"><xsl:apply-templates mode="odd:prose"/></p>
  </xsl:template>

  <!-- Paragraphs; one that holds a block is a div, which may. -->
  <xsl:template match="p | ab" mode="odd:prose" as="element()">
    <xsl:element name="{if (odd:listing | list | table | quote | figure | eg | specList) then 'div' else 'p'}">
      <xsl:apply-templates select="@xml:id" mode="odd:identity"/>
      <xsl:apply-templates mode="odd:prose"/>
    </xsl:element>
  </xsl:template>

  <!-- A list of labelled items. -->
  <xsl:template match="list[label]" mode="odd:prose" as="element(h:dl)">
    <dl>
      <xsl:for-each select="label | item">
        <xsl:element name="{if (self::label) then 'dt' else 'dd'}"><xsl:apply-templates mode="odd:prose"/></xsl:element>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <!-- A list without labels, numbered or plain. -->
  <xsl:template match="list" mode="odd:prose" as="element()*">
    <xsl:apply-templates select="head" mode="odd:prose"/>
    <xsl:element name="{if (@rend = ('numbered', 'ordered') or @type = 'ordered') then 'ol' else 'ul'}">
      <xsl:apply-templates select="item" mode="odd:prose"/>
    </xsl:element>
  </xsl:template>

  <!-- What stands in a list. -->
  <xsl:template match="item" mode="odd:prose" as="element(h:li)">
    <li><xsl:apply-templates mode="odd:prose"/></li>
  </xsl:template>

  <!-- Tables; a row with the role of a label is its head. -->
  <xsl:template match="table" mode="odd:prose" as="element(h:table)">
    <table>
      <xsl:for-each select="head">
        <caption><xsl:apply-templates mode="odd:prose"/></caption>
      </xsl:for-each>
      <xsl:apply-templates select="row" mode="odd:prose"/>
    </table>
  </xsl:template>

  <!-- A row. -->
  <xsl:template match="row" mode="odd:prose" as="element(h:tr)">
    <tr><xsl:apply-templates select="cell" mode="odd:prose"/></tr>
  </xsl:template>

  <!-- A cell that holds something. -->
  <xsl:template match="cell" mode="odd:prose" as="element(h:td)">
    <td><xsl:apply-templates mode="odd:prose"/></td>
  </xsl:template>

  <!-- A cell that names its column. -->
  <xsl:template match="row[@role = 'label']/cell" mode="odd:prose" as="element(h:th)">
    <th scope="col"><xsl:apply-templates mode="odd:prose"/></th>
  </xsl:template>

  <!-- A cell that names its row. -->
  <xsl:template match="row[not(@role = 'label')]/cell[@role = 'label']" mode="odd:prose" as="element(h:th)">
    <th scope="row"><xsl:apply-templates mode="odd:prose"/></th>
  </xsl:template>

  <!-- Words that other people wrote, set apart. -->
  <xsl:template match="quote[parent::div or parent::body or p or lg]" mode="odd:prose" as="element(h:blockquote)">
    <blockquote><xsl:apply-templates mode="odd:prose"/></blockquote>
  </xsl:template>

  <!-- Words of others within a line. -->
  <xsl:template match="q | soCalled | quote" mode="odd:prose" as="node()*">
    <xsl:text>“</xsl:text><xsl:apply-templates mode="odd:prose"/><xsl:text>”</xsl:text>
  </xsl:template>

  <!-- Emphasis. -->
  <xsl:template match="emph | hi | mentioned | foreign" mode="odd:prose" as="element(h:em)">
    <em><xsl:apply-templates mode="odd:prose"/></em>
  </xsl:template>

  <!-- A term where it is explained. -->
  <xsl:template match="term" mode="odd:prose" as="element(h:dfn)">
    <dfn><xsl:apply-templates mode="odd:prose"/></dfn>
  </xsl:template>

  <!-- A title. -->
  <xsl:template match="title" mode="odd:prose" as="element(h:cite)">
    <cite><xsl:apply-templates mode="odd:prose"/></cite>
  </xsl:template>

  <!-- Names of elements, as links where the schema has them. -->
  <xsl:template match="gi" mode="odd:prose" as="element()">
    <xsl:sequence select="odd:named(root(), normalize-space(), 'elements/')"/>
  </xsl:template>

  <!-- An element's name in angle brackets, as a link to its page where it has one; `folder` leads to the folder of these pages. -->
  <xsl:function name="odd:named" as="element()" visibility="private">
    <xsl:param name="manual" as="document-node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="folder" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="key('odd:element', $name, $manual)">
        <a href="{$folder}{encode-for-uri($name)}.html"><code>&lt;{$name}></code></a>
      </xsl:when>
      <xsl:otherwise><code>&lt;{$name}></code></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The name of an attribute. -->
  <xsl:template match="att" mode="odd:prose" as="element(h:code)">
    <code>@{normalize-space()}</code>
  </xsl:template>

  <!-- A value. -->
  <xsl:template match="val" mode="odd:prose" as="element(h:code)">
    <code>"{.}"</code>
  </xsl:template>

  <!-- A tag. -->
  <xsl:template match="tag" mode="odd:prose" as="element(h:code)">
    <code>&lt;{.}></code>
  </xsl:template>

  <!-- Code, and names of things in code. -->
  <xsl:template match="code | ident" mode="odd:prose" as="element(h:code)">
    <code>{.}</code>
  </xsl:template>

  <!-- Code in lines of its own, which the keyboard can scroll. -->
  <xsl:template match="eg" mode="odd:prose" as="element(h:pre)">
    <pre tabindex="0"><code>{.}</code></pre>
  </xsl:template>

  <!-- A reference with words. -->
  <xsl:template match="ref[@target]" mode="odd:prose" as="element(h:a)">
    <a href="{@target}"><xsl:apply-templates mode="odd:prose"/></a>
  </xsl:template>

  <!-- A target without words shows itself, or the heading of what it points to. -->
  <xsl:template match="ptr[@target]" mode="odd:prose" as="element(h:a)">
    <xsl:variable name="target" as="element()?" select="key('odd:by-id', substring-after(@target, '#'))[1]"/>
    <a href="{@target}">{($target/head/normalize-space(), string(@target))[1]}</a>
  </xsl:template>

  <!-- Notes, in brackets where they are called. -->
  <xsl:template match="note" mode="odd:prose" as="element(h:small)">
    <small class="note">[<xsl:apply-templates mode="odd:prose"/>]</small>
  </xsl:template>

</xsl:transform>
