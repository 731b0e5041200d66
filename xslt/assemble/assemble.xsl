<?xml version="1.0" encoding="UTF-8"?>
<!-- One self-contained TEI document from the text and its register: what is published, and what every other output reads. -->
<xsl:package name="urn:paragraphos:assemble" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:assemble="urn:paragraphos:assemble" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The register, if the edition has one. -->
  <xsl:param name="register" as="document-node()?" select="()"/>
  <!-- The name by which links call the file of the register; '' where there is none. -->
  <xsl:param name="register-name" as="xs:string" select="''"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- TEI in, TEI out. -->
  <xsl:mode on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The standOff of the register stands before the text. -->
  <xsl:template match="/TEI" as="element(TEI)">
    <xsl:copy>
      <xsl:apply-templates select="@*, node() except text[1]/(self::*, following-sibling::node())"/>
      <xsl:apply-templates select="$register/TEI/standOff"/>
      <xsl:apply-templates select="text[1]/(self::*, following-sibling::node())"/>
    </xsl:copy>
  </xsl:template>

  <!-- The languages of the register are languages of this document. -->
  <xsl:template match="langUsage" as="element(langUsage)">
    <xsl:copy>
      <xsl:apply-templates select="@*, node(), $register/TEI/teiHeader/profileDesc/langUsage/language[not(@ident = current()/language/@ident)]"/>
    </xsl:copy>
  </xsl:template>

  <!-- Links into the register's file become links within this one. -->
  <xsl:template match="@*[$register-name][contains(., $register-name || '#')]" as="attribute()">
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}"
        select="string-join(tokenize(.) ! (if (starts-with(., $register-name || '#')) then substring-after(., $register-name) else .), ' ')"/>
  </xsl:template>

  <!-- Pictures of the edition, shown in the text or of the pages of its source, are published in a folder of their own. -->
  <xsl:template match="text//graphic/@url | facsimile//graphic/@url | text//@facs" priority="1" as="attribute()">
    <xsl:attribute name="{name()}" select="string-join(tokenize(.) ! (if (assemble:elsewhere(.)) then . else '../pictures/' || replace(., '^(\.\./)+', '')), ' ')"/>
  </xsl:template>

  <!-- Whether a picture stays where it is: on the web, or named in a roundabout way. -->
  <xsl:function name="assemble:elsewhere" as="xs:boolean" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="matches($address, '^([A-Za-z][A-Za-z0-9+.\-]*:|[/#?]|$)') or contains(replace($address, '^(\.\./)+', ''), '..')"/>
  </xsl:function>

  <!-- Schemas are named where the publication has them; the source's paths end with the source. -->
  <xsl:template match="processing-instruction('xml-model')" as="empty-sequence()"/>

</xsl:package>
