"""Compiles src/main/resources/dev/slipway/dependency/import-index.txt: which distributions hold a module.

    python src/build/import-names/compile_map.py OUT [--wheels FOLDER]... [--contents FILE]... [--conda FILE]
        [--popular FILE] [--pants FILE]

Facts only, each from a public place; no index is asked:

--wheels    folders that hold unpacked wheels (a uv cache, site-packages): the file lists in their RECORD
--contents  Debian's Contents files (`apt-file update` fetches them; `lz4cat` unpacks them): the file lists of its Python packages,
            whose dist-info or egg-info folders tell the distribution
--conda     grayskull_pypi_mapping.json of conda-forge's recipes (regro/cf-graph-countyfair, carried by conda-incubator/conda-pypi, MIT):
            what each recipe imports when it is tested
--popular   mapping.db that comes with pyimport2pkg (MIT): the modules and downloads of the 15,000 distributions fetched most
--pants     default_module_mapping.py of the Pants build system (Apache-2.0)

A line of the result: the import name, the letters of the sources that say so (w d t p c), then the distributions, the one that most say
and fetch first; where there is none, its name is the import's own with - for _ and . for the parts of a namespace.
"""
import argparse
import ast
import collections
import json
import math
import pathlib
import re
import sqlite3

# Folders that were packed by mistake, or that anybody's project may have itself.
ANYBODYS = set(
    """test tests testing docs doc examples example src lib utils util scripts script config common core tools tool benchmarks benchmark
    setup data models model main app apps helpers server client api bin share build dist cli types base conf settings plugins plugin
    notebooks samples sample demo demos resources templates static assets misc include version conftest run functions
    constants logger db database schemas schema services service views urls admin task tasks worker workers handlers utilities
    dataset datasets train evaluate predict preprocess preprocessing features inference pipeline evaluation experiments network
    networks layers losses metrics modules package project tutorial tutorials playground debug generate site web backend frontend user
    users auth game board player utils_ test_utils __pycache__ community ui http_client license README tmp extras contrib""".split()
)
NAME = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", re.ASCII)
# Hundreds of stubs for one service each: nobody misses them here.
STUBS = ("types_boto3", "types_aiobotocore", "mypy_boto3_", "types_", "somepackage")
RETIRED = pathlib.Path(__file__).parents[3] / "src/main/resources/dev/slipway/dependency/retired-names.txt"
WEIGHT = {"w": 6, "d": 5, "p": 4, "t": 3, "c": 2}


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


class Facts:
    def __init__(self):
        self.said = collections.defaultdict(lambda: collections.defaultdict(set))
        self.spelling = {}
        self.downloads = {}
        self.retired = {normal(line.split()[0]) for line in RETIRED.read_text("utf-8").splitlines() if line and line[0] != "#"}

    def weight(self, module, distribution):
        """How much speaks for it: who says so, that it bears the name, and its use: a tenth of the downloads counts one less."""
        own = 3 if distribution == normal(module.replace(".", "-")) else 0
        use = math.log10(self.downloads.get(distribution, 0) + 1000) - 3
        return sum(WEIGHT[s] for s in self.said[module][distribution]) + own + 1.5 * use

    def add(self, module, distribution, source):
        top = module.split(".")[0]
        if module.startswith(STUBS) or normal(distribution) in self.retired:
            return
        if not NAME.fullmatch(module) or top in ANYBODYS or top.startswith("_") and not top.startswith("__editable"):
            return
        self.said[module][normal(distribution)].add(source)
        # The name with capitals is how its makers write it.
        old = self.spelling.get(normal(distribution), distribution)
        self.spelling[normal(distribution)] = max(old, distribution, key=lambda n: (sum(map(str.isupper, n)), -n.count("_")))


def modules(files):
    """The modules a list of files offers: top-level ones, or where folders have no __init__.py, the first inside them that have."""
    found, files = set(), set(files)
    packages = {f.rsplit("/", 1)[0] for f in files if f.endswith("/__init__.py") or re.search(r"/__init__\.[\w.-]+\.so$", f)}
    for file in files:
        parts = file.split("/")
        if not re.search(r"\.(py|so|pyd)$", file) or any(p.endswith((".dist-info", ".egg-info", ".data", ".libs")) for p in parts):
            continue
        stem = parts[-1].split(".")[0]
        for depth in range(1, len(parts)):
            if "/".join(parts[:depth]) in packages:
                found.add(".".join(parts[:depth]))
                break
        else:
            if stem not in ("__init__", "__main__", "setup", "conftest"):
                found.add(".".join([*parts[:-1], stem]))
    # A folder of many modules without __init__.py is one thing, unless it is a namespace that others fill too.
    return found


