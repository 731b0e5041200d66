<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples, as one types them. -->
<xsl:transform version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:paragraphos:odd" xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- An example in the prose; it can be scrolled with the keyboard. -->
  <xsl:template match="odd:listing" mode="odd:prose" as="element(h:pre)">
    <xsl:sequence select="odd:listing(.)"/>
  </xsl:template>

  <!-- The source of an example, its tags told from its words. -->
  <xsl:function name="odd:listing" as="element(h:pre)" visibility="private">
    <xsl:param name="source" as="xs:string"/>
    <pre class="example" tabindex="0"><code>
      <xsl:analyze-string select="$source" regex="&lt;[^>]*>">
        <xsl:matching-substring><span class="tag">{.}</span></xsl:matching-substring>
        <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
      </xsl:analyze-string>
    </code></pre>
  </xsl:function>

</xsl:transform>
