"""Writes standard-library.txt: the top-level modules of the standard library of each Python, on all platforms.

Run with any Python from 3.8 on, and name the interpreters to ask:

    python list_modules.py python3.6 python3.7 ... > src/main/resources/dev/slipway/dependency/standard-library.txt

Since 3.10 an interpreter tells the names itself (sys.stdlib_module_names), those of other platforms included. An older one
tells what it was built with (sys.builtin_module_names) and what lies in its library folder; to that are added the modules of
other platforms that the documentation of these versions lists, since nothing on this platform tells them.
"""

import json
import subprocess
import sys

ASK = r"""
import json, os, sys, sysconfig
names = set(getattr(sys, "stdlib_module_names", ()))
if not names:
    names.update(sys.builtin_module_names)
    for folder in (sysconfig.get_path("stdlib"), sysconfig.get_config_var("DESTSHARED")):
        for entry in os.listdir(folder):
            stem, end = os.path.splitext(entry)
            path = os.path.join(folder, entry)
            if end in (".py", ".so", ".pyd"):
                names.add(stem.split(".")[0])
            elif os.path.isdir(path) and os.path.exists(os.path.join(path, "__init__.py")):
                names.add(entry)
    names -= {"__main__", "__phello__", "site-packages", "test", "__pycache__"}
    names = {n for n in names if n.isidentifier() and not n.startswith("_sysconfigdata")}
print(json.dumps({"version": "%d.%d" % sys.version_info[:2], "names": sorted(names)}))
"""

# The index of modules in the documentation of 3.6 to 3.9: those that are only there on Windows, macOS or other Unixes, and the
# extension modules an interpreter may have been built without.
ELSEWHERE = (
    "_winapi _msi _overlapped winreg winsound msvcrt msilib nt ntpath _scproxy nis ossaudiodev spwd crypt _crypt "
    "_bz2 _lzma _sqlite3 _ssl _tkinter _curses _curses_panel _dbm _gdbm _uuid _ctypes readline tkinter turtle sqlite3 curses "
    "ensurepip idlelib lib2to3 turtledemo distutils"
).split()


def ask(python):
    return json.loads(subprocess.run([python, "-I", "-c", ASK], check=True, capture_output=True, text=True).stdout)


def number(version):
    return tuple(int(part) for part in version.split("."))


def main():
    by_module = {}
    versions = []
    for python in sys.argv[1:]:
        answer = ask(python)
        version = answer["version"]
        versions.append(version)
        names = set(answer["names"])
        if number(version) < (3, 10):
            names |= set(ELSEWHERE)
        for name in names | {"__future__", "__main__"}:
            by_module.setdefault(name, set()).add(version)
    versions.sort(key=number)
    print("# Top-level modules of the standard library, each with the Pythons that have it, of " + ", ".join(versions) + ".")
    print("# Written by src/build/standard-library/list_modules.py from the interpreters themselves; not edited by hand.")
    for name in sorted(by_module):
        having = sorted(by_module[name], key=number)
        positions = [versions.index(version) for version in having]
        assert positions == list(range(positions[0], positions[-1] + 1)), (name, having)
        print(name, having[0], having[-1])


main()
