<?xml version="1.0" encoding="UTF-8"?>
<!-- The functions that every stylesheet that is made contains: how a result is written down. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:s="urn:paragraphos:schematron" xmlns:out="urn:paragraphos:schematron:out">

  <!-- These functions, as elements to be copied. -->
  <xsl:variable name="s:library" as="element()+" visibility="private">

    <!-- How many elements have begun: the number of the one that begins; counting those before each anew would take too long. -->
    <out:accumulator name="s:elements" as="xs:integer" initial-value="0">
      <out:accumulator-rule match="*" select="$value + 1"/>
    </out:accumulator>

    <!-- Where a node is: the number of the element that it is or that is around it, and the attribute, if it is one. -->
    <out:function name="s:where" as="map(*)">
      <out:param name="s:node" as="node()"/>
      <out:sequence select="map{{
        'location': ($s:node/ancestor-or-self::*[1]/accumulator-before('s:elements'), 1)[1],
        'attribute': string($s:node[. instance of attribute()]/concat('{{', namespace-uri(), '}}', local-name()))}}"/>
    </out:function>

    <!-- The result of an assertion. -->
    <out:function name="s:result" as="map(*)">
      <out:param name="s:node" as="node()"/>
      <out:param name="s:number" as="xs:integer"/>
      <out:param name="s:message" as="item()"/>
      <out:param name="s:diagnostics" as="array(*)"/>
      <out:param name="s:properties" as="array(*)"/>
      <out:param name="s:hints" as="array(*)"/>
      <out:sequence select="map:merge((s:where($s:node), map{{'number': $s:number, 'message': normalize-space(string($s:message)),
        'diagnostics': $s:diagnostics, 'properties': $s:properties, 'hints': $s:hints}}))"/>
    </out:function>

    <!-- The result of a test that could not be evaluated. -->
    <out:function name="s:failure" as="map(*)">
      <out:param name="s:node" as="node()"/>
      <out:param name="s:number" as="xs:integer"/>
      <out:param name="s:reason" as="xs:string?"/>
      <out:sequence select="map:merge((s:where($s:node), map{{'number': $s:number, 'failure': normalize-space($s:reason)}}))"/>
    </out:function>
  </xsl:variable>

</xsl:stylesheet>
