"""The checkers that come as JavaScript packages (axe-core, the Nu HTML checker), installed once beside the tests."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path

_FOLDER = Path(__file__).parent


def package(name: str) -> Path:
    """The folder of an installed package; the first who asks installs all of them, others wait."""
    wanted = json.loads((_FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    done = _FOLDER / "node_modules" / ".installed"
    lock = _FOLDER / "node_modules.lock"
    state = json.dumps(wanted, sort_keys=True)
    while not (done.is_file() and done.read_text(encoding="utf-8") == state):
        try:
            lock.mkdir()
        except FileExistsError:
            time.sleep(0.5)
            continue
        try:
            command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
            subprocess.run(command, cwd=_FOLDER, check=True, timeout=300)
            done.write_text(state, encoding="utf-8")
        finally:
            lock.rmdir()
    return _FOLDER / "node_modules" / name
