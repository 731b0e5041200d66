"""DTS 1.0, Entry endpoint."""

from __future__ import annotations

from tests.dts.conftest import HOST, Read


def test_names_itself_its_type_and_the_version(read: Read) -> None:
    """`@context`, `@id`, `@type` EntryPoint and `dtsVersion` "1.0"."""
    entry = read("")
    assert entry["@context"] == "https://dtsapi.org/context/v1.0.json"
    assert entry["@id"] == f"{HOST}/dts/"
    assert entry["@type"] == "EntryPoint"
    assert entry["dtsVersion"] == "1.0"


def test_its_templates_name_every_parameter(read: Read) -> None:
    """Three RFC 6570 templates with all parameters of Level 1."""
    entry = read("")
    assert entry["collection"].endswith("collection{?id,page,nav}")
    assert entry["navigation"].endswith("navigation{?resource,ref,start,end,down,tree,page}")
    assert entry["document"].endswith("document{?resource,ref,start,end,tree,mediaType}")
