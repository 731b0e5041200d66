<?xml version="1.0" encoding="UTF-8"?>
<!-- The only place that knows what a reference is: it reads refsDecl/citeStructure (TEI P5, 3.11.4 and 17.2.5.4). -->
<xsl:package name="urn:paragraphos:citation" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:citation="urn:paragraphos:citation"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Lists the units below a refsDecl or a citeStructure, given the node that its match starts from. -->
  <xsl:mode name="citation:units" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- Finds the units of one kind. -->
  <xsl:mode name="citation:found" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- Names a unit, without the unit that it is part of. -->
  <xsl:mode name="citation:label" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- The citation trees of an edition, the default one first; each refsDecl with a citeStructure is a tree. -->
  <xsl:function name="citation:trees" as="element(refsDecl)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="trees" as="element(refsDecl)*"
        select="$edition/TEI/teiHeader/encodingDesc/refsDecl[citeStructure]"/>
    <xsl:sequence select="$trees[@default = 'true'], $trees[not(@default = 'true')]"/>
  </xsl:function>

  <!-- The name of a tree. -->
  <xsl:function name="citation:tree-name" as="xs:string" visibility="public">
    <xsl:param name="tree" as="element(refsDecl)"/>
    <xsl:sequence select="string(($tree/@n, $tree/@xml:id, 'text')[1])"/>
  </xsl:function>

  <!-- Every citable unit of every tree, in document order within a tree, parents before their parts.
       A unit is a map: tree, type (citeStructure/@unit), level, reference, number (what a reader sees), parent (a reference or ''), node. -->
  <xsl:function name="citation:units" as="map(xs:string, item()*)*" visibility="public" cache="yes">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:for-each select="citation:trees($edition)">
      <xsl:apply-templates select="." mode="citation:units">
        <xsl:with-param name="from" as="node()" select="$edition"/>
        <xsl:with-param name="tree" as="xs:string" select="citation:tree-name(.)"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:function>

  <!-- Units by their reference. -->
  <xsl:function name="citation:index" as="map(xs:string, map(xs:string, item()*))" visibility="public" cache="yes">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="map:merge(citation:units($edition) ! map:entry(.?reference, .), map{'duplicates': 'use-first'})"/>
  </xsl:function>

  <!-- The unit with a reference, if there is one. -->
  <xsl:function name="citation:unit" as="map(xs:string, item()*)?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="reference" as="xs:string"/>
    <xsl:sequence select="citation:index($edition)($reference)"/>
  </xsl:function>

  <!-- Units by the identity of their node. -->
  <xsl:function name="citation:by-node" as="map(xs:string, map(xs:string, item()*))" visibility="private" cache="yes">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence
        select="map:merge(citation:units($edition) ! map:entry(generate-id(.?node), .), map{'duplicates': 'use-first'})"/>
  </xsl:function>

  <!-- The unit that a node is, or stands in: the innermost one. -->
  <xsl:function name="citation:unit-of" as="map(xs:string, item()*)?" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="units" as="map(xs:string, map(xs:string, item()*))" select="citation:by-node(root($node))"/>
    <xsl:sequence select="$node/ancestor-or-self::*[map:contains($units, generate-id())][1] ! $units(generate-id())"/>
  </xsl:function>

  <!-- The reference of a node that is a citable unit; nothing for any other. -->
  <xsl:function name="citation:reference" as="xs:string?" visibility="public">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="citation:by-node(root($node))(generate-id($node))?reference"/>
  </xsl:function>

  <!-- Where a reference lives in the published edition, from its root: a page for a unit of the first level, an anchor on it for its parts. -->
  <xsl:function name="citation:address" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="reference" as="xs:string"/>
    <xsl:variable name="page" as="xs:string" select="citation:page($edition, $reference)"/>
    <xsl:sequence select="'ref/' || $page || '/' || ('#' || $reference)[$page ne $reference]"/>
  </xsl:function>

  <!-- The reference of the unit of the first level that holds a reference. -->
  <xsl:function name="citation:page" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="reference" as="xs:string"/>
    <xsl:variable name="parent" as="xs:string" select="string(citation:unit($edition, $reference)?parent)"/>
    <xsl:sequence select="if ($parent) then citation:page($edition, $parent) else $reference"/>
  </xsl:function>

  <!-- What a reader calls a unit: "Paragraph 10", "Paragraph 10, sentence 3", "Note 12", a name. -->
  <xsl:function name="citation:label" as="xs:string" visibility="public">
    <xsl:param name="unit" as="map(xs:string, item()*)"/>
    <xsl:variable name="own" as="xs:string">
      <xsl:apply-templates select="$unit?node" mode="citation:label">
        <xsl:with-param name="kind" as="xs:string" select="$unit?type" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="outer" as="map(xs:string, item()*)?" select="citation:unit(root($unit?node), $unit?parent)"/>
    <xsl:sequence select="if (exists($outer)) then citation:label($outer) || ', ' || lower-case($own) else $own"/>
  </xsl:function>

  <!-- Whether the words of a node are the editors' and not the text's: all are but the body and the source's own notes. -->
  <xsl:function name="citation:editorial" as="xs:boolean" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="empty($node/(ancestor-or-self::body | ancestor-or-self::note[@type = 'source']))"/>
  </xsl:function>

  <!-- Any unit is called by its kind in the citation tree and its number. -->
  <xsl:template match="*" mode="citation:label" as="xs:string">
    <xsl:param name="kind" as="xs:string" required="yes" tunnel="yes"/>
    <xsl:sequence select="citation:numbered(replace($kind, '[-_]', ' '), .)"/>
  </xsl:template>

  <!-- Paragraphs, of whatever element. -->
  <xsl:template match="p | ab" mode="citation:label" as="xs:string">
    <xsl:sequence select="citation:numbered('paragraph', .)"/>
  </xsl:template>

  <!-- Sentences. -->
  <xsl:template match="s" mode="citation:label" as="xs:string">
    <xsl:sequence select="citation:numbered('sentence', .)"/>
  </xsl:template>

  <!-- What a text may have several of without numbers: headings, and what opens and closes a letter, by the name of the element. -->
  <xsl:key name="citation:of-a-kind" match="body//*[self::head or self::salute or self::dateline or self::signed][@xml:id]" use="local-name()"/>

  <!-- A heading of the text, with its words where there is another. -->
  <xsl:template match="head" mode="citation:label" as="xs:string">
    <xsl:variable name="several" as="xs:boolean" select="exists(key('citation:of-a-kind', 'head') except .)"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space(string-join(.//text()[not(ancestor::note | ancestor::sic | ancestor::orig)]))"/>
    <xsl:sequence select="'Heading' || ': “'[$several] || $words[$several] || '”'[$several]"/>
  </xsl:template>

  <!-- A salutation. -->
  <xsl:template match="salute" mode="citation:label" as="xs:string">
    <xsl:sequence select="citation:among-its-like('Salutation', .)"/>
  </xsl:template>

  <!-- A line of place and date. -->
  <xsl:template match="dateline" mode="citation:label" as="xs:string">
    <xsl:sequence select="citation:among-its-like('Dateline', .)"/>
  </xsl:template>

  <!-- A signature. -->
  <xsl:template match="signed" mode="citation:label" as="xs:string">
    <xsl:sequence select="citation:among-its-like('Signature', .)"/>
  </xsl:template>

  <!-- A kind, with the printed number or the place in their row where a text has several of the kind, as letters have. -->
  <xsl:function name="citation:among-its-like" as="xs:string" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="all" as="element()*" select="key('citation:of-a-kind', local-name($node), root($node))"/>
    <xsl:variable name="place" as="xs:integer?" select="(count($all[. &lt;&lt; $node]) + 1)[exists($all[2])]"/>
    <xsl:sequence select="string-join(($kind, ($node/@n, $place)[1]), ' ')"/>
  </xsl:function>

  <!-- A paragraph of the introduction, told apart from the text's. -->
  <xsl:template match="front//p" mode="citation:label" priority="1" as="xs:string">
    <xsl:sequence select="'Introduction, ' || lower-case(citation:numbered('paragraph', .))"/>
  </xsl:template>

  <!-- The source's own note, told apart from the editors'. -->
  <xsl:template match="note[@type = 'source']" mode="citation:label" as="xs:string">
    <xsl:sequence select="citation:numbered('note of the source', .)"/>
  </xsl:template>

  <!-- A note of the commentary, with the words it is about. -->
  <xsl:template match="note[label[@type = 'lemma']]" mode="citation:label" as="xs:string">
    <xsl:sequence select="citation:numbered('note', .) || ': “' || normalize-space(label[@type = 'lemma'][1]) || '”'"/>
  </xsl:template>

  <!-- An entry of the register is called by its preferred name. -->
  <xsl:template match="person | place | org | event | relation | object" mode="citation:label" as="xs:string">
    <xsl:variable name="names" as="element()*" select="persName, placeName, orgName, eventName, objectName, label, head, desc"/>
    <xsl:variable name="name" as="element()?" select="($names[@type = 'preferred'], $names)[1]"/>
    <xsl:sequence select="if ($name) then citation:name($name) else string(@xml:id)"/>
  </xsl:template>

  <!-- A name in words: its parts apart where they are elements alone. -->
  <xsl:function name="citation:name" as="xs:string" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="normalize-space(if ($name/text()[normalize-space()]) then $name else string-join($name/*, ' '))"/>
  </xsl:function>

  <!-- An entry of the bibliography is called by its short title, or by its first title. -->
  <xsl:template match="biblStruct | bibl" mode="citation:label" as="xs:string">
    <xsl:sequence select="normalize-space((@n, .//title, @xml:id)[1])"/>
  </xsl:template>

  <!-- A kind and the printed number, or the identifier where nothing is printed. -->
  <xsl:function name="citation:numbered" as="xs:string" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="upper-case(substring($kind, 1, 1)) || substring($kind, 2) || ' ' || ($node/@n, $node/@xml:id)[1]"/>
  </xsl:function>

  <!-- The units right below a tree or a unit, in document order whatever kind they are, each followed by its parts. -->
  <xsl:template match="refsDecl | citeStructure" mode="citation:units" as="map(xs:string, item()*)*">
    <xsl:param name="from" as="node()" required="yes"/>
    <xsl:param name="tree" as="xs:string" required="yes"/>
    <xsl:param name="parent" as="xs:string" select="''"/>
    <xsl:variable name="found" as="map(xs:string, item()*)*">
      <xsl:apply-templates select="citeStructure" mode="citation:found">
        <xsl:with-param name="from" as="node()" select="$from"/>
        <xsl:with-param name="tree" as="xs:string" select="$tree"/>
        <xsl:with-param name="parent" as="xs:string" select="$parent"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="by-node" as="map(xs:string, map(xs:string, item()*)+)"
        select="map:merge($found ! map:entry(generate-id(.?node), .), map{'duplicates': 'combine'})"/>
    <xsl:for-each select="$found?node/.">
      <xsl:for-each select="$by-node(generate-id())">
        <xsl:sequence select="map:remove(., 'structure')"/>
        <xsl:apply-templates select="?structure" mode="citation:units">
          <xsl:with-param name="from" as="node()" select="?node"/>
          <xsl:with-param name="tree" as="xs:string" select="$tree"/>
          <xsl:with-param name="parent" as="xs:string" select="?reference"/>
        </xsl:apply-templates>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- The units that a citeStructure finds from a node, without their parts, each with the citeStructure that found it. -->
  <xsl:template match="citeStructure" mode="citation:found" as="map(xs:string, item()*)*">
    <xsl:param name="from" as="node()" required="yes"/>
    <xsl:param name="tree" as="xs:string" required="yes"/>
    <xsl:param name="parent" as="xs:string" required="yes"/>
    <xsl:variable name="structure" as="element(citeStructure)" select="."/>
    <xsl:variable name="found" as="node()*">
      <xsl:evaluate xpath="string(@match)" context-item="$from" namespace-context="." as="node()*"/>
    </xsl:variable>
    <!-- All at once: a unit may be called by its position among those that were found. -->
    <xsl:variable name="names" as="xs:string*">
      <xsl:evaluate xpath="'$found ! string((' || @use || ')[1])'" namespace-context="." as="xs:string*">
        <xsl:with-param name="found" as="node()*" select="$found"/>
      </xsl:evaluate>
    </xsl:variable>
    <xsl:for-each select="$found">
      <xsl:variable name="place" as="xs:integer" select="position()"/>
      <xsl:sequence select="map{
          'tree': $tree, 'type': string($structure/@unit), 'level': count($structure/ancestor-or-self::citeStructure),
          'reference': $parent || $structure/@delim || $names[$place], 'number': string(@n), 'parent': $parent, 'node': .,
          'structure': $structure}"/>
    </xsl:for-each>
  </xsl:template>

</xsl:package>
