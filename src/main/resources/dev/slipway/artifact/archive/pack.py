"""Packs a program with all it needs into one .pyz: python pack.py CONFIG

Pure Python is run from the archive itself (zipapp, PEP 441). Compiled parts, and data that the program opens by their path, cannot be:
then shiv makes an archive that unpacks itself once. Run by the interpreter that has the requirements installed.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import zipapp
import zipfile

COMPILED = re.compile(r"\.(so|pyd|dll|dylib)(\.[\d.]+)?$")
LEFT = (".pyc", "/direct_url.json", "/REQUESTED", "/INSTALLER", "/uv_cache.json")
TOOLS = re.compile(r"^(pip|setuptools|wheel|pkg_resources|_distutils_hack|__pycache__|_virtualenv\.(py|pth)|distutils-precedence\.pth)")


def files(folder):
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = os.path.join(above, name)
            yield os.path.relpath(path, folder).replace(os.sep, "/"), path


def copy(source, target):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(source, target)


def keep_what_goes_along(record):
    """Commands stay behind, and the sums of theirs tell the folder that they were installed in: no two archives would be equal."""
    with open(record, encoding="utf-8", newline="") as file:
        lines = file.readlines()
    with open(record, "w", encoding="utf-8", newline="") as file:
        for line in lines:
            path = line.split(",", 1)[0].strip('"')
            if not path.startswith("../") and not path.endswith(LEFT):
                file.write(line)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        config = json.load(file)
    work, out = config["work"], config["out"]
    site = os.path.join(work, "site")
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(site)
    os.makedirs(os.path.dirname(out), exist_ok=True)
    installed = set(os.listdir(config["site"])) - set(config["left"])
    for name in sorted(installed):
        if TOOLS.match(name):
            continue
        path = os.path.join(config["site"], name)
        if os.path.isdir(path):
            for inside, source in files(path):
                if (name + "/" + inside).endswith(LEFT):
                    continue
                copy(source, os.path.join(site, name, inside))
                if name.endswith(".dist-info") and inside == "RECORD":
                    keep_what_goes_along(os.path.join(site, name, inside))
        else:
            copy(path, os.path.join(site, name))
    for name, place in config["code"].items():
        copy(os.path.join(config["stage"], name), os.path.join(site, place))
    for name, text in config["written"].items():
        os.makedirs(os.path.dirname(os.path.join(site, name)), exist_ok=True)
        with open(os.path.join(site, name), "w", encoding="utf-8") as file:
            file.write(text)
    compiled = [name for name, _ in files(site) if COMPILED.search(name)]
    for name, place in config["data"].items():
        copy(os.path.join(config["stage"], name), os.path.join(site, place))
    unpacks = config["form"] == "unpacking" or config["form"] == "auto" and bool(compiled or config["data"])
    if unpacks:
        command = [config["shiv"], "-m", "shiv", "--site-packages", site, "--compressed", "--reproducible",
                   "-p", "/usr/bin/env python3", "-e", "slipway_main:main", "-o", out]
        subprocess.check_call(command)
    else:
        with open(os.path.join(site, "__main__.py"), "w", encoding="utf-8") as file:
            file.write("import slipway_main\n\nslipway_main.main()\n")
        plain = os.path.join(work, "plain.zip")
        with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, path in sorted(files(site)):
                entry = zipfile.ZipInfo(name, (2020, 2, 2, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o100644 << 16
                with open(path, "rb") as file:
                    archive.writestr(entry, file.read())
        zipapp.create_archive(plain, out, "/usr/bin/env python3")
    with open(config["told"], "w", encoding="utf-8") as file:
        json.dump({"unpacks": unpacks, "compiled": compiled[:20], "count": len(compiled)}, file)
    print("%s: %s" % (os.path.basename(out), "unpacks itself once" if unpacks else "runs from the archive"))


main()
