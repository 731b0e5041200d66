<?xml version="1.0" encoding="UTF-8"?>
<!-- The identifiers that others have registered for the edition, in the forms that records want. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:records="urn:paragraphos:records"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The code of the Library of Congress (standard identifier source codes) for each kind of identifier that the header may name. -->
  <xsl:variable name="records:schemes" as="map(xs:string, xs:string)" visibility="private" select="map{
      'DOI': 'doi', 'ARK': 'ark', 'HANDLE': 'hdl', 'HDL': 'hdl', 'URN': 'urn', 'PURL': 'uri', 'ISBN': 'isbn'}"/>

  <!-- The identifiers that others have registered for the edition: DOI, ARK and the like, each as its element. -->
  <xsl:function name="records:registered-identifiers" as="element(idno)*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/publicationStmt/idno[map:contains($records:schemes, upper-case(@type))]"/>
  </xsl:function>

  <!-- The code of the kind of a registered identifier. -->
  <xsl:function name="records:scheme" as="xs:string" visibility="public">
    <xsl:param name="identifier" as="element(idno)"/>
    <xsl:sequence select="$records:schemes(upper-case($identifier/@type))"/>
  </xsl:function>

  <!-- A registered identifier without the address of a resolver of DOIs or Handles. -->
  <xsl:function name="records:bare" as="xs:string" visibility="public">
    <xsl:param name="identifier" as="element(idno)"/>
    <xsl:variable name="written" as="xs:string" select="normalize-space($identifier)"/>
    <xsl:sequence select="if (records:scheme($identifier) = ('doi', 'hdl')) then replace($written, '^(https?://(dx\.)?doi\.org/|https?://hdl\.handle\.net/|doi:|hdl:)', '', 'i') else $written"/>
  </xsl:function>

  <!-- A registered identifier as it is read without its kind: a DOI or Handle as the address of its resolver, the others as they are. -->
  <xsl:function name="records:resolvable" as="xs:string" visibility="public">
    <xsl:param name="identifier" as="element(idno)"/>
    <xsl:variable name="resolvers" as="map(xs:string, xs:string)" select="map{'doi': 'https://doi.org/', 'hdl': 'https://hdl.handle.net/'}"/>
    <xsl:sequence select="$resolvers(records:scheme($identifier)) || records:bare($identifier)"/>
  </xsl:function>

  <!-- The DOI, where one is registered. -->
  <xsl:function name="records:doi" as="xs:string?" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="records:registered-identifiers($edition)[records:scheme(.) = 'doi'][1] ! records:bare(.)"/>
  </xsl:function>

</xsl:stylesheet>
