<?xml version="1.0" encoding="UTF-8"?>
<!-- Help for readers: what the pages offer, and how it is used; only what this edition has. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:site="urn:paragraphos:site"
    xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The page of help. -->
  <xsl:function name="site:help" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="settings" as="map(*)"/>
    <xsl:variable name="content" as="element()">
      <article class="prose help">
        <h1>Help</h1>
        <xsl:sequence select="site:help-reading($edition), site:help-finding($edition), site:help-citing($settings)"/>
        <section id="taking">
          <h2>Taking it with you</h2>
          <p>The edition can be had in <a href="about.html#downloads">other forms</a>, for other readers and for programs. Every page can be printed; paper gets the notes opened, and nothing that can only be clicked.</p>
        </section>
        <section id="without">
          <h2>Without a mouse, without scripts</h2>
          <p>All that can be followed can be reached with the tabulator key; the first stop of every page leads past its head to the content. Pages can be magnified four times without scrolling sideways, and follow the colours, contrast and motion that your system asks for.</p>
          <p>Without scripts everything can be read, followed and cited; what is missing is the search, the box <em>Go to</em> and citations of selected words. The <a href="sitemap.html">site map</a> lists every page and every reference.</p>
        </section>
      </article>
    </xsl:variable>
    <xsl:sequence select="site:page(map{'path': 'help.html', 'section': '', 'title': 'Help'}, $content)"/>
  </xsl:function>

  <!-- What stands on the page of the text. -->
  <xsl:function name="site:help-reading" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="text" as="element(text)" select="$edition/TEI/text[1]"/>
    <section id="reading">
      <h2>Reading</h2>
      <p>The <em>number in the margin</em> is the address of its paragraph: follow it, and the address in your browser is one that you can send or keep. A line without a number has the sign ¶ instead.</p>
      <xsl:if test="$text/back//note[not(@type = 'source')]">
        <p>The small <em>raised numbers</em> call the editors’ notes. Where there is room these stand beside the paragraph, each with its first lines, else after it; a note opens when you follow its number or its words. The switch <em>Notes open</em> opens all. The page <a href="commentary.html">Commentary</a> has them one after another.</p>
      </xsl:if>
      <xsl:if test="$text//note[@type = 'source']">
        <p>A mark as the source prints it calls a note that the source itself has; it stands at the end of the text.</p>
      </xsl:if>
      <xsl:if test="$text//*[@ref]">
        <p>The switch <em>Names</em> shows the names, each kind with a colour and a line of its own. Every name leads to its entry in the <a href="register.html">register</a>, shown or not.</p>
      </xsl:if>
      <p>The <em>reading view</em> typesets quotation marks and dashes; the <em>diplomatic view</em> has the characters of the source. The words are the same.</p>
    </section>
  </xsl:function>

  <!-- The ways to a place. -->
  <xsl:function name="site:help-finding" as="element()" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <section id="finding">
      <h2>Finding</h2>
      <p><em>Go to</em>, at the head of every page, takes a reference, a number as you might write it (10, ¶10, para. 10, 10.3), a name, or a few words of the text, and leads to the place. What the text has not, the search may find.</p>
      <p><a href="search.html">Search</a> finds the passages that have all your words. The beginning of a word is enough; words in quotation marks are found as a phrase; capitals and accents may be left out. Hits stand in the order of the edition, each under its reference, and can be narrowed to a kind of passage<xsl:if test="$edition/TEI/standOff/(listPerson | listPlace | listOrg | listEvent)"> or to those that name somebody or something</xsl:if>. From a web server other forms of a word are found too.</p>
    </section>
  </xsl:function>

  <!-- How a place is cited. -->
  <xsl:function name="site:help-citing" as="element()" visibility="private">
    <xsl:param name="settings" as="map(*)"/>
    <section id="citing">
      <h2>Citing</h2>
      <p>Three things make a citation that holds: the <em>reference</em>, the <em>version</em>, which stands at the foot of every page, and the <em>words</em>. A reference is never given to other words; what became of it from version to version, its own page tells.</p>
      <p><em>cite</em>, which appears below a number in the margin and at the end of a note, leads to that page, with finished citations in four styles and files for reference managers<xsl:if test="$settings?files?* = 'ref/index.html'">; the edition as a whole has <a href="ref/index.html">such a page</a> too</xsl:if>. To cite particular words, select them in the text and choose <em>Cite these words</em>: the link that you get leads to the very words.</p>
    </section>
  </xsl:function>

</xsl:stylesheet>
