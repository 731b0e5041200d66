"""A miniature edition with slots, for trying what a check says of a few lines in their place."""

from __future__ import annotations

import shutil
from pathlib import Path

MODEL = Path(__file__).with_name("edition")
SCHEMA = Path(__file__).resolve().parents[2] / "schema"

DEFAULTS = {
    "edition": '<edition n="1.0.0">Version 1.0.0</edition>',
    "project": "<p>A miniature, to try the checks.</p>",
    "count": '<tagUsage gi="salute" occurs="1" withId="1">The salutation.</tagUsage>',
    "references": """<refsDecl xml:id="text-references" n="text" default="true">
        <citeStructure unit="paragraph" match="//body//*[self::p or self::ab][@xml:id]" use="@xml:id">
          <citeStructure unit="sentence" match="s" use="substring-after(@xml:id, '.')" delim="."/>
        </citeStructure>
      </refsDecl>""",
    "prefix": """<prefixDef ident="wd" matchPattern="Q[0-9]+" replacementPattern="https://www.wikidata.org/wiki/$0">
          <p>An entity of Wikidata.</p>
        </prefixDef>""",
    "paragraph": """<p xml:id="p1" n="1"><s xml:id="p1.s1" n="1">It is <hi rend="italic" xml:id="late">late</hi>.</s>
          <s xml:id="p1.s2" n="2">We begin.</s></p>""",
    "text": """<p xml:id="p2" n="2"><s xml:id="p2.s1" n="1"><persName ref="register.xml#person-cuno">Cuno</persName>
          spoke in <placeName ref="register.xml#place-berlin">Berlin</placeName>.</s></p>""",
    "note": """<note type="historical" xml:id="note-late" n="1" target="#late" resp="#editors">
          <label type="lemma">late</label>
          <p>The meeting began at ten in the evening, as the minutes say; the hall had been locked until then, and the
          speaker had come straight from the railway, tired and without having eaten
          (<ref type="source" target="register.xml#bibl-speech">the speech</ref>).</p>
        </note>""",
    "person": """<person xml:id="person-cuno">
        <persName type="preferred"><surname>Cuno</surname>, <forename>Wilhelm</forename></persName>
        <birth when="1876-07-02" source="#bibl-speech"/>
        <death when="1933-01-03" source="#bibl-speech"/>
        <note type="identification" source="#bibl-speech">The speaker.</note>
      </person>""",
    "bibliography": "",
}


def miniature(folder: Path, **slots: str) -> Path:
    """Make the miniature edition in a folder, with other lines in the slots that are named; gives the folder.

    Three more slots are files as a whole: `waivers` (waivers.toml), `ledger` (references.json) and `copy_text`; and
    `settings` are lines more of edition.toml.
    """
    shutil.copytree(MODEL, folder, dirs_exist_ok=True)
    shutil.copytree(SCHEMA, folder / "schema", ignore=shutil.ignore_patterns("json", "*-manual"), dirs_exist_ok=True)
    for name in ("speech.xml", "register.xml"):
        path = folder / "edition" / name
        text = path.read_text(encoding="utf-8")
        for slot, default in DEFAULTS.items():
            text = text.replace(f"<?slot {slot}?>", slots.get(slot, default))
        path.write_text(text, encoding="utf-8")
    if "settings" in slots:
        path = folder / "edition" / "edition.toml"
        path.write_text(f"{path.read_text(encoding='utf-8')}{slots['settings']}\n", encoding="utf-8")
    if "waivers" in slots:
        (folder / "edition" / "waivers.toml").write_text(slots["waivers"], encoding="utf-8")
    if "ledger" in slots:
        (folder / "edition" / "references.json").write_text(slots["ledger"], encoding="utf-8")
    if "copy_text" in slots:
        (folder / "seeds" / "speech.txt").write_bytes(slots["copy_text"].encode("latin-1"))
    return folder
