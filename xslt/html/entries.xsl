<?xml version="1.0" encoding="UTF-8"?>
<!-- Entries of the register: who or what it is, when, on whose word, where the text names it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html" xmlns:frame="urn:paragraphos:frame"
    xmlns:citation="urn:paragraphos:citation" xmlns:header="urn:paragraphos:header" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A list of entries, in the order of the register. -->
  <xsl:template match="listPerson | listPlace | listOrg | listEvent" mode="html:html" as="node()*">
    <xsl:apply-templates select="* except head" mode="#current"/>
  </xsl:template>

  <!-- An entry. -->
  <xsl:template match="person | personGrp | place | org | event" mode="html:html" as="element()">
    <article class="{string-join(('entry', local-name()), ' ')}">
      <xsl:apply-templates select="@xml:id" mode="html:attribute"/>
      <h2>{html:entry-name(.)}</h2>
      <xsl:apply-templates select="." mode="html:before"/>
      <xsl:apply-templates select="note[@type = 'identification'], desc" mode="#current"/>
      <dl class="facts">
        <xsl:call-template name="html:fact">
          <xsl:with-param name="label" select="'Also'"/>
          <xsl:with-param name="facts" select="(persName | placeName | orgName | eventName | label)[@type = 'variant' or position() gt 1][not(@type = 'preferred')]"/>
        </xsl:call-template>
        <xsl:if test="html:dates(.)">
          <dt>When</dt>
          <dd>{html:dates(.)}</dd>
        </xsl:if>
        <xsl:for-each-group select="* except (persName | placeName | orgName | eventName | label | desc | idno | person | place | org | event | note[@type = 'identification'])" group-by="html:fact-name(.)">
          <dt>{current-grouping-key()}</dt>
          <xsl:apply-templates select="current-group()" mode="html:fact"/>
        </xsl:for-each-group>
        <xsl:call-template name="html:relations"/>
        <xsl:call-template name="html:identifiers"/>
      </dl>
      <xsl:call-template name="html:mentions"/>
      <xsl:apply-templates select="." mode="html:after"/>
      <xsl:call-template name="html:entry-foot"/>
      <xsl:apply-templates select="person | place | org | event" mode="#current"/>
    </article>
  </xsl:template>

  <!-- The name under which an entry stands. -->
  <xsl:function name="html:entry-name" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entry/(persName | placeName | orgName | eventName | label | head | .//title)"/>
    <xsl:sequence select="normalize-space(($names[@type = 'preferred'], $names)[1])"/>
  </xsl:function>

  <!-- One kind of fact, with its sources. -->
  <xsl:template name="html:fact" as="element()*" visibility="private">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="label" as="xs:string" required="yes"/>
    <xsl:param name="facts" as="element()*" required="yes"/>
    <xsl:if test="$facts">
      <dt>{$label}</dt>
      <xsl:for-each select="$facts">
        <dd>
          <span class="fact">
            <xsl:apply-templates select="@xml:lang" mode="html:attribute"/>
            <xsl:apply-templates select="node()" mode="html:html"/>
          </span>
          <xsl:call-template name="html:sources"/>
        </dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- On whose word a statement stands: links into the bibliography. -->
  <xsl:template name="html:sources" as="node()*" visibility="public">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="sources" as="element()*" select="tokenize(@source) ! html:element(current(), .)"/>
    <xsl:if test="$sources">
      <xsl:text> </xsl:text>
      <span class="sources">
        <xsl:text>[</xsl:text>
        <xsl:for-each select="$sources">
          <xsl:if test="position() gt 1">; </xsl:if>
          <a href="{html:link($path, .)}">{(@n, html:entry-name(.))[1]}</a>
        </xsl:for-each>
        <xsl:text>]</xsl:text>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- The dates of an element as they are printed: a day, a span, or the bounds between which it fell. -->
  <xsl:function name="html:dates" as="xs:string" visibility="public">
    <xsl:param name="dated" as="element()"/>
    <xsl:sequence select="
        if ($dated/@when) then header:printed-date($dated/@when)
        else if ($dated/@from and $dated/@to) then header:printed-date($dated/@from) || ' – ' || header:printed-date($dated/@to)
        else if ($dated/@from) then 'from ' || header:printed-date($dated/@from)
        else if ($dated/@to) then 'until ' || header:printed-date($dated/@to)
        else if ($dated/@notBefore and $dated/@notAfter) then 'between ' || header:printed-date($dated/@notBefore) || ' and ' || header:printed-date($dated/@notAfter)
        else if ($dated/@notBefore) then 'not before ' || header:printed-date($dated/@notBefore)
        else if ($dated/@notAfter) then 'not after ' || header:printed-date($dated/@notAfter)
        else ''"/>
  </xsl:function>

  <!-- What kind of fact an element tells. -->
  <xsl:function name="html:fact-name" as="xs:string" visibility="private">
    <xsl:param name="fact" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="replace(string(($fact/@type, local-name($fact))[1]), '-', ' ')"/>
    <xsl:sequence select="if ($name = 'entry without mention') then 'Why here' else upper-case(substring($name, 1, 1)) || substring($name, 2)"/>
  </xsl:function>

  <!-- A fact about an entry: what it says, when that was, on whose word. -->
  <xsl:mode name="html:fact" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- Any fact: its words, its dates where the words do not give them, its sources, its notes. -->
  <xsl:template match="*" mode="html:fact" as="element()">
    <dd>
      <xsl:apply-templates select="node() except note" mode="html:html"/>
      <xsl:if test="html:dates(.) and not(date)">{if (normalize-space()) then ' (' || html:dates(.) || ')' else html:dates(.)}</xsl:if>
      <xsl:call-template name="html:sources"/>
      <xsl:for-each select="note">
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="." mode="html:html"/>
      </xsl:for-each>
    </dd>
  </xsl:template>

  <!-- Outside an entry such facts read on. -->
  <xsl:template match="birth | death | floruit | residence | occupation | sex | nationality | location | education | faith | affiliation | state | trait" mode="html:html" as="node()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- The sentence that says who or what an entry is. -->
  <xsl:template match="standOff//note[@type = 'identification'] | standOff//desc" mode="html:html" priority="1" as="element()">
    <p class="identification">
      <xsl:apply-templates select="@xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
      <xsl:call-template name="html:sources"/>
    </p>
  </xsl:template>

  <!-- The foot of an entry: its own page. -->
  <xsl:template name="html:entry-foot" as="element()?" visibility="public">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="entry" as="element()" select="."/>
    <xsl:for-each select="citation:reference(.)">
      <p class="foot"><a class="cite" href="{frame:link($path, citation:address(root($entry), .))}" aria-label="Cite the entry {html:entry-name($entry)}">cite</a></p>
    </xsl:for-each>
  </xsl:template>

  <!-- Identifiers in authority files, each a link where the header's prefix definitions say how. -->
  <xsl:template name="html:identifiers" as="element()*" visibility="private">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="idno">
      <dt>Authorities</dt>
      <xsl:for-each select="idno">
        <dd>
          <xsl:variable name="address" as="xs:string?" select="html:authority(.)"/>
          <xsl:text>{@type} </xsl:text>
          <xsl:choose>
            <xsl:when test="$address"><a href="{$address}">{normalize-space()}</a></xsl:when>
            <xsl:otherwise>{normalize-space()}</xsl:otherwise>
          </xsl:choose>
          <xsl:for-each select="@cert[. ne 'high']"> (certainty {.})</xsl:for-each>
          <xsl:call-template name="html:sources"/>
        </dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- The address of an identifier, by the prefix definition whose ident is its type in small letters. -->
  <xsl:function name="html:authority" as="xs:string?" visibility="public">
    <xsl:param name="identifier" as="element(idno)"/>
    <xsl:variable name="definition" as="element(prefixDef)?"
        select="root($identifier)/TEI/teiHeader/encodingDesc/listPrefixDef/prefixDef[@ident = lower-case($identifier/@type)][1]"/>
    <xsl:sequence select="$definition ! replace(normalize-space($identifier), '^' || @matchPattern || '$', @replacementPattern)"/>
  </xsl:function>

</xsl:stylesheet>
