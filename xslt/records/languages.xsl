<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages: BCP 47 as in TEI, ISO 639-2/B as library records want it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:records="urn:paragraphos:records" xmlns:header="urn:paragraphos:header"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- ISO 639-1 and, beside it, ISO 639-2/B. -->
  <xsl:variable name="records:codes" as="xs:string" visibility="private">
    aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bi bis bm bam bn ben bo tib br bre
    bs bos ca cat ce che ch cha co cos cr cre cs cze cu chu cv chv cy wel da dan de ger dv div dz dzo ee ewe el gre en eng eo epo es spa et est
    eu baq fa per ff ful fi fin fj fij fo fao fr fre fy fry ga gle gd gla gl glg gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv ht hat
    hu hun hy arm hz her ia ina id ind ie ile ig ibo ii iii ik ipk io ido is ice it ita iu iku ja jpn jv jav ka geo kg kon ki kik kj kua kk kaz
    kl kal km khm kn kan ko kor kr kau ks kas ku kur kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub lv lav mg mlg
    mh mah mi mao mk mac ml mal mn mon mr mar ms may mt mlt my bur na nau nb nob nd nde ne nep ng ndo nl dut nn nno no nor nr nbl nv nav ny nya
    oc oci oj oji om orm or ori os oss pa pan pi pli pl pol ps pus pt por qu que rm roh rn run ro rum ru rus rw kin sa san sc srd sd snd se sme
    sg sag si sin sk slo sl slv sm smo sn sna so som sq alb sr srp ss ssw st sot su sun sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk
    tl tgl tn tsn to ton tr tur ts tso tt tat tw twi ty tah ug uig uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor
    za zha zh chi zu zul
  </xsl:variable>

  <!-- The ISO 639-2/B codes by those of ISO 639-1. -->
  <xsl:variable name="records:bibliographic" as="map(xs:string, xs:string)" visibility="private" select="
      let $codes := tokenize($records:codes) return map:merge(for $pair in 1 to count($codes) idiv 2 return map:entry($codes[2 * $pair - 1], $codes[2 * $pair]))"/>

  <!-- The ISO 639-2/B code of a BCP 47 tag: that of its language; “und” where there is none. -->
  <xsl:function name="records:language-code" as="xs:string" visibility="public">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="language" as="xs:string" select="lower-case(tokenize($tag, '-')[1])"/>
    <xsl:sequence select="($records:bibliographic($language), $language[matches(., '^[a-z]{3}$')], 'und')[1]"/>
  </xsl:function>

  <!-- The languages of the originals that the source description names, as codes, where they are not that of the text: it is a translation. -->
  <xsl:function name="records:original-languages" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="originals" as="xs:string*" select="$edition/TEI/teiHeader/fileDesc/sourceDesc//relatedItem[@type = 'original']/@target ! substring-after(., '#')"/>
    <xsl:variable name="codes" as="xs:string*" select="$edition//biblStruct[@xml:id = $originals]//textLang/@mainLang ! records:language-code(.)"/>
    <xsl:sequence select="distinct-values($codes)[not(. = records:language-code(header:language($edition)))]"/>
  </xsl:function>

  <!-- The languages of the edition in words, as the header lists them, each with its tag. -->
  <xsl:function name="records:languages-in-words" as="xs:string*" visibility="public">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/profileDesc/langUsage/language ! (normalize-space()[.] || @ident ! (' (' || . || ')'))"/>
  </xsl:function>

</xsl:stylesheet>
