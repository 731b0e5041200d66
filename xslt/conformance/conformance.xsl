<?xml version="1.0" encoding="UTF-8"?>
<!-- The conformance passport as a page of the site: each catalogue a section, each criterion with what was seen. -->
<xsl:package name="urn:paragraphos:conformance" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:frame="urn:paragraphos:frame" xmlns:conformance="urn:paragraphos:conformance" xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:use-package name="urn:paragraphos:frame"/>

  <!-- The passport as JSON. -->
  <xsl:param name="passport" as="xs:string" required="yes"/>

  <!-- The published address of the site; nothing as long as none is known. -->
  <xsl:param name="address" as="xs:string?" select="()"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Only the document speaks. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The page. -->
  <xsl:template match="/" as="text()">
    <xsl:variable name="content" as="map(xs:string, item()*)" select="parse-json($passport)"/>
    <xsl:variable name="page" as="map(xs:string, item()*)" select="map:merge((
        map{'path': 'about/conformance.html', 'section': 'about', 'title': 'Conformance', 'description': 'What the criteria of the field ask, and what was seen in these files.'},
        $address ! map{'address': .}))"/>
    <xsl:value-of select="frame:serialise(frame:page(., $page, conformance:article($content)))"/>
  </xsl:template>

  <!-- All of it. -->
  <xsl:function name="conformance:article" as="element()" visibility="private">
    <xsl:param name="content" as="map(xs:string, item()*)"/>
    <article class="prose conformance">
      <h1>Conformance</h1>
      <p>What reviewers and libraries ask of an edition, and what a program saw when it looked at these files. “Met” means that every question was answered so by what stands under it; “not met”, that at least one was not; “human judgement”, that no file can show it. Nothing on this page was written by hand but the questions. The same <a href="conformance.json">for programs</a>.</p>
      <xsl:sequence select="conformance:summary($content)"/>
      <xsl:for-each select="$content?catalogues?*">
        <xsl:variable name="identifier" as="xs:string" select="?identifier"/>
        <section id="{$identifier}">
          <h2>{?title}</h2>
          <xsl:sequence select="?criteria?* ! conformance:criterion(., $identifier)"/>
        </section>
      </xsl:for-each>
    </article>
  </xsl:function>

  <!-- How many criteria of each catalogue are met. -->
  <xsl:function name="conformance:summary" as="element()" visibility="private">
    <xsl:param name="content" as="map(xs:string, item()*)"/>
    <table>
      <thead>
        <tr><th scope="col">Criteria</th><th scope="col">met</th><th scope="col">not met</th><th scope="col">human judgement</th></tr>
      </thead>
      <tbody>
        <xsl:for-each select="$content?catalogues?*">
          <tr>
            <th scope="row"><a href="#{?identifier}">{?title}</a></th>
            <td>{?summary?met}</td><td>{?summary('not met')}</td><td>{?summary('human judgement')}</td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:function>

  <!-- A criterion: its verdict, then its questions. -->
  <xsl:function name="conformance:criterion" as="element()+" visibility="private">
    <xsl:param name="criterion" as="map(xs:string, item()*)"/>
    <xsl:param name="catalogue" as="xs:string"/>
    <h3 id="{$catalogue}-{$criterion?number}">{$criterion?number}. {$criterion?title}: <em>{$criterion?verdict}</em></h3>
    <dl>
      <xsl:for-each select="$criterion?questions?*">
        <dt>{?asked} <em>{?verdict}</em></dt>
        <xsl:if test="?remark"><dd>{?remark}</dd></xsl:if>
        <xsl:for-each select="?evidence?*"><dd><xsl:sequence select="conformance:evidence(.)"/></dd></xsl:for-each>
      </xsl:for-each>
    </dl>
  </xsl:function>

  <!-- Something that was seen: a published file as a link, one of the sources by its path. -->
  <xsl:function name="conformance:evidence" as="node()+" visibility="private">
    <xsl:param name="evidence" as="map(xs:string, item()*)"/>
    <xsl:variable name="place" as="xs:string" select="$evidence?path || string($evidence?line ! (', line ' || .))"/>
    <xsl:choose>
      <xsl:when test="$evidence?published"><a href="../{$evidence?path}">{$place}</a></xsl:when>
      <xsl:otherwise><code>{$place}</code></xsl:otherwise>
    </xsl:choose>
    <xsl:text>: {$evidence?seen}</xsl:text>
  </xsl:function>

</xsl:package>
