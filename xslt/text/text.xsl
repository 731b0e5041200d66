<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of an edition as plain text: what counts as a word of the text is decided here and nowhere else. -->
<xsl:package name="urn:paragraphos:text" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:text="urn:paragraphos:text"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The reading text: words pass, only what is silent has a rule. -->
  <xsl:mode name="text:reading" on-no-match="text-only-copy" on-multiple-match="fail" visibility="public"/>

  <!-- The words of a node as they are read, white space normalised to single spaces, in Unicode normal form C. -->
  <xsl:function name="text:words" as="xs:string" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="pieces" as="text()*">
      <xsl:apply-templates select="$node/node()" mode="text:reading"/>
    </xsl:variable>
    <xsl:sequence select="normalize-unicode(normalize-space(string-join($pieces)), 'NFC')"/>
  </xsl:function>

  <!-- A block stands apart from its neighbours: its words never fuse with theirs. -->
  <xsl:template match="p | ab | head | salute | signed | dateline | trailer | item | l | lg | label | row | cell | bibl | biblStruct | desc"
      mode="text:reading" as="text()*">
    <xsl:sequence select="$text:space"/>
    <xsl:apply-templates mode="text:reading"/>
    <xsl:sequence select="$text:space"/>
  </xsl:template>

  <!-- So does each part of a register entry that is made of elements alone. -->
  <xsl:template match="standOff//*[not(../text()[normalize-space()])]" mode="text:reading" priority="1" as="text()*">
    <xsl:sequence select="$text:space"/>
    <xsl:apply-templates mode="text:reading"/>
    <xsl:sequence select="$text:space"/>
  </xsl:template>

  <!-- The space that keeps apart what stands on lines of its own. -->
  <xsl:variable name="text:space" as="text()" visibility="private">
    <xsl:text> </xsl:text>
  </xsl:variable>

  <!-- Notes, and the marks that call them, are no words of the text. -->
  <xsl:template match="note | ref[@type = 'note-marker'] | label[@type = 'lemma']" mode="text:reading" as="empty-sequence()"/>

  <!-- Of a choice the corrected, regularised or expanded form is read. -->
  <xsl:template match="choice" mode="text:reading" as="text()*">
    <xsl:apply-templates select="corr | reg | expan" mode="text:reading"/>
  </xsl:template>

  <!-- What the author deleted, and a variant reading, are not read. -->
  <xsl:template match="del | rdg" mode="text:reading" as="empty-sequence()"/>

  <!-- A line break stands for a space, unless it divides a word. -->
  <xsl:template match="lb[not(@break = 'no')]" mode="text:reading" as="text()">
    <xsl:sequence select="$text:space"/>
  </xsl:template>

</xsl:package>
