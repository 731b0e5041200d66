<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite a unit and its parts, in words and as data. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:pages="urn:paragraphos:reference-pages"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The files beside a page: name, media type, what it is called. The whole is no passage. -->
  <xsl:function name="pages:files" as="array(xs:string)+" visibility="private">
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        ['citation.csl.json', 'application/vnd.citationstyles.csl+json', 'CSL-JSON'],
        ['citation.bib', 'application/x-bibtex', 'BibLaTeX'],
        ['citation.ris', 'application/x-research-info-systems', 'RIS'],
        ['citation.txt', 'text/plain', 'plain text'],
        (['passage.tei.xml', 'application/tei+xml', 'TEI'], ['target.jsonld', 'application/ld+json', 'annotation target'])[$leaf?reference]"/>
  </xsl:function>

  <!-- The section "How to cite". -->
  <xsl:function name="pages:citing" as="element()" visibility="private">
    <xsl:param name="leaf" as="map(xs:string, item()*)"/>
    <xsl:variable name="shown" as="map(xs:string, element())" select="
        pages:fragments(($leaf?citations?*?note, $leaf?citations?*?entry, $leaf?parts?*[not(.?gone)]?citations?*?note))"/>
    <section aria-labelledby="cite">
      <h2 id="cite">How to cite</h2>
      <dl>
        <xsl:for-each select="$leaf?citations?*">
          <dt>{.?style}</dt>
          <dd><span class="label">{.?where}:</span>{' '}<xsl:sequence select="pages:fragment($shown(.?note))"/></dd>
          <xsl:if test=".?entry">
            <dd><span class="label">In the bibliography:</span>{' '}<xsl:sequence select="pages:fragment($shown(.?entry))"/></dd>
          </xsl:if>
        </xsl:for-each>
      </dl>
      <p>As data:
        <xsl:for-each select="pages:files($leaf)">
          <xsl:text>{if (position() gt 1) then ' · ' else ''}</xsl:text>
          <a href="{.(1)}" type="{.(2)}">{.(3)}</a>
        </xsl:for-each>
      </p>
      <xsl:if test="exists($leaf?parts?*[not(.?gone)])">
        <h3>Each part by itself</h3>
        <xsl:for-each select="$leaf?parts?*[not(.?gone)]">
          <details>
            <summary><code>{.?reference}</code> {pages:beginning(.?words)}</summary>
            <dl>
              <xsl:for-each select=".?citations?*">
                <dt>{.?style}</dt>
                <dd><xsl:sequence select="pages:fragment($shown(.?note))"/></dd>
              </xsl:for-each>
            </dl>
          </details>
        </xsl:for-each>
      </xsl:if>
    </section>
  </xsl:function>

  <!-- The first words of a text. -->
  <xsl:function name="pages:beginning" as="xs:string" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="all" as="xs:string*" select="tokenize($words)"/>
    <xsl:sequence select="string-join($all[position() le 8], ' ') || ' …'[count($all) gt 8]"/>
  </xsl:function>

  <!-- What each of some texts of HTML holds; all are parsed at once, since to set up a parser takes longer than to parse a citation. -->
  <xsl:function name="pages:fragments" as="map(xs:string, element())" visibility="private">
    <xsl:param name="texts" as="xs:string*"/>
    <xsl:variable name="distinct" as="xs:string*" select="distinct-values($texts)"/>
    <xsl:variable name="whole" as="xs:string" select="string-join($distinct ! ('&lt;fragment>' || . || '&lt;/fragment>'))"/>
    <xsl:sequence select="map:merge(for-each-pair($distinct, parse-xml-fragment($whole)/*, map:entry#2))"/>
  </xsl:function>

  <!-- A citation in HTML: its words, emphasis and links. -->
  <xsl:function name="pages:fragment" as="node()*" visibility="private">
    <xsl:param name="fragment" as="element()"/>
    <xsl:apply-templates select="$fragment/node()" mode="pages:fragment"/>
  </xsl:function>

  <!-- Elements in no namespace become HTML; words pass. -->
  <xsl:mode name="pages:fragment" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- An element with its attributes. -->
  <xsl:template match="*" mode="pages:fragment" as="element()">
    <xsl:element name="{local-name()}">
      <xsl:copy-of select="@href"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Words. -->
  <xsl:template match="text()" mode="pages:fragment" as="text()">
    <xsl:copy/>
  </xsl:template>

</xsl:stylesheet>
