<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of all elements, and of the classes that they belong to. -->
<xsl:transform version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:odd="urn:paragraphos:odd"
    xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Elements by name, then classes with their members. -->
  <xsl:function name="odd:elements" as="element()*" visibility="private">
    <xsl:param name="manual" as="document-node()"/>
    <xsl:variable name="elements" as="element(odd:element)*" select="$manual/odd:manual/odd:element"/>
    <h1>Elements</h1>
    <p>The schema has {count($elements)} elements.</p>
    <table>
      <thead><tr><th scope="col">Element</th><th scope="col">What it is for</th></tr></thead>
      <tbody>
        <xsl:for-each select="$elements">
          <xsl:sort select="lower-case(@name)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          <xsl:sort select="@name" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          <tr><th scope="row"><xsl:sequence select="odd:named($manual, @name, 'elements/')"/></th><td>{odd:description}</td></tr>
        </xsl:for-each>
      </tbody>
    </table>
    <h2>Classes</h2>
    <p>Elements of a class whose name begins with <code>model</code> may stand in the same places; those of one whose name begins
      with <code>att</code> bear the same attributes.</p>
    <dl>
      <xsl:for-each-group select="$elements" group-by="odd:class/string()">
        <xsl:sort select="current-grouping-key()" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        <dt id="{current-grouping-key()}"><code>{current-grouping-key()}</code></dt>
        <dd><xsl:sequence select="odd:enumerated($manual, current-group()/@name/string(), 'elements/')"/></dd>
      </xsl:for-each-group>
    </dl>
  </xsl:function>

</xsl:transform>