def wheels(folder, facts):
    for record in pathlib.Path(folder).glob("**/*.dist-info/RECORD"):
        distribution = re.sub(r"-[^-]*$", "", record.parent.name[: -len(".dist-info")])
        name = distribution
        try:
            text = (record.parent / "METADATA").read_text("utf-8", "replace")
            name = re.search(r"^Name: *(\S+)", text, re.M).group(1)
        except (OSError, AttributeError):
            pass
        files = [line.rsplit(",", 2)[0].strip('"') for line in record.read_text("utf-8", "replace").splitlines()]
        yield name, [f for f in files if not f.startswith("..")]


def contents(path):
    """Files of each Debian package under dist-packages, with the distribution it holds; several in one package cannot be told apart."""
    files, names = collections.defaultdict(list), collections.defaultdict(set)
    for line in open(path, encoding="utf-8", errors="replace"):
        file, _, package = line.rstrip("\n").rpartition(" ")
        file = file.strip()
        if "dist-packages/" not in file:
            continue
        file = file.split("dist-packages/", 1)[1]
        info = re.match(r"([^/]+?)-\d[^/]*\.(?:dist|egg)-info\b", file)
        for one in package.split(","):
            if info:
                names[one].add(info.group(1))
            else:
                files[one].append(file)
    for package, found in names.items():
        if len({normal(n) for n in found}) == 1:
            yield found.pop().replace("_", "-"), files[package]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--wheels", action="append", default=[])
    parser.add_argument("--contents", action="append", default=[])
    parser.add_argument("--conda")
    parser.add_argument("--popular")
    parser.add_argument("--pants")
    args = parser.parse_args()
    facts = Facts()
    lists = [("w", n, f) for folder in args.wheels for n, f in wheels(folder, facts)]
    lists += [("d", n, f) for path in args.contents for n, f in contents(path)]
    found = [(source, name, modules(files)) for source, name, files in lists]
    owners = collections.defaultdict(set)
    for _, name, mods in found:
        for module in mods:
            owners[module.split(".")[0]].add(normal(name))
    for source, name, mods in found:
        for module in mods:
            top = module.split(".")[0]
            facts.add(module if len(owners[top]) > 1 else top, name, source)
    if args.conda:
        for entry in json.load(open(args.conda)).values():
            if not re.fullmatch(r"[0-9a-f]{40,}", entry["pypi_name"]) and not entry["import_name"].endswith(".__init__"):
                facts.add(entry["import_name"], entry["pypi_name"], "c")
    if args.popular:
        base = sqlite3.connect(args.popular)
        facts.downloads = {normal(n): int(d or 0) for n, d in base.execute("select package_name, download_count from packages")}
        for module, name in base.execute("select module_name, package_name from mappings"):
            facts.add(module, name, "t")
    if args.pants:
        tree = ast.parse(open(args.pants).read())
        for node in tree.body:
            target = getattr(node, "target", None) or (getattr(node, "targets", None) or [None])[0]
            if getattr(target, "id", "") == "DEFAULT_MODULE_MAPPING":
                for key, value in zip(node.value.keys, node.value.values):
                    if isinstance(key, ast.Constant):
                        try:
                            for module in ast.literal_eval(value):
                                facts.add(module, key.value, "p")
                        except ValueError:
                            pass
    # What holds a whole package needs no line for its parts; parts of a shared namespace keep theirs.
    namespaces = {m.rsplit(".", i)[0] for m in facts.said for i in range(1, m.count(".") + 1)}
    lines = []
    for module, said in sorted(facts.said.items()):
        ranked = sorted(said, key=lambda d: (-facts.weight(module, d), d))
        if module in namespaces and len(ranked) > 1 and not any(d == normal(module.replace(".", "-")) for d in ranked):
            continue
        best = facts.weight(module, ranked[0])
        ranked = [d for d in ranked if facts.weight(module, d) * 2 >= best][:4]
        letters = "".join(s for s in "wdtpc" if any(s in said[d] for d in ranked))
        names = [facts.spelling[d] for d in ranked]
        own = module.replace(".", "-").replace("_", "-")
        lines.append(" ".join([module, letters] + ([] if names == [own] else names)))
    # Inside of a namespace, a part adds nothing where the whole leads to the same distribution.
    known = {line.split(" ")[0]: line.split(" ")[2:] or [line.split(" ")[0].replace(".", "-").replace("_", "-")] for line in lines}
    kept = []
    for line in lines:
        module = line.split(" ")[0]
        parent = module
        while "." in parent:
            parent = parent.rsplit(".", 1)[0]
            if parent in known:
                break
        if parent != module and known.get(parent) == known[module]:
            continue
        kept.append(line)
    text = ["# Import name, who says so, distributions (none: its own name). Made by src/build/import-names/compile_map.py; the sources are named there."]
    pathlib.Path(args.out).write_text("\n".join(text + sorted(kept)) + "\n", encoding="utf-8", newline="\n")
    print(len(kept), "modules")


if __name__ == "__main__":
    main()
