<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of one element. -->
<xsl:transform version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:paragraphos:odd" xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- What it is for, an example, its attributes and rules, where it may stand and what it may hold, remarks. -->
  <xsl:function name="odd:element-page" as="element()*" visibility="private">
    <xsl:param name="element" as="element(odd:element)"/>
    <h1><code>&lt;{$element/@name}></code>{$element/@gloss[. ne ''] ! (' (' || . || ')')}</h1>
    <p>{$element/odd:description}</p>
    <xsl:for-each select="$element/@deprecated">
      <p class="deprecated">Deprecated: its source keeps it until {.}.</p>
    </xsl:for-each>
    <xsl:for-each select="$element/odd:example">
      <h2>Example</h2>
      <xsl:sequence select="odd:listing(.)"/>
    </xsl:for-each>
    <xsl:if test="$element/odd:attribute">
      <h2>Attributes</h2>
      <xsl:apply-templates select="$element/odd:attribute" mode="odd:entry"/>
    </xsl:if>
    <xsl:if test="$element/odd:rule">
      <h2>Rules</h2>
      <dl>
        <xsl:for-each-group select="$element/odd:rule" group-by="@ident">
          <dt><code>{current-grouping-key()}</code></dt>
          <xsl:apply-templates select="current-group()" mode="odd:entry"/>
        </xsl:for-each-group>
      </dl>
    </xsl:if>
    <xsl:apply-templates select="$element" mode="odd:places"/>
    <xsl:if test="$element/odd:remark">
      <h2>Remarks</h2>
      <xsl:apply-templates select="$element/odd:remark" mode="odd:entry"/>
    </xsl:if>
    <p><small>What the schema did not write itself, it has from the <cite>TEI Guidelines</cite>: descriptions, examples and
      remarks © TEI Consortium, under the licences CC BY 3.0 and BSD 2-Clause.</small></p>
  </xsl:function>

  <!-- The places of an element: around it and inside it. -->
  <xsl:mode name="odd:places" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- What it may stand in, what it may hold, as a list and as a pattern, and its classes. -->
  <xsl:template match="odd:element" mode="odd:places" as="element()*">
    <h2>May stand in</h2>
    <p>
      <xsl:if test="@begins = 'true'">It may begin a document. </xsl:if>
      <xsl:sequence select="odd:enumerated(root(), odd:within/string(), '')"/>
    </p>
    <h2>May hold</h2>
    <p>
      <xsl:value-of select="string-join(('text'[current()/@text = 'true'], 'elements of other schemas'[current()/@any = 'true']), ', ')"/>
      <xsl:if test="odd:holds and (@text, @any) = 'true'">, </xsl:if>
      <xsl:sequence select="odd:enumerated(root(), odd:holds/string(), '')"/>
      <xsl:if test="not(odd:holds) and not((@text, @any) = 'true')">Nothing: it is always empty.</xsl:if>
    </p>
    <p>As a pattern: <code class="pattern">{@content}</code></p>
    <xsl:if test="odd:class">
      <h2>Classes</h2>
      <p>
        <xsl:for-each select="odd:class">
          <xsl:if test="position() gt 1">, </xsl:if>
          <a href="../elements.html#{.}"><code>{.}</code></a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Attributes, rules and remarks, each in its form. -->
  <xsl:mode name="odd:entry" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- An attribute: what it is for, what its value may be. -->
  <xsl:template match="odd:attribute" mode="odd:entry" as="element(h:section)">
    <section class="attribute" aria-labelledby="{odd:attribute-id(.)}">
      <h3 id="{odd:attribute-id(.)}"><code>@{@name}</code>{' required'[current()/@required = 'true']}</h3>
      <p>{odd:description}</p>
      <p class="type">Value: <code>{@datatype}</code>{@default ! ('; where it is not written, “' || . || '” is meant')}.{@class ! (' From the class ' || . || '.')}{@deprecated ! (' Deprecated: its source keeps it until ' || . || '.')}</p>
      <xsl:if test="odd:value">
        <p>{map{'closed': 'One of these values:', 'semi': 'One of these values, or another where none fits:'}(@list), 'Values, for example:'[not(current()/@list = ('closed', 'semi'))]}</p>
        <dl>
          <xsl:for-each select="odd:value">
            <dt><code>{@name}</code></dt>
            <dd>{.}</dd>
          </xsl:for-each>
        </dl>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- What a rule asks. -->
  <xsl:template match="odd:rule" mode="odd:entry" as="element(h:dd)">
    <dd>{.}</dd>
  </xsl:template>

  <!-- A remark is a paragraph. -->
  <xsl:template match="odd:remark" mode="odd:entry" as="element(h:p)">
    <p>{.}</p>
  </xsl:template>

  <!-- Where an attribute is found on the page of its element. -->
  <xsl:function name="odd:attribute-id" as="xs:string" visibility="private">
    <xsl:param name="attribute" as="element(odd:attribute)"/>
    <xsl:sequence select="'attribute-' || replace($attribute/@name, ':', '.')"/>
  </xsl:function>

</xsl:transform>
