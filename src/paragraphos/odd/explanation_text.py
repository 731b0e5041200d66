"""An explanation for people, as text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from paragraphos.odd.explaining import AttributeExplained, ElementExplained

_WIDTH = 100


def element_text(element: ElementExplained) -> str:
    """What an element is for, where it may stand, what it may hold, its attributes and rules, an example."""
    gloss = f" ({element.gloss})" if element.gloss else ""
    lines = [f"<{element.name}>{gloss}", *_wrapped(element.description or "The ODD says nothing of it.", "  ")]
    if element.deprecated:
        lines += _wrapped(f"Deprecated: its source keeps it until {element.deprecated}.", "  ")
    holders = [*(["(it may begin a document)"] if element.begins_document else []), *element.may_stand_in]
    held = [
        *(["text"] if element.may_hold_text else []),
        *element.may_hold,
        *(["elements of other schemas"] if element.may_hold_any else []),
    ]
    lines += ["", "May stand in", *_wrapped(", ".join(holders) or "nothing", "  ")]
    lines += ["", "May hold", *_wrapped(", ".join(held) or "nothing: it is empty", "  ")]
    if held:
        lines += _wrapped(f"as: {element.content}", "  ")
    if element.attributes:
        lines += ["", "Attributes", *(line for attribute in element.attributes for line in _attribute_lines(attribute))]
    if element.rules:
        lines += [
            "",
            "Rules",
            *(line for rule in element.rules for line in _wrapped(f"{rule.ident}: {rule.message}", "  ")),
        ]
    if element.example:
        lines += ["", "Example", *(f"  {line}".rstrip() for line in element.example.split("\n"))]
    for remark in element.remarks:
        lines += ["", *_wrapped(remark, "")]
    return "\n".join(lines) + "\n"


def attribute_text(element: ElementExplained, attribute: AttributeExplained) -> str:
    """One attribute with all its values."""
    lines = [f"@{attribute.name} on <{element.name}>", *_wrapped(attribute.description, "  "), ""]
    lines += _wrapped(f"{'Required' if attribute.required else 'Optional'}; value: {attribute.datatype}.", "  ")
    if attribute.source:
        lines += _wrapped(f"It comes from the class {attribute.source}.", "  ")
    if attribute.default:
        lines += _wrapped(f"Where it is not written, “{attribute.default}” is meant.", "  ")
    if attribute.deprecated:
        lines += _wrapped(f"Deprecated: its source keeps it until {attribute.deprecated}.", "  ")
    if attribute.values:
        lines += [
            "",
            {"closed": "Values", "semi": "Values, others being possible"}.get(
                attribute.list or "", "Values, for example"
            ),
        ]
        for value in attribute.values:
            lines += _wrapped(f"{value.value}: {value.description}" if value.description else value.value, "  ")
    return "\n".join(lines) + "\n"


def _attribute_lines(attribute: AttributeExplained) -> Iterator[str]:
    notes = [*(["required"] if attribute.required else []), *([attribute.source] if attribute.source else [])]
    said = [attribute.description] if attribute.description else []
    if attribute.values:
        shown = ", ".join(value.value for value in attribute.values[:12])
        more = ", …" if len(attribute.values) > 12 or attribute.list != "closed" else ""
        said.append(f"[{shown}{more}]")
    name = f"@{attribute.name} ({'; '.join(notes)})" if notes else f"@{attribute.name}"
    yield from _wrapped(f"{name}: {' '.join(said)}" if said else name, "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
