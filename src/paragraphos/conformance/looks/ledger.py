"""Looks at the ledger: is this version released, does every reference ever released still lead somewhere?"""

from __future__ import annotations

from paragraphos.conformance.criteria import MOST, Answer, Evidence, Verdict
from paragraphos.conformance.subject import Subject
from paragraphos.references.integrity import trusted_ledger
from paragraphos.references.ledger import Ledger


def released(subject: Subject) -> Answer:
    """Met when the ledger has a release of this version."""
    ledger, name = _ledger(subject)
    version = subject.publication.version
    found = [release for release in ledger.releases if release.version == version]
    if not found:
        return Answer(Verdict.NOT_MET, (), f"The ledger has no release of version {version}.")
    seen = f"release {version}, {found[0].date}, sealed"
    return Answer(Verdict.MET, (Evidence(name, seen, is_published=False),))


def recorded_references_live(subject: Subject) -> Answer:
    """Met when at the address of every reference that the ledger knows a page is published."""
    ledger, name = _ledger(subject)
    if not ledger.entries:
        return Answer(Verdict.NOT_MET, (), "The ledger has no references yet: nothing was released.")
    lost = [
        entry.reference for entry in ledger.entries.values() if _page(entry.standing[-1].address) not in subject.files
    ]
    if lost:
        evidence = tuple(Evidence(name, f"{reference} has no page", is_published=False) for reference in lost[:MOST])
        return Answer(Verdict.NOT_MET, evidence, f"{len(lost):,} of {len(ledger.entries):,} references have no page.")
    seen = f"{len(ledger.entries):,} references, each with a page"
    return Answer(Verdict.MET, (Evidence(name, seen, is_published=False),))


def _ledger(subject: Subject) -> tuple[Ledger, str]:
    path = subject.publication.source.settings.ledger
    return trusted_ledger(path), path.name


def _page(address: str) -> str:
    path = address.partition("#")[0]
    return f"{path}index.html" if path.endswith("/") else path
