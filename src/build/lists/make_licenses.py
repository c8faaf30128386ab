"""Writes the licence texts that a project can be given, from the SPDX License List as the SPDX project's Java library carries it.

    mvn dependency:get -Dartifact=org.spdx:java-spdx-library:1.1.11 -Dtransitive=false
    unzip java-spdx-library-1.1.11.jar 'resources/stdlicenses/*'
    python src/build/lists/make_licenses.py resources/stdlicenses src/main/resources/dev/slipway/metadata/license

Year and holder become <year> and <holder>; lines are wrapped, words are untouched.
"""
import json
import pathlib
import re
import sys
import textwrap

TEXTS = {
    "0BSD": "0BSD", "AGPL-3.0": "AGPL-3.0-only", "Apache-2.0": "Apache-2.0", "BSD-2-Clause": "BSD-2-Clause",
    "BSD-3-Clause": "BSD-3-Clause", "BSL-1.0": "BSL-1.0", "CC0-1.0": "CC0-1.0", "EUPL-1.2": "EUPL-1.2",
    "GPL-2.0": "GPL-2.0-only", "GPL-3.0": "GPL-3.0-only", "ISC": "ISC", "LGPL-2.1": "LGPL-2.1-only",
    "LGPL-3.0": "LGPL-3.0-only", "MIT": "MIT", "MIT-0": "MIT-0", "MPL-2.0": "MPL-2.0", "Unlicense": "Unlicense",
    "Zlib": "Zlib",
}
HOLDERS = [
    (r"Copyright \(c\) <year> <copyright holders>", "Copyright (c) <year> <holder>"),
    (r"Copyright <YEAR> <COPYRIGHT HOLDER>", "Copyright <year> <holder>"),
    (r"Copyright \(c\) <year> <owner>\.?[ ]*", "Copyright (c) <year> <holder>"),
    (r"Copyright \(C\) YEAR by AUTHOR EMAIL", "Copyright (C) <year> by <holder>"),
    (r"Copyright \(c\) 2004-2010 by Internet Systems Consortium.*\nCopyright \(c\) 1995.*", "Copyright (c) <year> <holder>"),
]


def wrapped(line):
    indent = re.match(r"\s*", line).group()
    return textwrap.wrap(line, 79, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]


def main(source, target):
    target = pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    for name, entry in TEXTS.items():
        text = json.loads((pathlib.Path(source) / f"{entry}.json").read_text(encoding="utf-8"))["licenseText"]
        if name in ("MIT", "MIT-0", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "ISC"):
            before = text
            for pattern, holder in HOLDERS:
                text = re.sub(pattern, holder, text)
            assert text != before, name
        lines = [part for line in text.strip("\n").splitlines() for part in (wrapped(line) if len(line) > 100 else [line.rstrip()])]
        (target / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


main(sys.argv[1], sys.argv[2])
