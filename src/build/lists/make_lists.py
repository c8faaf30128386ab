"""Writes the lists that metadata is checked against: licence identifiers and classifiers.

    python -m pip install packaging trove-classifiers
    python src/build/lists/make_lists.py src/main/resources/dev/slipway/metadata

The licence identifiers are those of the SPDX License List (https://spdx.org/licenses, CC-BY-3.0), as the `packaging`
library carries them; the classifiers are those that the index accepts (`trove-classifiers`, Apache-2.0).
"""
import importlib.metadata
import pathlib
import sys

import trove_classifiers
from packaging.licenses import _spdx


def write(path, title, lines):
    path.write_text("".join(f"{line}\n" for line in [f"# {title}", *lines]), encoding="utf-8", newline="\n")


def spdx(entries):
    """One identifier a line; ` deprecated` behind those that the list advises against."""
    return [entry["id"] + (" deprecated" if entry["deprecated"] else "") for entry in entries.values()]


def main(folder):
    folder = pathlib.Path(folder)
    release = importlib.metadata.version("trove-classifiers")
    write(folder / "licenses.txt", f"SPDX License List {_spdx.VERSION}", spdx(_spdx.LICENSES))
    write(folder / "license-exceptions.txt", f"SPDX License List {_spdx.VERSION}", spdx(_spdx.EXCEPTIONS))
    write(folder / "classifiers.txt", f"trove-classifiers {release}", trove_classifiers.sorted_classifiers)
    old = [f"{name} => {'; '.join(new)}" for name, new in sorted(trove_classifiers.deprecated_classifiers.items())]
    write(folder / "classifiers-deprecated.txt", f"trove-classifiers {release}: old => new", old)


if __name__ == "__main__":
    main(sys.argv[1])
