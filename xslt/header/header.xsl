<?xml version="1.0" encoding="UTF-8"?>
<!-- What the teiHeader says of an edition, in the words that pages, books and records print. -->
<xsl:package name="urn:paragraphos:header" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:header="urn:paragraphos:header"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The headings of the parts of a header. -->
  <xsl:variable name="header:headings" as="map(xs:string, xs:string)" visibility="final" select="map{
      'titleStmt': 'Title and responsibility', 'editionStmt': 'Version', 'publicationStmt': 'Publication', 'availability': 'Rights', 'classDecl': 'Classifications', 'calendarDesc': 'Calendars',
      'extent': 'Extent', 'seriesStmt': 'Series', 'notesStmt': 'Notes', 'sourceDesc': 'The source', 'projectDesc': 'The project', 'samplingDecl': 'What is edited',
      'editorialDecl': 'Editorial principles', 'correction': 'Correction', 'normalization': 'Normalisation', 'quotation': 'Quotation',
      'hyphenation': 'Hyphenation', 'segmentation': 'Segmentation', 'interpretation': 'Interpretation', 'punctuation': 'Punctuation', 'stdVals': 'Standard values',
      'tagsDecl': 'Elements used', 'refsDecl': 'References', 'listPrefixDef': 'Authority files', 'schemaRef': 'Schema', 'appInfo': 'Software',
      'variantEncoding': 'Variants', 'styleDefDecl': 'Style', 'creation': 'Composition', 'langUsage': 'Languages', 'textClass': 'Kind of text', 'particDesc': 'Participants', 'settingDesc': 'Setting',
      'abstract': 'Abstract', 'correspDesc': 'Correspondence', 'revisionDesc': 'Changes'}"/>

  <!-- A part of the header that a path of elements names, in words; its path where there are none for it. -->
  <xsl:function name="header:part" as="xs:string" visibility="public">
    <xsl:param name="path" as="xs:string"/>
    <xsl:variable name="name" as="xs:string?" select="$header:headings(tokenize($path, '/')[last()])"/>
    <xsl:sequence select="if ($name) then $name || ' (' || $path || ')' else $path"/>
  </xsl:function>

  <!-- The main title of the edition. -->
  <xsl:function name="header:title" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="titles" as="element(title)*" select="$edition/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:sequence select="normalize-space(($titles[@type = 'main'], $titles)[1])"/>
  </xsl:function>

  <!-- The title by which the edition is called where there is little room: the one of type “short”, else the main one up to its colon. -->
  <xsl:function name="header:short-title" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="short" as="element(title)?" select="$edition/TEI/teiHeader/fileDesc/titleStmt/title[@type = 'short'][1]"/>
    <xsl:sequence select="if ($short) then normalize-space($short) else replace(header:title($edition), ':.*', '')"/>
  </xsl:function>

  <!-- The subtitle, where there is one. -->
  <xsl:function name="header:subtitle" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/titleStmt/title[@type = 'sub'][1] ! normalize-space(.)"/>
  </xsl:function>

  <!-- The name that stands for an author, editor or other contributor. -->
  <xsl:function name="header:name" as="xs:string" visibility="public">
    <xsl:param name="contributor" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$contributor/descendant::*[self::persName or self::orgName or self::name][not(ancestor::persName or ancestor::orgName)]"/>
    <xsl:sequence select="normalize-space(($names, $contributor)[1])"/>
  </xsl:function>

  <!-- The authors; a statement that the author is not known is none. -->
  <xsl:function name="header:authors" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/titleStmt/author[not(@cert = 'unknown')] ! header:name(.)"/>
  </xsl:function>

  <!-- The translators: editors of this role, and whose statement of responsibility has the relator “trl” of the Library of Congress. -->
  <xsl:function name="header:translators" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="
        $edition/TEI/teiHeader/fileDesc/titleStmt/(editor[@role = 'translator'] | respStmt[resp/@ref/tokenize(.) ! replace(., '^.*[/:]', '') = 'trl']) ! header:name(.)"/>
  </xsl:function>

  <!-- The editors of this edition: whoever is called so, else the statement of responsibility that has this identifier. -->
  <xsl:function name="header:editors" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="statement" as="element(titleStmt)?" select="$edition/TEI/teiHeader/fileDesc/titleStmt"/>
    <xsl:variable name="named" as="element(editor)*" select="$statement/editor[not(@role = 'translator')]"/>
    <xsl:sequence select="(if ($named) then $named else $statement/respStmt[@xml:id = 'editors']) ! header:name(.)"/>
  </xsl:function>

  <!-- Names as a sentence lists them: “A”, “A and B”, “A, B and C”. -->
  <xsl:function name="header:listed" as="xs:string" visibility="public">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="string-join((string-join($names[position() lt last()], ', ')[.], $names[last()]), ' and ')"/>
  </xsl:function>

  <!-- The publisher of this edition, once it is published: when it has a date. One of whom the header says that he is not known is none. -->
  <xsl:function name="header:publisher" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/publicationStmt[date/@when]/publisher[not(@cert = 'unknown')][1] ! normalize-space(.)"/>
  </xsl:function>

  <!-- The version of the edition. -->
  <xsl:function name="header:version" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="string($edition/TEI/teiHeader/fileDesc/editionStmt/edition/@n)"/>
  </xsl:function>

  <!-- The date of the version, as in the header: ISO 8601. -->
  <xsl:function name="header:date" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="string($edition/TEI/teiHeader/fileDesc/publicationStmt/date/@when)"/>
  </xsl:function>

  <!-- An ISO date as it is printed: day, month, year, as far as they are known. -->
  <xsl:function name="header:printed-date" as="xs:string" visibility="public">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="
        if ($date castable as xs:date) then format-date(xs:date($date), '[D] [MNn] [Y]', 'en', (), ())
        else if ($date castable as xs:gYearMonth) then format-date(xs:date($date || '-01'), '[MNn] [Y]', 'en', (), ())
        else $date"/>
  </xsl:function>

  <!-- The identifier, after which the files of the edition are named. -->
  <xsl:function name="header:identifier" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="string(($edition/TEI/teiHeader/fileDesc/publicationStmt/idno, $edition/TEI/@xml:id)[1])"/>
  </xsl:function>

  <!-- The language of the text. -->
  <xsl:function name="header:language" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="string(($edition/TEI/text[1]/@xml:lang, $edition/TEI/@xml:lang, 'en')[1])"/>
  </xsl:function>

  <!-- The licences, each as its element. -->
  <xsl:function name="header:licences" as="element(licence)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/publicationStmt/availability/licence"/>
  </xsl:function>

  <!-- The citation of the whole in one plain line: who, what, which version, when. -->
  <xsl:function name="header:citation" as="xs:string" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="authors" as="xs:string" select="string-join(header:authors($edition), ', ')"/>
    <xsl:variable name="editors" as="xs:string" select="header:listed(header:editors($edition))"/>
    <xsl:variable name="date" as="xs:string" select="header:printed-date(header:date($edition))"/>
    <xsl:variable name="title" as="xs:string" select="header:title($edition)"/>
    <xsl:sequence select="string-join((
        $authors[.] ! (. || ': '), $title, '.'[not(matches($title, '[.!?…]$'))], $editors[.] ! (' Edited by ' || . || '.'),
        string-join((header:version($edition)[.] ! ('Version ' || .), $date[.]), ', ')[.] ! (' ' || . || '.')))"/>
  </xsl:function>

</xsl:package>
