<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition as the markup of Typst, which sets it as a book: introduction, text with the notes at the foot, bibliography, index. -->
<xsl:package name="urn:paragraphos:typst" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:typst="urn:paragraphos:typst" xmlns:header="urn:paragraphos:header"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:citation"/>
  <xsl:use-package name="urn:paragraphos:header"/>
  <xsl:use-package name="urn:paragraphos:html"/>
  <xsl:use-package name="urn:paragraphos:typography"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- The document is asked for its book. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- Elements as markup: words pass, and only what has a form of its own in print has a rule. -->
  <xsl:mode name="typst:typst" on-no-match="text-only-copy" on-multiple-match="fail" visibility="public"/>

  <xsl:include href="words.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="verse.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="bibliography.xsl"/>
  <xsl:include href="index.xsl"/>

  <!-- The book. -->
  <xsl:template match="/" as="text()*">
    <xsl:variable name="text" as="element(text)" select="TEI/text[1]"/>
    <xsl:text>#import "book.typ": *&#10;#show: book.with(title: {typst:string(header:title(.))}, short: {typst:string(header:short-title(.))}, subtitle: {typst:string(string(header:subtitle(.)))}, author: {typst:string(string-join(header:authors(.), ', '))}, language: {typst:string(header:language(.))}, publisher: {typst:string(string-join((header:publisher(.), substring(header:date(.), 1, 4)[.]), ' · '))}, imprint: ({string-join(typst:imprint(.) ! (typst:string(.) || ', '))}))&#10;</xsl:text>
    <xsl:apply-templates select="$text/front" mode="typst:typst"/>
    <xsl:text>&#10;= #{typst:string('The text')};&#10;</xsl:text>
    <xsl:apply-templates select="$text/body" mode="typst:typst"/>
    <xsl:if test="$text/back//note[@type = 'source']">
      <xsl:text>&#10;#rule()&#10;</xsl:text>
      <xsl:apply-templates select="$text/back//note[@type = 'source']" mode="typst:typst"/>
    </xsl:if>
    <xsl:call-template name="typst:bibliography"/>
    <xsl:call-template name="typst:index"/>
  </xsl:template>

  <!-- The lines of the leaf behind the title: version, how to cite, rights. -->
  <xsl:function name="typst:imprint" as="xs:string*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="
        string-join((header:editors($edition) ! ('Edited by ' || .), header:version($edition)[.] ! ('Version ' || .), header:date($edition)[.] ! header:printed-date(.)), ' · '),
        'How to cite: ' || header:citation($edition) || ' A passage is cited by the number in the margin.',
        $edition/TEI/teiHeader/fileDesc/publicationStmt/availability/* ! normalize-space(.),
        'Quotation marks and dashes are typeset; the plain text and the TEI file of this edition keep the characters of the source.'"/>
  </xsl:function>

</xsl:package>
