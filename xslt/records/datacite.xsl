<?xml version="1.0" encoding="UTF-8"?>
<!-- What DataCite (metadata schema 4.6) asks of a resource, as a map in the form of DataCite's JSON. Both its records are made from it. -->
<xsl:package name="urn:paragraphos:datacite" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header" xmlns:datacite="urn:paragraphos:datacite"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:use-package name="urn:paragraphos:records"/>
  <xsl:use-package name="urn:paragraphos:header"/>

  <!-- The kinds of contributor of DataCite for the MARC relators that have one; the others are “Other”. -->
  <xsl:variable name="datacite:kinds" as="map(xs:string, xs:string)" visibility="private" select="map{
      'edt': 'Editor', 'trl': 'Translator', 'dst': 'Distributor', 'cur': 'DataCurator', 'cph': 'RightsHolder', 'spn': 'Sponsor', 'res': 'Researcher', 'hst': 'HostingInstitution'}"/>

  <!-- The attributes of the resource; without a DOI where none is registered. -->
  <xsl:function name="datacite:attributes" as="map(xs:string, item()*)" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="date" as="xs:string" select="header:date($edition)"/>
    <xsl:sequence select="map:merge((
        records:doi($edition) ! map{'doi': .},
        map{
          'types': map{'resourceTypeGeneral': 'Text', 'resourceType': 'Scholarly digital edition'},
          'creators': array{datacite:creators($edition)},
          'titles': array{datacite:titles($edition)},
          'publisher': map{'name': (header:publisher($edition), '(:unav)')[1]},
          'subjects': array{records:keywords($edition) ! map{'subject': .}},
          'contributors': array{records:others($edition) ! datacite:contributor(.)},
          'dates': array{datacite:dates($edition)},
          'language': header:language($edition),
          'alternateIdentifiers': array{map{'alternateIdentifier': header:identifier($edition), 'alternateIdentifierType': 'local'},
            records:registered-identifiers($edition)[not(records:scheme(.) = 'doi')] ! map{'alternateIdentifier': records:bare(.), 'alternateIdentifierType': string(@type)}},
          'relatedItems': array{records:sources($edition) ! datacite:source(.)},
          'sizes': array{records:extent($edition)},
          'fundingReferences': array{records:contributors($edition)[.?code = 'fnd'] ! map{'funderName': .?name}},
          'formats': array{'application/tei+xml', 'text/html'},
          'version': header:version($edition),
          'rightsList': array{records:rights($edition) ! map:merge((map{'rights': normalize-space()}, @target ! map{'rightsUri': string(.)}))},
          'descriptions': array{datacite:descriptions($edition)},
          'schemaVersion': 'http://datacite.org/schema/kernel-4'
        },
        substring($date, 1, 4)[matches(., '^[0-9]{4}$')] ! map{'publicationYear': xs:integer(.)},
        records:address($address) ! map{'url': .}))"/>
  </xsl:function>

  <!-- Authors; where the header is sure of none, its editors; else the code for “unknown”. -->
  <xsl:function name="datacite:creators" as="map(xs:string, item()*)+" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="authors" as="map(xs:string, item()*)*" select="records:creators($edition)"/>
    <xsl:variable name="editors" as="map(xs:string, item()*)*" select="records:contributors($edition)[.?code = 'edt']"/>
    <xsl:variable name="named" as="map(xs:string, item()*)*" select="if (exists($authors)) then $authors else $editors"/>
    <xsl:sequence select="if (exists($named)) then $named ! datacite:agent(.) else map{'name': '(:unkn)'}"/>
  </xsl:function>

  <!-- A name with its kind and its identifiers in authority files. -->
  <xsl:function name="datacite:agent" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map{
        'name': $contributor?name, 'nameType': if ($contributor?kind = 'personal') then 'Personal' else 'Organizational',
        'nameIdentifiers': array{records:authorities($contributor?entry)[.?address] ! map{'nameIdentifier': .?address, 'nameIdentifierScheme': .?scheme}}}"/>
  </xsl:function>

  <!-- A contributor: of a definite kind only where the header is sure. -->
  <xsl:function name="datacite:contributor" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="contributor" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map:put(datacite:agent($contributor), 'contributorType', ($contributor?code[records:is-sure($contributor)] ! $datacite:kinds(.), 'Other')[1])"/>
  </xsl:function>

  <!-- All titles. -->
  <xsl:function name="datacite:titles" as="map(xs:string, xs:string)+" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="map{'title': header:title($edition)}, header:subtitle($edition) ! map{'title': ., 'titleType': 'Subtitle'},
        records:other-titles($edition) ! map{'title': normalize-space(), 'titleType': 'AlternativeTitle'}"/>
  </xsl:function>

  <!-- Publication and writing; a range in the form of RKMS-ISO8601. -->
  <xsl:function name="datacite:dates" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="written" as="element(origDate)?" select="records:written($edition)"/>
    <xsl:variable name="range" as="xs:string?" select="($written/@when ! string(), $written ! (string((@notBefore, @from)[1]) || '/' || string((@notAfter, @to)[1])))[1]"/>
    <xsl:sequence select="header:date($edition)[.] ! map{'date': ., 'dateType': 'Issued'},
        $range[. ne '/'] ! map{'date': ., 'dateType': 'Created', 'dateInformation': records:written-in-words($edition)}"/>
  </xsl:function>

  <!-- The source that the edition rests on. -->
  <xsl:function name="datacite:source" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="source" as="element(biblStruct)"/>
    <xsl:sequence select="map:merge((
        map{'relatedItemType': 'Text', 'relationType': 'IsDerivedFrom',
          'creators': array{$source//author ! map{'name': normalize-space()}},
          'titles': array{$source//title[not(ancestor::note)] ! map{'title': normalize-space()}}},
        $source/monogr/imprint/publisher[1] ! map{'publisher': normalize-space()}))"/>
  </xsl:function>

  <!-- Abstract, then what keeps the certainty of dates and attributions, series and notes. -->
  <xsl:function name="datacite:descriptions" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="records:abstract($edition) ! map{'description': ., 'descriptionType': 'Abstract'},
        records:series($edition) ! map{'description': records:series-line(.), 'descriptionType': 'SeriesInformation'},
        (records:contributors($edition)[.?certainty] ! records:attribution(.), records:notes($edition), records:sources($edition) ! records:source-notes(.)) ! map{'description': ., 'descriptionType': 'Other'}"/>
  </xsl:function>

</xsl:package>
