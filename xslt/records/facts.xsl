<?xml version="1.0" encoding="UTF-8"?>
<!-- What several records say of an edition, read from the teiHeader once: contributors, rights, languages, subjects, source, date of writing. -->
<xsl:package name="urn:paragraphos:records" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:header"/>

  <xsl:include href="contributors.xsl"/>
  <xsl:include href="languages.xsl"/>
  <xsl:include href="identifiers.xsl"/>
  <xsl:include href="articles.xsl"/>

  <!-- The published address of the edition with its final slash, where one is known. -->
  <xsl:function name="records:address" as="xs:string?" visibility="public">
    <xsl:param name="given" as="xs:string?"/>
    <xsl:sequence select="$given[normalize-space()] ! replace(normalize-space(.), '([^/])/*$', '$1/')"/>
  </xsl:function>

  <!-- The other titles: those that are neither main nor subordinate. -->
  <xsl:function name="records:other-titles" as="element(title)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/titleStmt/title[@type][not(@type = ('main', 'sub'))]"/>
  </xsl:function>

  <!-- The edition statement in words. -->
  <xsl:function name="records:edition-statement" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/editionStmt/edition[1] ! normalize-space()"/>
  </xsl:function>

  <!-- The distributors. -->
  <xsl:function name="records:distributors" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/publicationStmt/distributor ! normalize-space()"/>
  </xsl:function>

  <!-- The statements on rights, each as its element: licences and paragraphs, in their order. -->
  <xsl:function name="records:rights" as="element()*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/publicationStmt/availability/*"/>
  </xsl:function>

  <!-- The licence that covers the whole: there is one only where no other statement on rights limits it. -->
  <xsl:function name="records:licence-of-all" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="rights" as="element()*" select="records:rights($edition)"/>
    <xsl:sequence select="$rights/self::licence[count($rights) = 1]/string(@target)[.]"/>
  </xsl:function>

  <!-- The abstract. -->
  <xsl:function name="records:abstract" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/profileDesc/abstract[1] ! normalize-space()[.]"/>
  </xsl:function>

  <!-- The keywords. -->
  <xsl:function name="records:keywords" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/profileDesc/textClass/keywords/term ! normalize-space()[.]"/>
  </xsl:function>

  <!-- The kinds of text: of each category that the header names, the words before its explanation. -->
  <xsl:function name="records:genres" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:for-each select="$edition/TEI/teiHeader/profileDesc/textClass/catRef/tokenize(@target) ! substring-after(., '#')">
      <xsl:variable name="category" as="element(category)?" select="key('records:by-id', ., $edition)[self::category]"/>
      <xsl:sequence select="$category/catDesc[1] ! replace(normalize-space(), ':.*$', '')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The class codes of a classification, each as its element. -->
  <xsl:function name="records:class-codes" as="element(classCode)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/profileDesc/textClass/classCode"/>
  </xsl:function>

  <!-- The extent of the edition in the header's words. -->
  <xsl:function name="records:extent" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/extent[1] ! normalize-space()[.]"/>
  </xsl:function>

  <!-- The series, each as its element. -->
  <xsl:function name="records:series" as="element(seriesStmt)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/seriesStmt[title]"/>
  </xsl:function>

  <!-- A series in a line: title and volume. -->
  <xsl:function name="records:series-line" as="xs:string" visibility="public">
    <xsl:param name="series" as="element(seriesStmt)"/>
    <xsl:sequence select="string-join($series/(title, biblScope) ! normalize-space(), ', ')"/>
  </xsl:function>

  <!-- The notes of the notes statement. -->
  <xsl:function name="records:notes" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/notesStmt/note ! normalize-space()[.]"/>
  </xsl:function>

  <!-- When the text was written, as its element. -->
  <xsl:function name="records:written" as="element(origDate)?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="($edition/TEI/teiHeader/profileDesc/creation//origDate)[1]"/>
  </xsl:function>

  <!-- When the text was written, in a sentence that keeps the certainty. -->
  <xsl:function name="records:written-in-words" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="records:written($edition) ! ('Date of writing: ' || normalize-space() || records:certainty(string(@cert)))"/>
  </xsl:function>

  <!-- A certainty as an addition to a statement; nothing where the header does not speak of it. -->
  <xsl:function name="records:certainty" as="xs:string" visibility="public">
    <xsl:param name="certainty" as="xs:string"/>
    <xsl:sequence select="if ($certainty) then ' (certainty: ' || $certainty || ')' else ''"/>
  </xsl:function>

  <!-- The sources of the edition, each as its element. -->
  <xsl:function name="records:sources" as="element(biblStruct)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/sourceDesc/biblStruct"/>
  </xsl:function>

  <!-- A source in a line: author, title, place, publisher, date, extent. -->
  <xsl:function name="records:source-line" as="xs:string" visibility="public">
    <xsl:param name="source" as="element(biblStruct)"/>
    <xsl:sequence select="string-join((
        $source//author ! normalize-space(), $source//title[not(ancestor::note)] ! normalize-space(),
        records:imprint($source), $source//extent ! normalize-space()), '. ') || '.'"/>
  </xsl:function>

  <!-- The imprint of a source in a line. -->
  <xsl:function name="records:imprint" as="xs:string?" visibility="public">
    <xsl:param name="source" as="element(biblStruct)"/>
    <xsl:sequence select="string-join($source/monogr/imprint/(pubPlace, publisher, date) ! normalize-space(), ', ')[.]"/>
  </xsl:function>

  <!-- The notes on a source. -->
  <xsl:function name="records:source-notes" as="xs:string*" visibility="public">
    <xsl:param name="source" as="element(biblStruct)"/>
    <xsl:sequence select="$source/note ! normalize-space()"/>
  </xsl:function>

</xsl:package>
