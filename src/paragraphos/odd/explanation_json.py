"""Explanations as JSON: whole (`NAME.json`, which `schema explain` reads) or one by one (`schema/json/`)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from paragraphos.odd.explaining import AttributeExplained, ElementExplained, RuleExplained, ValueExplained


class NotExplanations(Exception):
    """The file does not hold explanations of a schema."""


def element_record(element: ElementExplained) -> dict[str, Any]:
    """One element; what there is nothing to say of is left out."""
    record = {key: value for key, value in asdict(element).items() if value not in (None, (), "", False)}
    record["attributes"] = [attribute_record(attribute) for attribute in element.attributes]
    return record


def attribute_record(attribute: AttributeExplained) -> dict[str, Any]:
    """One attribute; what there is nothing to say of is left out."""
    return {key: value for key, value in asdict(attribute).items() if value not in (None, (), "", False)}


def dumped(explained: dict[str, ElementExplained]) -> bytes:
    """All elements, one a line; attributes, rules and lists of what is held that several share are said once."""
    attributes, rules, held = _Table(), _Table(), _Table()
    lines = []
    for element in explained.values():
        record = element_record(element)
        record.pop("may_stand_in", None)
        record["attributes"] = [attributes.index(one) for one in record["attributes"]]
        record["rules"] = [rules.index(one) for one in record.get("rules", ())]
        record["may_hold"] = held.index(record.get("may_hold", ()))
        lines.append(_line(record))
    namespaces = {element.namespace for element in explained.values()}
    if len(namespaces) == 1:
        lines = [line.replace(f'"namespace":{json.dumps(next(iter(namespaces)))},', "", 1) for line in lines]
    parts = [f'"namespace": {json.dumps(min(namespaces, default=""))}', f'"elements": [\n{",".join(_broken(lines))}\n]']
    parts += [
        f'"{name}": [\n{",".join(_broken(table.lines))}\n]'
        for name, table in (("attributes", attributes), ("rules", rules), ("held", held))
    ]
    return ("{" + ",\n".join(parts) + "}\n").encode()


class _Table:
    """Records, each written once and known by its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def index(self, record: object) -> int:
        return self._numbers.setdefault(_line(record), len(self._numbers))

    @property
    def lines(self) -> list[str]:
        return list(self._numbers)


def _broken(lines: list[str]) -> list[str]:
    return [line if index == 0 else f"\n{line}" for index, line in enumerate(lines)]


def loaded(data: bytes) -> dict[str, ElementExplained]:
    """The elements that `dumped` wrote.

    Raises NotExplanations.
    """
    try:
        document = json.loads(data)
        attributes = [_attribute(record) for record in document["attributes"]]
        records = [_unshared(record, document) for record in document["elements"]]
        holders: dict[str, list[str]] = {record["name"]: [] for record in records}
        for record in records:
            for name in record["may_hold"]:
                holders[name].append(record["name"])
        return {record["name"]: _element(record, attributes, holders) for record in records}
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise NotExplanations(f"this is no list of explanations as paragraphos writes it ({error})") from error


def _unshared(record: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    rules = [document["rules"][index] for index in record["rules"]]
    return {
        "namespace": document["namespace"],
        **record,
        "rules": rules,
        "may_hold": document["held"][record["may_hold"]],
    }


def _element(
    record: dict[str, Any], attributes: list[AttributeExplained], holders: dict[str, list[str]]
) -> ElementExplained:
    return ElementExplained(
        name=record["name"],
        namespace=record["namespace"],
        gloss=record.get("gloss", ""),
        description=record.get("description", ""),
        module=record.get("module"),
        classes=tuple(record.get("classes", ())),
        content=record["content"],
        may_hold=tuple(record["may_hold"]),
        may_hold_text=record.get("may_hold_text", False),
        may_hold_any=record.get("may_hold_any", False),
        may_stand_in=tuple(holders[record["name"]]),
        begins_document=record.get("begins_document", False),
        attributes=tuple(attributes[index] for index in record["attributes"]),
        rules=tuple(RuleExplained(**rule) for rule in record["rules"]),
        example=record.get("example"),
        remarks=tuple(record.get("remarks", ())),
        deprecated=record.get("deprecated"),
    )


def _attribute(record: dict[str, Any]) -> AttributeExplained:
    return AttributeExplained(
        name=record["name"],
        description=record.get("description", ""),
        required=record.get("required", False),
        datatype=record["datatype"],
        list=record.get("list"),
        values=tuple(
            ValueExplained(value["value"], value.get("description", "")) for value in record.get("values", ())
        ),
        default=record.get("default"),
        source=record.get("source"),
        deprecated=record.get("deprecated"),
    )


def _line(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
