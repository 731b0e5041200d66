"""The one Saxon processor of the process, and the stylesheet packages that it has compiled."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from paragraphos import resources
from paragraphos.faults import Unusable

if TYPE_CHECKING:
    from saxonche import PySaxonProcessor, PyXdmNode, PyXsltExecutable

_FEATURE = "http://saxon.sf.net/feature/"
_PARSER = "parserFeature?uri=http%3A//xml.org/sax/features/"
_READING = {
    f"{_PARSER}external-general-entities": "false",
    f"{_PARSER}external-parameter-entities": "false",
    # The reader of XML has its own bound on depth; the parser's would be a hundred.
    "parserProperty?uri=jdk.xml.maxElementDepth": "0",
}


_STANDARD_ERROR = 2
_SPEAKING = threading.Lock()


class TransformationFault(Unusable):
    """A stylesheet could not be compiled, or stopped: the message is what Saxon or the stylesheet said."""


@cache
def processor() -> PySaxonProcessor:
    """The process's Saxon, made when first asked for; it knows our packages and reads nothing from the network."""
    from saxonche import PySaxonProcessor

    saxon = PySaxonProcessor(config_file=str(resources.folder("xslt") / "saxon.xml"))
    confine(saxon, "file")
    return saxon


def confine(saxon: PySaxonProcessor, protocols: str, **features: str) -> None:
    """Let a Saxon read through these protocols alone (comma-separated), and no external entity through any.

    `features` are settings besides, by their names in Saxon with _ for -.
    """
    named = {name.replace("_", "-"): setting for name, setting in features.items()}
    for name, setting in {"allowedProtocols": protocols, **_READING, **named}.items():
        saxon.set_configuration_property(_FEATURE + name, setting)


@cache
def compiled(stylesheet: Path) -> PyXsltExecutable:
    """The stylesheet at this path, compiled once a process.

    Raises TransformationFault when it does not compile.
    """
    compiler = processor().new_xslt30_processor()
    try:
        executable = compiler.compile_stylesheet(stylesheet_file=str(stylesheet))
    except Exception as error:
        raise TransformationFault(f"{stylesheet.name} does not compile: {error}") from error
    if executable is None:
        raise TransformationFault(f"{stylesheet.name} does not compile: {compiler.error_message}")
    return executable


def package(name: str) -> PyXsltExecutable:
    """The compiled package `xslt/NAME/NAME.xsl`."""
    return compiled(resources.folder("xslt") / name / f"{name}.xsl")


def parse(data: bytes | str, base: str | None = None) -> PyXdmNode:
    """A document node from XML that `paragraphos.xml` has already read and found harmless."""
    builder = processor().new_document_builder()
    if base:
        builder.set_base_uri(base)
    text = data.decode("utf-8") if isinstance(data, bytes) else data
    return builder.parse_xml(xml_text=re.sub(r"^<\?xml[^>]*\?>", "", text))


def value(content: object) -> Any:
    """A Python string, boolean, integer as a Saxon value, a list as an array of such (Saxon values pass unchanged)."""
    saxon = processor()
    if isinstance(content, list):
        return saxon.make_array([value(item) for item in content])
    if isinstance(content, bool):
        return saxon.make_boolean_value(content)
    if isinstance(content, int):
        return saxon.make_integer_value(content)
    if isinstance(content, str):
        return saxon.make_string_value(content)
    return content


def _reason(error: Exception) -> str:
    """What Saxon says is wrong, without its code and without the way through the stylesheets that led there."""
    told = str(error).strip()
    if not told.startswith("Error"):
        return told
    wrapped = re.match(r"[^\n]*\n  \S+  ([^\n]*(?:\n  [^\n]*)*)", told)
    return " ".join(wrapped[1].split()) if wrapped else told


def to_text(
    executable: PyXsltExecutable,
    source: PyXdmNode,
    parameters: Mapping[str, object] | None = None,
    aside: list[str] | None = None,
) -> str:
    """The serialised principal result of applying the stylesheet's templates to a document.

    What Saxon has to say besides, such as that a pattern could not be evaluated for a node, is added to `aside`.
    Raises TransformationFault with the stylesheet's own message.
    """
    return _done(executable, parameters, lambda: executable.transform_to_string(xdm_node=source), aside) or ""


def to_node(
    executable: PyXsltExecutable, source: PyXdmNode, parameters: Mapping[str, object] | None = None
) -> PyXdmNode:
    """The same result as a document, for another stylesheet to go on with.

    Raises TransformationFault with the stylesheet's own message.
    """
    return _done(executable, parameters, lambda: executable.transform_to_value(xdm_node=source)).head


def call(
    executable: PyXsltExecutable, function: str, arguments: list[object], parameters: Mapping[str, object] | None = None
) -> str:
    """The serialised result of a public function of the stylesheet, named as `{uri}local`."""
    values = [value(argument) for argument in arguments]
    return _done(executable, parameters, lambda: executable.call_function_returning_string(function, values)) or ""


def string_of(executable: PyXsltExecutable, function: str, arguments: list[object]) -> str:
    """The string that a public function of the stylesheet returns, whatever the stylesheet says of serialisation."""
    values = [value(argument) for argument in arguments]
    result = _done(executable, None, lambda: executable.call_function_returning_value(function, values))
    return str(result.head.string_value)


def _done(
    executable: PyXsltExecutable,
    parameters: Mapping[str, object] | None,
    work: Callable[[], Any],
    aside: list[str] | None = None,
) -> Any:
    """What Saxon gives for these parameters; it tells faults on the standard error too, from where they are kept."""
    executable.clear_parameters()
    for name, content in (parameters or {}).items():
        executable.set_parameter(name, value(content))
    with _overheard([] if aside is None else aside):
        try:
            return work()
        except Exception as error:
            raise TransformationFault(_reason(error)) from error


@contextmanager
def _overheard(said: list[str]) -> Iterator[None]:
    """Add to `said` what is written to the standard error meanwhile, instead of letting it get there."""
    with _SPEAKING, TemporaryFile() as heard:
        try:
            kept = os.dup(_STANDARD_ERROR)
        except OSError:  # it was closed
            yield
            return
        os.dup2(heard.fileno(), _STANDARD_ERROR)
        try:
            yield
        finally:
            os.dup2(kept, _STANDARD_ERROR)
            os.close(kept)
            heard.seek(0)
            said.append(heard.read().decode("utf-8", "replace"))
