"""Where things are: the URI templates (RFC 6570) of a server with queries and of static files with paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote


class Addresses(Protocol):
    """How an answer names the endpoints; identifiers are percent-encoded into the templates."""

    def endpoints(self) -> dict[str, str]:
        """The templates of collection, navigation and document, nothing filled in."""

    def collection(self, identifier: str) -> dict[str, str]:
        """The template that a Collection carries."""

    def resource(self, identifier: str) -> dict[str, str]:
        """The templates that a Resource carries."""

    def download(self, path: str) -> str:
        """The address of a file of the published site."""


@dataclass(frozen=True, slots=True)
class QueryAddresses:
    """Level 1: every parameter in the query. `base` is the path of the entry point, `site` that of the site."""

    base: str
    site: str

    def endpoints(self) -> dict[str, str]:
        return {
            "collection": f"{self.base}collection{{?id,page,nav}}",
            "navigation": f"{self.base}navigation{{?resource,ref,start,end,down,tree,page}}",
            "document": f"{self.base}document{{?resource,ref,start,end,tree,mediaType}}",
        }

    def collection(self, identifier: str) -> dict[str, str]:
        return {"collection": f"{self.base}collection?id={quote(identifier, safe='')}{{&page,nav}}"}

    def resource(self, identifier: str) -> dict[str, str]:
        name = quote(identifier, safe="")
        return self.collection(identifier) | {
            "navigation": f"{self.base}navigation?resource={name}{{&ref,start,end,down,tree,page}}",
            "document": f"{self.base}document?resource={name}{{&ref,start,end,tree,mediaType}}",
        }

    def download(self, path: str) -> str:
        return f"{self.site}{path}"


@dataclass(frozen=True, slots=True)
class PathAddresses:
    """Level 0: parameters in the path, as far as files are written.

    `base` leads from the answer to the folder `dts`: a relative path, or the published address where there is one.
    """

    base: str

    def endpoints(self) -> dict[str, str]:
        return {
            "collection": f"{self.base}collection{{/id}}{{;nav}}.jsonld",
            "navigation": f"{self.base}navigation/{{resource}}{{;tree}}{{;down}}{{/ref}}.jsonld",
            "document": f"{self.base}document/{{resource}}{{;tree}}{{/ref,start,end}}.xml",
        }

    def collection(self, identifier: str) -> dict[str, str]:
        return {"collection": f"{self.base}collection/{quote(identifier, safe='')}{{;nav}}.jsonld"}

    def resource(self, identifier: str) -> dict[str, str]:
        name = quote(identifier, safe="")
        return self.collection(identifier) | {
            "navigation": f"{self.base}navigation/{name}{{;tree}}{{;down}}{{/ref}}.jsonld",
            "document": f"{self.base}document/{name}{{;tree}}{{/ref,start,end}}.xml",
        }

    def download(self, path: str) -> str:
        return f"{self.base}../{path}"
