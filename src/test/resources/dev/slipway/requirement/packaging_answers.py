"""Answers questions about versions, specifiers, markers and requirements with the packaging library, a JSON line each."""
import json
import sys

from packaging.markers import InvalidMarker, Marker, UndefinedComparison, UndefinedEnvironmentName
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

INVALID = "invalid"


def version(one, other):
    try:
        a, b = Version(one), Version(other)
    except (InvalidVersion, ValueError):
        return INVALID
    return [str(a), a.is_prerelease, (a > b) - (a < b)]


def specifier(text, candidates):
    try:
        specifiers = SpecifierSet(text)
        candidates = [Version(candidate) for candidate in candidates]
        return [
            str(specifiers),
            [specifiers.contains(candidate, prereleases=True) for candidate in candidates],
            [str(candidate) for candidate in specifiers.filter(candidates)],
        ]
    except (InvalidSpecifier, InvalidVersion, AssertionError):
        return INVALID


def marker(text, environment):
    try:
        parsed = Marker(text)
    except (InvalidMarker, RecursionError):
        return INVALID
    try:
        held = parsed.evaluate(environment)
    except (UndefinedComparison, UndefinedEnvironmentName):
        held = "undefined"
    try:
        return [str(parsed), held]
    except ValueError:
        return [None, held]


def requirement(text):
    try:
        parsed = Requirement(text)
    except (InvalidRequirement, RecursionError):
        return INVALID
    try:
        spelled = str(parsed)
    except ValueError:
        spelled = None
    return [parsed.name, canonicalize_name(parsed.name), sorted(parsed.extras), parsed.url, str(parsed.specifier), spelled]


ANSWERS = {"version": version, "specifier": specifier, "marker": marker, "requirement": requirement}

for line in sys.stdin:
    answers = [ANSWERS[question[0]](*question[1:]) for question in json.loads(line)]
    sys.stdout.write(json.dumps(answers) + "\n")
    sys.stdout.flush()
