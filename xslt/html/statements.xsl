<?xml version="1.0" encoding="UTF-8"?>
<!-- The single statements of a header: names and what they did, dates, languages, classes, references, changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns:header="urn:paragraphos:header"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- What a statement is, in a word; nothing where its words say so themselves. -->
  <xsl:mode name="html:label" on-no-match="deep-skip" on-multiple-match="fail" visibility="private"/>

  <!-- A title, by its type. -->
  <xsl:template match="titleStmt/title" mode="html:label" as="xs:string">{(map{'main': 'title', 'sub': 'subtitle', 'alt': 'alternative title'}(string(@type)), string-join((@type, 'title'), ' '))[1]}</xsl:template>

  <!-- Somebody, by the role, or by what the element says of it. -->
  <xsl:template match="author | editor | principal | funder | sponsor | publisher | distributor | authority" mode="html:label" as="xs:string">{(@role, local-name())[1]}</xsl:template>

  <!-- An identifier. -->
  <xsl:template match="idno" mode="html:label" as="xs:string">identifier</xsl:template>

  <!-- The date of publication. -->
  <xsl:template match="publicationStmt/date" mode="html:label" as="xs:string">date</xsl:template>

  <!-- A licence. -->
  <xsl:template match="licence" mode="html:label" as="xs:string">licence</xsl:template>

  <!-- A change, by its day or its number. -->
  <xsl:template match="change" mode="html:label" as="xs:string">{(@when ! header:printed-date(.), @n)[1]}</xsl:template>

  <!-- A kind of citable unit, by its name. -->
  <xsl:template match="refsDecl/citeStructure" mode="html:label" as="xs:string">{@unit}</xsl:template>

  <!-- What classes the text. -->
  <xsl:template match="keywords | classCode | catRef" mode="html:label" as="xs:string">{map{'keywords': 'keywords', 'classCode': 'class', 'catRef': 'kind'}(local-name())}</xsl:template>

  <!-- Somebody, with what he is to the edition and how certain that is. -->
  <xsl:template match="teiHeader//author | teiHeader//editor | principal | funder | sponsor | meeting" mode="html:html" priority="1" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:for-each select="@cert[. ne 'high']"> (certainty {.})</xsl:for-each>
  </xsl:template>

  <!-- Who did what, and how certain that is. -->
  <xsl:template match="respStmt" mode="html:html" as="node()*">
    <xsl:for-each select="* except resp">
      <xsl:if test="position() gt 1">; </xsl:if>
      <xsl:apply-templates select="." mode="#current"/>
    </xsl:for-each>
    <xsl:for-each select="resp">
      <xsl:text>{if (position() = 1) then ': ' else '; '}</xsl:text>
      <xsl:apply-templates select="." mode="#current"/>
    </xsl:for-each>
    <xsl:for-each select="@cert[. ne 'high']"> (certainty {.})</xsl:for-each>
  </xsl:template>
  <!-- “Edited by” goes before the name. -->
  <xsl:template match="respStmt[ends-with(normalize-space(resp[1]), ' by')]" mode="html:html" priority="1" as="node()*">
    <xsl:value-of select="upper-case(substring(normalize-space(resp[1]), 1, 1)) || substring(normalize-space(resp[1]), 2) || ' '"/>
    <xsl:for-each select="* except resp">
      <xsl:if test="position() gt 1">, </xsl:if>
      <xsl:apply-templates select="." mode="#current"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What somebody did. -->
  <xsl:template match="resp" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- A licence links its text. -->
  <xsl:template match="licence" mode="html:html" as="element()">
    <p class="licence">
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:for-each select="@target">
        <xsl:text> </xsl:text>
        <a href="{.}" rel="license">{replace(., '^https?://', '')}</a>
      </xsl:for-each>
    </p>
  </xsl:template>

  <!-- A licence in paragraphs. -->
  <xsl:template match="licence[p]" mode="html:html" priority="1" as="element()">
    <div class="licence">
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:for-each select="@target">
        <p><a href="{.}" rel="license">{replace(., '^https?://', '')}</a></p>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- A language, with its code. -->
  <xsl:template match="language" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text> (</xsl:text>
    <code>{@ident}</code>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- A classification: whose it is, then its categories. -->
  <xsl:template match="taxonomy" mode="html:html" as="node()*">
    <xsl:apply-templates select="* except category" mode="#current"/>
    <xsl:where-populated>
      <ul>
        <xsl:apply-templates select="category" mode="#current"/>
      </ul>
    </xsl:where-populated>
  </xsl:template>

  <!-- A category, with those within it. -->
  <xsl:template match="category" mode="html:html" as="element()">
    <li>
      <xsl:apply-templates select="* except category" mode="#current"/>
      <xsl:where-populated>
        <ul>
          <xsl:apply-templates select="category" mode="#current"/>
        </ul>
      </xsl:where-populated>
    </li>
  </xsl:template>

  <!-- Statements that read on. -->
  <xsl:template match="catDesc | keywords | classCode | profileDesc//person | change | listChange | calendar | correspAction | correspContext | recordHist | application | rendition | namespace | equipment | activity | purpose | domain | channel | derivation | preparedness | factuality | interaction | constitution" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- The element usage is counted. -->
  <xsl:template match="tagsDecl" mode="html:html" priority="4" as="element()">
    <section class="tagsDecl">
      <h4>{$header:headings('tagsDecl')}</h4>
      <xsl:apply-templates select="* except namespace" mode="html:line"/>
      <table>
        <thead><tr><th scope="col">Element</th><th scope="col">Times</th><th scope="col">For</th></tr></thead>
        <tbody>
          <xsl:for-each select="namespace/tagUsage">
            <tr>
              <td><code>{@gi}</code></td>
              <td class="count">{@occurs}</td>
              <td><xsl:apply-templates select="node()" mode="html:html"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <!-- How one element is used. -->
  <xsl:template match="tagUsage" mode="html:html" as="node()*">
    <code>{@gi}</code>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- References are told of once, however many ways there are to make them. -->
  <xsl:template match="refsDecl[not(preceding-sibling::refsDecl)]" mode="html:html" priority="4" as="element()">
    <section class="refsDecl" id="refsDecl">
      <h3>{$header:headings('refsDecl')}</h3>
      <xsl:for-each select="., following-sibling::refsDecl">
        <xsl:call-template name="html:told"/>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- The ways that the first has told of. -->
  <xsl:template match="refsDecl[preceding-sibling::refsDecl]" mode="html:html" priority="4" as="empty-sequence()"/>

  <!-- How references are made. -->
  <xsl:template match="citeStructure" mode="html:html" as="node()*">
    <xsl:apply-templates select="desc" mode="#current"/>
    <xsl:apply-templates select="citeStructure" mode="#current"/>
  </xsl:template>

  <!-- What only a program follows. -->
  <xsl:template match="citeData | cRefPattern | refState" mode="html:html" as="empty-sequence()"/>

  <!-- Prefix definitions say it in their own words. -->
  <xsl:template match="prefixDef" mode="html:html" as="node()*">
    <xsl:apply-templates select="p/node()" mode="#current"/>
  </xsl:template>

  <!-- A prefix definition, by the prefix. -->
  <xsl:template match="prefixDef" mode="html:label" as="xs:string">{@ident}</xsl:template>

  <!-- A description that reads on. -->
  <xsl:template match="desc" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A schema, by its name. -->
  <xsl:template match="schemaRef" mode="html:html" priority="4" as="element()">
    <div class="line"><span class="label">Schema</span><xsl:text> </xsl:text><div class="said"><code>{@url}</code><xsl:text> </xsl:text><xsl:apply-templates select="node()" mode="#current"/></div></div>
  </xsl:template>

  <!-- The kind of a text, by its category. -->
  <xsl:template match="catRef" mode="html:html" as="node()*">
    <xsl:for-each select="tokenize(@target) ! html:element(current(), .)">
      <xsl:if test="position() gt 1">
        <br/>
      </xsl:if>
      <xsl:apply-templates select="catDesc/node()" mode="#current"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Keywords, parted by commas. -->
  <xsl:template match="keywords" mode="html:html" priority="1" as="node()*">
    <xsl:for-each select=".//term">
      <xsl:if test="position() gt 1">, </xsl:if>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Participants are told as a register tells them. -->
  <xsl:template match="teiHeader//listPerson | teiHeader//listOrg | teiHeader//listPlace" mode="html:html" priority="2" as="node()*">
    <xsl:apply-templates select="* except head" mode="html:line"/>
  </xsl:template>

  <!-- A participant, in the words of the header. -->
  <xsl:template match="teiHeader//person | teiHeader//org | teiHeader//place" mode="html:html" priority="2" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

</xsl:stylesheet>
