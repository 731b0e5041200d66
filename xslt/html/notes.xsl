<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: the editors' stand beside the paragraph whose words they explain, the source's where the source has it; each can be reached from its words, and back. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:html="urn:paragraphos:html"
    xmlns:typography="urn:paragraphos:typography" xmlns:frame="urn:paragraphos:frame"
    xmlns:citation="urn:paragraphos:citation" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The editors' notes, by the element or anchor at which the words that they explain end. -->
  <xsl:key name="html:ending" match="back//note[@target][not(@type = 'source')]" use="(@targetEnd, @target)[1] ! substring-after(tokenize(.)[last()], '#')"/>

  <!-- The editors' notes whose words end with an element, or at an anchor. -->
  <xsl:function name="html:notes-at" as="element(note)*" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@xml:id ! key('html:ending', ., root($element))"/>
  </xsl:function>

  <!-- Words that end where a note's words end are followed by the call of the note. -->
  <xsl:template match="text//*[@xml:id][key('html:ending', @xml:id)][not(self::p or self::ab or self::salute or self::head or self::anchor)]" mode="html:html" priority="9" as="node()*">
    <xsl:next-match/>
    <xsl:call-template name="html:calls"/>
  </xsl:template>

  <!-- The calls of the notes that end here. -->
  <xsl:template name="html:calls" as="element()*" visibility="public">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:for-each select="html:notes-at(.)">
      <sup class="call">
        <a id="{@xml:id}.call" href="{html:link($path, .)}" role="doc-noteref" aria-label="Note {@n}: {html:lemma(.)}">{@n}</a>
      </sup>
    </xsl:for-each>
  </xsl:template>

  <!-- The notes on the words of a block, beside it; on the pages of the text only, since other pages link to the commentary. -->
  <xsl:template name="html:notes-beside" as="element()?" visibility="public">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="notes" as="element(note)*" select="if ($path = $html:text-pages) then html:notes-on(.) else ()"/>
    <xsl:if test="$notes">
      <div class="notes" role="group" aria-label="Notes on {if (self::p or self::ab) then 'paragraph ' || @n else 'this line'}">
        <xsl:apply-templates select="$notes" mode="html:beside"/>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The notes whose words end within a block, in the order of the words. -->
  <xsl:function name="html:notes-on" as="element(note)*" visibility="public">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block/descendant-or-self::*[@xml:id] ! html:notes-at(.)"/>
  </xsl:function>

  <!-- A note beside the text. -->
  <xsl:mode name="html:beside" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- A note shows its words, and opens. -->
  <xsl:template match="note" mode="html:beside" as="element()">
    <details class="{string-join(('note', @type), ' ')}">
      <summary>
        <span class="number">{@n}</span>
        <xsl:text> </xsl:text>
        <span class="lemma">{html:lemma(.)}</span>
      </summary>
      <div class="body" id="{@xml:id}">
        <xsl:apply-templates select="node() except label[@type = 'lemma']" mode="html:html"/>
        <xsl:apply-templates select="." mode="html:note-foot"/>
      </div>
    </details>
  </xsl:template>

  <!-- A note in the sequence of the commentary. -->
  <xsl:mode name="html:article" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- A note with its words as heading. -->
  <xsl:template match="note" mode="html:article" as="element()">
    <article class="{string-join(('note', @type), ' ')}" id="{@xml:id}">
      <h3>
        <span class="number">{@n}</span>
        <xsl:text> </xsl:text>
        <span class="lemma">{html:lemma(.)}</span>
      </h3>
      <xsl:apply-templates select="node() except label[@type = 'lemma']" mode="html:html"/>
      <xsl:apply-templates select="." mode="html:note-foot"/>
    </article>
  </xsl:template>

  <!-- The foot of a note: its kind, how certain it is, the ways back to the words and to its own page. -->
  <xsl:mode name="html:note-foot" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- Kind, certainty, and the ways on, parted by dots. -->
  <xsl:template match="note" mode="html:note-foot" as="element()">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:variable name="note" as="element(note)" select="."/>
    <xsl:variable name="text-page" as="xs:string" select="if ($path = $html:text-pages) then $path else 'index.html'"/>
    <p class="foot">
      <xsl:for-each select="@type">
        <span class="kind">{.}</span>
      </xsl:for-each>
      <xsl:for-each select="@cert[. ne 'high']">
        <span class="certainty">{'&#xA0;· '[$note/@type]}certainty {.}</span>
      </xsl:for-each>
      <span class="ways">
        <xsl:text>{'&#xA0;· '[$note/(@type, @cert[. ne 'high'])]}</xsl:text>
        <!-- The dot after the first way stays on its line. -->
        <span class="way">
          <a class="back" href="{frame:link($path, $text-page || '#' || @xml:id || '.call')}">back to the text</a>
          <xsl:text>{'&#xA0;·'[citation:reference($note)]}</xsl:text>
        </span>
        <xsl:for-each select="citation:reference(.)">
          <xsl:text> </xsl:text>
          <a class="cite" href="{frame:link($path, citation:address(root($note), .))}" aria-label="Cite note {$note/@n}">cite</a>
        </xsl:for-each>
      </span>
    </p>
  </xsl:template>

  <!-- The words that a note explains, as it quotes them. -->
  <xsl:function name="html:lemma" as="xs:string" visibility="public">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="(normalize-space(string-join($note/label[@type = 'lemma']//text() ! typography:typeset(.)))[.], 'note ' || $note/@n)[1]"/>
  </xsl:function>

  <!-- The source's mark that calls its own note, as the source prints it. -->
  <xsl:template match="ref[@type = 'note-marker']" mode="html:html" priority="2" as="element()">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <sup class="call source">
      <a id="{@xml:id}" href="{html:target($path, @target)}" role="doc-noteref" aria-label="The source's note {normalize-space()}">
        <xsl:apply-templates select="node()" mode="#current"/>
      </a>
    </sup>
  </xsl:template>

  <!-- The source's own note, with the way back to its mark. -->
  <xsl:template match="note[@type = 'source']" mode="html:html" priority="2" as="element()">
    <xsl:param name="path" as="xs:string" tunnel="yes" required="yes"/>
    <div class="unit note source" id="{@xml:id}">
      <p>
        <xsl:apply-templates select="node()" mode="#current"/>
        <xsl:for-each select="@corresp">
          <xsl:text> </xsl:text>
          <a class="back" href="{html:target($path, .)}" aria-label="Back to the mark in the text">↩</a>
        </xsl:for-each>
      </p>
      <xsl:call-template name="html:notes-beside"/>
    </div>
  </xsl:template>

  <!-- Any other note stands where it is: in a line, or as a paragraph of its own. -->
  <xsl:template match="note" mode="html:html" as="element()">
    <span class="{string-join(('note', @type), ' ')}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </span>
  </xsl:template>

  <!-- A note that holds blocks cannot stand in a line. -->
  <xsl:template match="note[p or list]" mode="html:html" priority="1" as="element()">
    <div class="{string-join(('note', @type), ' ')}">
      <xsl:apply-templates select="@xml:id | @xml:lang" mode="html:attribute"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </div>
  </xsl:template>

</xsl:stylesheet>
