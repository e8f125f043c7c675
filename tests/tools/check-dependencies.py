#!/usr/bin/env python3
"""Checks the crates in Cargo.lock against dependencies.toml: licences, sources, doubles and their number.

Reads `cargo metadata` for every platform, so that what Windows alone needs is judged too. Names every fault and
exits 1 when there is one. Usage: check-dependencies.py [FOLDER OF Cargo.toml]
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tomllib

RULES = pathlib.Path(__file__).with_name("dependencies.toml")


def metadata(folder):
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features", "--quiet"]
    return json.loads(subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE).stdout)


def allowed(expression, licences):
    """Whether an SPDX expression can be met by the licences; `/` is how old crates write OR.

    >>> [allowed(one, {"MIT", "Unicode-3.0"}) for one in ("MIT", "Apache-2.0 OR MIT", "Apache-2.0/MIT", "GPL-3.0-only")]
    [True, True, True, False]
    >>> [allowed(one, {"MIT", "Unicode-3.0"}) for one in ("(GPL-3.0-only OR MIT) AND Unicode-3.0", "MIT AND ISC")]
    [True, False]
    >>> allowed("GPL-2.0-only WITH Classpath-exception-2.0", {"GPL-2.0-only"})
    False
    """
    tokens = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))

    def one_of():
        met = all_of()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            met = all_of() or met
        return met

    def all_of():
        met = single()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            met = single() and met
        return met

    def single():
        token = tokens.pop(0)
        if token == "(":
            met = one_of()
            tokens.pop(0)
            return met
        if tokens[:1] == ["WITH"]:
            tokens.pop(0)
            token = f"{token} WITH {tokens.pop(0)}"
        return token in licences

    return one_of() and not tokens


def closure(resolve, kinds):
    """The ids of what the root needs, along dependencies of these kinds (None is a normal one)."""
    nodes = {node["id"]: node for node in resolve["nodes"]}
    root, seen, waiting = resolve["root"], set(), [resolve["root"]]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        for needed in nodes[here]["deps"]:
            if any(kind["kind"] in kinds for kind in needed["dep_kinds"]):
                waiting.append(needed["pkg"])
    return seen - {root}


def main(folder):
    rules = tomllib.loads(RULES.read_text(encoding="utf-8"))
    data = metadata(folder)
    packages = {package["id"]: package for package in data["packages"]}
    program = closure(data["resolve"], {None, "build"})
    everything = closure(data["resolve"], {None, "build", "dev"})
    faults = []

    for package in sorted((packages[one] for one in everything), key=lambda one: one["name"]):
        name = f"{package['name']} {package['version']}"
        if not package["license"]:
            faults.append(f"{name} names no licence")
        elif not allowed(package["license"], set(rules["licences"])):
            faults.append(f"{name}: its licence {package['license']} is not one of those allowed")
        if package["source"] not in rules["sources"]:
            faults.append(f"{name} comes from {package['source'] or 'a folder'}")

    versions = collections.defaultdict(set)
    for one in everything:
        versions[packages[one]["name"]].add(packages[one]["version"])
    twice = {name: sorted(found) for name, found in versions.items() if len(found) > 1}
    for name, found in sorted(twice.items()):
        if name not in rules["twice"]:
            faults.append(f"{name} is there more than once: {', '.join(found)}; mend it or give a reason in {RULES.name}")
    for name in sorted(set(rules["twice"]) - set(twice)):
        faults.append(f"{name} is not there twice any more: take it out of {RULES.name}")

    if len(program) > rules["most-crates"]:
        faults.append(f"{len(program)} crates in the program, more than {rules['most-crates']}")

    for fault in faults:
        print(f"error: {fault}")
    print(
        f"{len(program)} crates in the program on some platform (at most {rules['most-crates']}), "
        f"{len(everything) - len(program)} more for tests, {len(twice)} there twice"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "."))
