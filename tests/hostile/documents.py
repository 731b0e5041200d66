"""Documents made to do harm, each with the code under which it must be refused (None: it is harmless, and read)."""

from __future__ import annotations

from collections.abc import Callable

_NS = b'xmlns="http://www.tei-c.org/ns/1.0"'


def _bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE TEI [<!ENTITY e0 "ha">{entities}]><TEI>&e11;</TEI>'.encode()


def _quadratic() -> bytes:
    return b'<!DOCTYPE TEI [<!ENTITY e "' + b"x" * 50_000 + b'">]><TEI>' + b"&e;" * 50_000 + b"</TEI>"


DOCUMENTS: dict[str, tuple[Callable[[], bytes], str | None]] = {
    "external entity": (
        lambda: b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "secret.txt">]><TEI>&x;</TEI>',
        "xml.entity-declared",
    ),
    "external entity in an attribute": (
        lambda: b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "secret.txt">]><TEI n="&x;"/>',
        "xml.entity-declared",
    ),
    "parameter entity": (
        lambda: b'<!DOCTYPE TEI [<!ENTITY % x SYSTEM "secret.txt"> %x;]><TEI/>',
        "xml.entity-declared",
    ),
    "external subset": (lambda: b'<!DOCTYPE TEI SYSTEM "secret.txt"><TEI/>', "xml.doctype-external"),
    "external subset on the network": (
        lambda: b'<!DOCTYPE TEI SYSTEM "http://localhost:9/a.dtd"><TEI/>',
        "xml.doctype-external",
    ),
    "bomb of entities": (_bomb, "xml.entity-declared"),
    "one large entity, often": (_quadratic, "xml.entity-declared"),
    "document type of a hundred megabytes": (
        lambda: b"<!DOCTYPE TEI [" + b"<!ELEMENT b ANY>\n" * 6_000_000 + b"]><TEI/>",
        "xml.too-large",
    ),
    "document type of seven megabytes": (
        lambda: b"<!DOCTYPE TEI [" + b"<!ELEMENT b ANY>\n" * 400_000 + b"]><TEI/>",
        "xml.doctype-too-large",
    ),
    "a hundred thousand deep": (lambda: b"<p>" * 100_000 + b"</p>" * 100_000, "xml.too-deep"),
    "a hundred thousand deep, never closed": (lambda: b"<p>" * 100_000, "xml.too-deep"),
    "a million attributes": (
        lambda: b"<p " + b" ".join(b'a%d=""' % number for number in range(1_000_000)) + b"/>",
        "xml.too-large",
    ),
    "half a million attributes": (
        lambda: b"<p " + b" ".join(b'a%d=""' % number for number in range(500_000)) + b"/>",
        "xml.markup-too-large",
    ),
    "a hundred thousand attributes": (
        lambda: b"<p " + b" ".join(b'a%d=""' % number for number in range(100_000)) + b"/>",
        "xml.too-many-attributes",
    ),
    "a hundred thousand namespaces": (
        lambda: b"<p " + b" ".join(b'xmlns:a%d="b"' % number for number in range(100_000)) + b"/>",
        None,
    ),
    "seven megabytes of white space": (lambda: b"<TEI " + _NS + b">" + b" " * 7_000_000 + b"</TEI>", None),
    "seven million lines": (lambda: b"<TEI " + _NS + b">" + b"\n" * 7_000_000 + b"</TEI>", None),
    "seven million lines, then a fault": (lambda: b"<TEI>" + b"\n" * 7_000_000 + b"</p>", "xml.tag-mismatch"),
    "seven million ampersands": (lambda: b"<TEI>" + b"&" * 7_000_000 + b"</TEI>", "xml.ampersand"),
    "one attribute of seven megabytes": (lambda: b'<TEI n="' + b"x" * 7_000_000 + b'"/>', "xml.markup-too-large"),
    "one comment of seven megabytes": (lambda: b"<TEI><!--" + b"x" * 7_000_000 + b"--></TEI>", "xml.markup-too-large"),
    "a quotation mark that is never closed": (
        lambda: b'<TEI n="' + b"<p>x</p>\n" * 700_000,
        "xml.attribute-unclosed",
    ),
    "as many elements as are read": (
        lambda: b"<TEI " + _NS + b"><text><body>" + b"<p>x</p>" * 99_000 + b"</body></text></TEI>",
        None,
    ),
    "too many elements": (lambda: b"<TEI>" + b"<p/>" * 200_000 + b"</TEI>", "xml.too-many-nodes"),
    "NUL": (lambda: b"<TEI>\x00</TEI>", "xml.character"),
    "nothing but NUL": (lambda: b"\x00" * 1_000_000, "xml.character"),
    "reference to NUL": (lambda: b"<TEI>&#0;</TEI>", "xml.character"),
    "reference to a surrogate": (lambda: b"<TEI>&#xD800;</TEI>", "xml.character"),
    "unpaired surrogate in UTF-8": (lambda: b"<TEI>\xed\xa0\x80</TEI>", "xml.bytes"),
    "unpaired surrogate in UTF-16": (lambda: b"\xff\xfe" + "<TEI>".encode("utf-16-le") + b"\x00\xd8", "xml.bytes"),
    "UTF-7": (lambda: b'<?xml version="1.0" encoding="UTF-7"?><TEI>+ADw-x+AD4-</TEI>', "xml.encoding"),
    "UTF-16 without its mark": (lambda: "<TEI/>".encode("utf-16-be"), "xml.encoding"),
    "UTF-16 by name only": (lambda: b'<?xml version="1.0" encoding="UTF-16"?><TEI/>', "xml.encoding"),
    "UTF-8 by name only": (
        lambda: '<?xml version="1.0" encoding="UTF-8"?><TEI/>'.encode("utf-16"),
        "xml.encoding",
    ),
    "overlong UTF-8": (lambda: b"<TEI>\xc0\xbcp></TEI>", "xml.bytes"),
    "EBCDIC": (lambda: '<?xml version="1.0" encoding="cp037"?><TEI/>'.encode("cp037"), "xml."),
    "nothing": (lambda: b"", "xml.empty"),
    "an archive": (lambda: b"PK\x03\x04" + b"\x00" * 1_000, "xml.binary"),
    "inclusion": (
        lambda: b'<TEI xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="secret.txt" parse="text"/></TEI>',
        None,
    ),
    "style sheet": (lambda: b'<?xml-stylesheet type="text/xsl" href="http://localhost:9/a.xsl"?><TEI/>', None),
    "schema location": (
        lambda: b'<TEI xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a secret.txt"/>',
        None,
    ),
    "characters that reorder a line": ("<TEI>\u202e\u2066&x;\u2069</TEI>".encode, "xml.entity-unknown"),
    "escapes for a terminal": (lambda: b"<TEI>\x1b[2J&x;\x9b31m</TEI>", "xml."),
}
"""Each is refused under the code that begins so."""
