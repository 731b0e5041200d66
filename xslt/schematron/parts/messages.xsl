<?xml version="1.0" encoding="UTF-8"?>
<!-- What a result says: messages, diagnostics, properties, and the titles of quick fixes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:s="urn:paragraphos:schematron"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process" xmlns:out="urn:paragraphos:schematron:out"
  exclude-result-prefixes="sch sqf">

  <!-- Writes text, and the instructions that fill it in. -->
  <xsl:mode name="s:message" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- A message with something to fill in is a variable. -->
  <xsl:template match="sch:assert | sch:report" mode="s:message" as="element(xsl:variable)">
    <out:variable name="s:message">
      <xsl:apply-templates select="node()" mode="s:message"/>
    </out:variable>
  </xsl:template>

  <!-- A message of words alone needs none. -->
  <xsl:template match="(sch:assert | sch:report)[empty(*)]" mode="s:message" as="empty-sequence()" priority="1"/>

  <!-- The message of an assertion, as an expression. -->
  <xsl:function name="s:message" as="xs:string" visibility="private">
    <xsl:param name="assertion" as="element()"/>
    <xsl:sequence select="if ($assertion/*) then '$s:message' else
        '''' || replace(normalize-space($assertion), '''', '''''') || ''''"/>
  </xsl:function>

  <!-- Words as they are. -->
  <xsl:template match="text()" mode="s:message" as="element()">
    <out:text>
      <xsl:value-of select="."/>
    </out:text>
  </xsl:template>

  <!-- Emphasis and direction are for printing; the words stay. -->
  <xsl:template match="sch:emph | sch:dir | sch:span | sch:p" mode="s:message" as="element()*">
    <xsl:apply-templates select="node()" mode="s:message"/>
  </xsl:template>

  <!-- The value of an expression. -->
  <xsl:template match="sch:value-of" mode="s:message" as="element()">
    <out:value-of select="{s:expression(@select, .)}" separator=" " s:at="{s:at(@select)}"/>
  </xsl:template>

  <!-- The name of the node, or of the node that the path leads to. -->
  <xsl:template match="sch:name" mode="s:message" as="element()">
    <out:value-of select="({(@path ! s:expression(., ..), '.')[1]}) ! name()" s:at="{s:at((@path, .)[1])}"/>
  </xsl:template>

  <!-- Comments and processing instructions are not part of a message. -->
  <xsl:template match="comment() | processing-instruction()" mode="s:message" as="empty-sequence()"/>

  <!-- Instructions of XSLT are taken over. -->
  <xsl:template match="xsl:*" mode="s:message" as="element()*">
    <xsl:apply-templates select="." mode="s:foreign"/>
  </xsl:template>

  <!-- Any other element in a message is a slip. -->
  <xsl:template match="*" mode="s:message" as="element(s:fault)" priority="-1">
    <xsl:sequence select="s:fault(., 'A message cannot hold the element “' || name() || '”.')"/>
  </xsl:template>

  <!-- A variable for the text of each element, numbered under the name; a fault stays a fault. -->
  <xsl:function name="s:texts" as="element()*" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:for-each select="$elements[not(self::s:fault)]">
      <out:variable name="s:{$name}.{position()}">
        <xsl:apply-templates select="ancestor::sqf:fix/(sqf:param | sqf:user-entry | sch:let)" mode="s:message"/>
        <xsl:apply-templates select="node()" mode="s:message"/>
      </out:variable>
    </xsl:for-each>
    <xsl:sequence select="$elements[self::s:fault]"/>
  </xsl:function>

  <!-- The array of the texts in these variables, as an expression. -->
  <xsl:function name="s:array" as="xs:string" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="count" as="xs:integer" select="count($elements[not(self::s:fault)])"/>
    <xsl:sequence select="'[' || string-join((1 to $count) ! ('normalize-space($s:' || $name || '.' || . || ')'), ', ') || ']'"/>
  </xsl:function>

  <!-- A quick fix's parameter may stand in its title. -->
  <xsl:template match="sqf:param | sqf:user-entry" mode="s:message" as="element()">
    <out:variable name="{@name}" select="{(@default, '()')[1]}" s:at="{s:at((@default, .)[1])}"/>
  </xsl:template>

  <!-- So may a variable of its own. -->
  <xsl:template match="sch:let" mode="s:message" as="element()">
    <xsl:apply-templates select="." mode="s:stylesheet"/>
  </xsl:template>

  <!-- The titles of the quick fixes that an assertion names, those of its rule before those of the schema. -->
  <xsl:function name="s:titles" as="element()*" visibility="private">
    <xsl:param name="assertion" as="element()"/>
    <xsl:for-each select="tokenize($assertion/@sqf:fix)">
      <xsl:variable name="id" as="xs:string" select="."/>
      <xsl:variable name="named" as="element()*"
        select="($assertion/../(sqf:fix | sqf:group), root($assertion)//sqf:fixes/(sqf:fix | sqf:group))[@id = $id]"/>
      <xsl:sequence select="
          if (exists($named)) then $named[1]/descendant-or-self::sqf:fix/sqf:description/sqf:title
          else s:fault($assertion/@sqf:fix, 'No quick fix has the id “' || $id || '”.')"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
