<?xml version="1.0" encoding="UTF-8"?>
<!-- Who has a part in the edition, with the role and the certainty that the header gives. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Gives a contributor for each author, editor, researcher, funder, sponsor and name of a statement of responsibility. -->
  <xsl:mode name="records:contributor" on-no-match="fail" on-multiple-match="fail" visibility="private"/>

  <!-- Finds what a reference within the edition points at. -->
  <xsl:key name="records:by-id" match="*[@xml:id]" use="@xml:id"/>

  <!-- Every contributor, in the header's order, as a map: name, kind (personal, corporate), code (of the MARC relators, '' where the header
       names none), role (in the header's words), certainty ('' where the header does not speak of it), entry (in the register, if any). -->
  <xsl:function name="records:contributors" as="map(xs:string, item()*)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:apply-templates select="$edition/TEI/teiHeader/fileDesc/titleStmt/(author | editor | principal | funder | sponsor | respStmt)[not(@role = 'implied')][not(records:is-explanation(.))]" mode="records:contributor"/>
  </xsl:function>

  <!-- Whether it does not name anybody but says that nobody is known. -->
  <xsl:function name="records:is-explanation" as="xs:boolean" visibility="private">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="$statement/@cert = 'unknown' and empty($statement/descendant::*[self::persName or self::orgName or self::name])"/>
  </xsl:function>

  <!-- An author. -->
  <xsl:template match="author" mode="records:contributor" as="map(xs:string, item()*)">
    <xsl:sequence select="records:contributor(., ., 'aut', 'author')"/>
  </xsl:template>

  <!-- An editor, or whoever the role says. -->
  <xsl:template match="editor" mode="records:contributor" as="map(xs:string, item()*)">
    <xsl:sequence select="records:contributor(., ., 'edt'[not(current()/@role)], string((@role, 'editor')[1]))"/>
  </xsl:template>

  <!-- The principal researcher. -->
  <xsl:template match="principal" mode="records:contributor" as="map(xs:string, item()*)">
    <xsl:sequence select="records:contributor(., ., 'res', 'principal researcher')"/>
  </xsl:template>

  <!-- Who paid for it. -->
  <xsl:template match="funder" mode="records:contributor" as="map(xs:string, item()*)">
    <xsl:sequence select="records:contributor(., ., 'fnd', 'funder')"/>
  </xsl:template>

  <!-- Who stood behind it. -->
  <xsl:template match="sponsor" mode="records:contributor" as="map(xs:string, item()*)">
    <xsl:sequence select="records:contributor(., ., 'spn', 'sponsor')"/>
  </xsl:template>

  <!-- The translator as an editor of that role. -->
  <xsl:template match="editor[@role = 'translator']" mode="records:contributor" priority="1" as="map(xs:string, item()*)">
    <xsl:sequence select="records:contributor(., ., 'trl', 'translator')"/>
  </xsl:template>

  <!-- Each name of a statement of responsibility. -->
  <xsl:template match="respStmt" mode="records:contributor" as="map(xs:string, item()*)*">
    <xsl:variable name="statement" as="element(respStmt)" select="."/>
    <xsl:variable name="code" as="xs:string?" select="resp/@ref[starts-with(., 'http://id.loc.gov/vocabulary/relators/')][1] ! tokenize(., '/')[last()]"/>
    <xsl:for-each select="persName | orgName | name">
      <xsl:sequence select="records:contributor($statement, ., $code, string-join($statement/resp ! normalize-space(), '; '))"/>
    </xsl:for-each>
  </xsl:template>

  <!-- A contributor as a map. -->
  <xsl:function name="records:contributor" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="statement" as="element()"/>
    <xsl:param name="named" as="element()"/>
    <xsl:param name="code" as="xs:string?"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:variable name="name" as="element()" select="($named/descendant-or-self::*[self::persName or self::orgName or self::name], $named)[1]"/>
    <xsl:sequence select="map{
        'name': if ($named is $statement) then header:name($statement) else normalize-space($named),
        'kind': if ($name[self::persName or @type = 'person']) then 'personal' else 'corporate',
        'code': string($code), 'role': $role, 'certainty': string(($statement/@cert, $name/@cert)[1]),
        'entry': key('records:by-id', $name/@ref[starts-with(., '#')] ! substring(., 2), root($statement))}"/>
  </xsl:function>

  <!-- Whether a contributor may be an access point under a coded role: the header says it without doubt, or with high certainty. -->
  <xsl:function name="records:is-sure" as="xs:boolean" visibility="public">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$contributor?certainty = ('', 'high')"/>
  </xsl:function>

  <!-- The authors that the header names without doubt or with high certainty. -->
  <xsl:function name="records:creators" as="map(xs:string, item()*)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="records:contributors($edition)[.?code = 'aut' and records:is-sure(.)]"/>
  </xsl:function>

  <!-- All others. -->
  <xsl:function name="records:others" as="map(xs:string, item()*)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="records:contributors($edition)[not(.?code = 'aut' and records:is-sure(.))]"/>
  </xsl:function>

  <!-- The role with its certainty. -->
  <xsl:function name="records:role" as="xs:string" visibility="public">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$contributor?role || records:certainty($contributor?certainty)"/>
  </xsl:function>

  <!-- The sentence that keeps in what role, and how certainly, somebody has a part. -->
  <xsl:function name="records:attribution" as="xs:string" visibility="public">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'Attribution: ' || $contributor?name || ', ' || records:role($contributor)"/>
  </xsl:function>

  <!-- Who edited it, as one reads it on a title page: role and name. -->
  <xsl:function name="records:statement-of-responsibility" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="editors" as="map(xs:string, item()*)*" select="records:contributors($edition)[.?code = 'edt'][records:is-sure(.)]"/>
    <xsl:sequence select="string-join($editors ! (replace(.?role, '^editor$', 'edited by') || ' ' || .?name), '; ')[.]"/>
  </xsl:function>

  <!-- The years of life at the end of a name, where they stand there; with a hyphen, as authority files write them. -->
  <xsl:function name="records:dates-in-name" as="xs:string?" visibility="public">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="analyze-string($name, ', ([0-9]{3,4}[–-]([0-9]{3,4})?)$')//*:group[@nr = '1'] ! translate(., '–', '-')"/>
  </xsl:function>

  <!-- A name without the years of life at its end. -->
  <xsl:function name="records:name-without-dates" as="xs:string" visibility="public">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="replace($name, ', [0-9]{3,4}[–-]([0-9]{3,4})?$', '')"/>
  </xsl:function>

  <!-- The addresses of an entry in the authority files that the edition knows, by the header's prefix definitions. -->
  <xsl:function name="records:authorities" as="map(xs:string, xs:string)*" visibility="public">
    <xsl:param name="entry" as="element()?"/>
    <xsl:for-each select="$entry/idno[@type]">
      <xsl:variable name="number" as="xs:string" select="normalize-space()"/>
      <xsl:variable name="definition" as="element(prefixDef)?" select="root(.)/TEI/teiHeader/encodingDesc/listPrefixDef/prefixDef[@ident = lower-case(current()/@type)][matches($number, '^(' || @matchPattern || ')$')][1]"/>
      <xsl:sequence select="map{'scheme': string(@type), 'number': $number,
          'address': string($definition ! replace($number, '^' || @matchPattern || '$', @replacementPattern))}"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
