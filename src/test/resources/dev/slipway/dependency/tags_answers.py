"""Answers questions about wheel names and compatible tags with the packaging library, a JSON line each."""
import json
import sys

from packaging import _manylinux, _musllinux, tags
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

ALL = {"any"}


def linux(architecture, major, minor):
    # Another machine's C library, as far as the library asks for it.
    _manylinux._get_glibc_version = lambda: (major, minor)
    _manylinux._have_compatible_abi = lambda executable, archs: True
    _manylinux._get_manylinux_module = lambda: None
    return ["linux_" + architecture] + list(_manylinux.platform_tags([architecture]))


def musl(architecture, major, minor):
    _musllinux._get_musl_version = lambda executable: _musllinux._MuslVersion(major, minor)
    return ["linux_" + architecture] + list(_musllinux.platform_tags([architecture]))


def platforms(system, architecture, major, minor):
    if system == "LINUX_GLIBC":
        return linux(architecture, major, minor)
    if system == "LINUX_MUSL":
        return musl(architecture, major, minor)
    if system == "MACOS":
        return list(tags.mac_platforms((major, minor), architecture))
    return ["win32" if architecture == "win32" else "win_" + architecture]


def compatible(python, system, architecture, major, minor):
    named = platforms(system, architecture, major, minor)
    abi = "cp3%d" % python + ("m" if python < 8 else "")
    found = list(tags.cpython_tags((3, python), [abi], named))
    found += tags.compatible_tags((3, python), "cp3%d" % python, named)
    return [str(tag) for tag in dict.fromkeys(found)]


def wheel(filename):
    try:
        name, version, build, found = parse_wheel_filename(filename)
    except InvalidWheelFilename:
        return "invalid"
    return [name, str(version), sorted(map(str, found))]


ANSWERS = {"compatible": compatible, "wheel": wheel}

for line in sys.stdin:
    answers = [ANSWERS[question[0]](*question[1:]) for question in json.loads(line)]
    sys.stdout.write(json.dumps(answers) + "\n")
    sys.stdout.flush()
