"""Prints what a wheel says and holds, in one spelling: JSON of METADATA, entry points and file list. Needs packaging."""
import configparser
import email
import json
import re
import sys
import zipfile

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

EXTRA = r'extra == "([^"]+)"'


def requirements(texts):
    """A backend may write one line for several extras or one for each."""
    found = set()
    for text in texts:
        one = Requirement(text)
        marker = str(one.marker or "")
        extras = sorted(set(re.findall(EXTRA, marker))) or [""]
        rest = re.sub(r"\s*(and|or)?\s*\(?" + EXTRA + r"( or " + EXTRA + r")*\)?", "", marker)
        rest = re.sub(r"^\s*(and|or)\s+", "", rest).strip()
        if rest.startswith("(") and rest.endswith(")") and rest.count("(") == 1:
            rest = rest[1:-1]
        for extra in extras:
            found.add(
                "%s[%s]%s %s; %s; %s"
                % (canonicalize_name(one.name), ",".join(sorted(one.extras)), one.specifier, one.url or "", rest,
                   canonicalize_name(extra) if extra else "")
            )
    return sorted(found)


def said(path):
    with zipfile.ZipFile(path) as wheel:
        names = wheel.namelist()
        head = email.message_from_bytes(wheel.read(next(n for n in names if n.endswith(".dist-info/METADATA"))))
        entry = configparser.ConfigParser(delimiters=("=",))
        entry.optionxform = str
        for name in names:
            if name.endswith(".dist-info/entry_points.txt"):
                entry.read_string(wheel.read(name).decode())
        urls = {one.split(",", 1)[0].strip().lower(): one.split(",", 1)[1].strip() for one in head.get_all("Project-URL") or []}
        if head["Home-page"] and head["Home-page"] != "UNKNOWN":
            urls["homepage"] = head["Home-page"]
        if head["Download-URL"] and head["Download-URL"] != "UNKNOWN":
            urls["download"] = head["Download-URL"]
        return {
            "name": canonicalize_name(head["Name"]),
            "version": str(Version(head["Version"])),
            "summary": (head["Summary"] or "").strip(),
            "python": str(SpecifierSet(head["Requires-Python"] or "")),
            "requires": requirements(head.get_all("Requires-Dist") or []),
            "extras": sorted(canonicalize_name(one) for one in head.get_all("Provides-Extra") or []),
            # Those of licences gave way to an expression (PEP 639).
            "classifiers": sorted(one for one in head.get_all("Classifier") or [] if not one.startswith("License ::")),
            "keywords": sorted(one for one in re.split(r"[,\s]+", head["Keywords"] or "") if one),
            "urls": urls,
            "description": len((head.get_payload() or "").strip()),
            "entries": {
                section: {key: re.sub(r"\s", "", value) for key, value in entry[section].items()}
                for section in sorted(entry.sections())
                if entry[section]
            },
            "files": sorted(one for one in names if ".dist-info/" not in one and not one.endswith("/")),
        }


print(json.dumps(said(sys.argv[1]), indent=1, sort_keys=True))
