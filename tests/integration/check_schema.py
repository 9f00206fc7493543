#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the sandbox's GraphQL schema and the client's documents with graphql-core.

usage: check_schema.py PROJECT_ROOT

1. The schema is valid in every release, and what @since and @until leave fits together.
2. Every document of the client is valid in every release it claims.
3. Where introspection results of the real servers lie beside the project, everything the schema says
   about a field, argument, input or enum value agrees with them, release by release.
"""

import json
import pathlib
import re
import sys

from graphql import build_ast_schema, parse, validate

import graphqlcore as core

# The releases at which the schema of the real server changed, and those the sandbox offers.
RELEASES = ["3.0.0", "3.1.0", "3.4.0", "3.5.0", "3.6.0", "3.9.0", "3.11.0", "3.14.0", "3.18.0",
            "3.29.0", "3.31.0"]
OWN_DIRECTIVES = {"since", "until", "authorized"}


def version(text):
    return tuple(int(part) for part in text.split("."))


def exists(node, release):
    for directive in node.directives or ():
        if directive.name.value not in ("since", "until"):
            continue
        bound = version(directive.arguments[0].value.value)
        if directive.name.value == "since" and version(release) < bound:
            return False
        if directive.name.value == "until" and version(release) > bound:
            return False
    return True


def filtered(document, release):
    """The schema text as it is in one release, without our directives."""
    def strip(node):
        node.directives = core.nodes(d for d in node.directives or ()
                                     if d.name.value not in OWN_DIRECTIVES)
        return node

    definitions = []
    for definition in parse(core.schema_document(document)).definitions:
        if isinstance(definition, core.DirectiveDefinition) or not exists(definition, release):
            continue
        strip(definition)
        for part in ("fields", "values"):
            if getattr(definition, part, None) is None:
                continue
            kept = [strip(n) for n in getattr(definition, part) if exists(n, release)]
            for node in kept:
                if getattr(node, "arguments", None):
                    node.arguments = core.nodes(strip(a) for a in node.arguments
                                                if exists(a, release))
            setattr(definition, part, core.nodes(kept))
        definitions.append(definition)
    return core.printed(definitions)


def check_documents(folder, schemas, problems):
    files = sorted(folder.glob("*.graphql")) if folder.is_dir() else []
    if not files:
        print(f"skipped: client documents, because {folder} holds none")
        return
    texts = {file.name: file.read_text(encoding="utf-8") for file in files}
    fragments = {name: text for name, text in texts.items()
                 if all(isinstance(d, core.FragmentDefinition) for d in parse(text).definitions)}
    for name, text in texts.items():
        if name in fragments:
            continue
        spread = set(re.findall(r"\.\.\.\s*(?!on\b)(\w+)", text))
        for other in fragments.values():
            if {d.name.value for d in parse(other).definitions} & spread:
                text += "\n" + other
        for definition in parse(text).definitions:
            # A root field that fails takes the others down with it.
            if isinstance(definition, core.OperationDefinition) \
                    and len(definition.selection_set.selections) != 1:
                problems.append(f"{name}: more than one root field")
        since = re.search(r"#\s*@since\s+([\d.]+)", text)
        until = re.search(r"#\s*@until\s+([\d.]+)", text)
        for release, schema in schemas.items():
            if since and version(release) < version(since[1]):
                continue
            if until and version(release) > version(until[1]):
                continue
            for error in validate(schema, parse(text)):
                problems.append(f"{name} in {release}: {error.message}")
    print(f"checked {len(files)} client documents")


def type_text(ref):
    if ref["kind"] == "NON_NULL":
        return type_text(ref["ofType"]) + "!"
    if ref["kind"] == "LIST":
        return "[" + type_text(ref["ofType"]) + "]"
    return ref["name"]


def check_inputs(where, ours, theirs, problems):
    """Arguments and input fields: all of them, with the same types."""
    mine = {name: str(item.type) for name, item in ours.items()}
    real = {item["name"]: type_text(item["type"]) for item in theirs}
    if mine != real:
        problems.append(f"{where}: {mine} instead of {real}")


def check_type(where, ours, theirs, problems):
    kind = type(ours).__name__.replace("GraphQL", "").replace("Type", "")
    real_kind = theirs["kind"].replace("_", "").lower()
    if kind.lower() != real_kind:
        problems.append(f"{where}: {kind} instead of {real_kind}")
        return
    if kind == "Enum":
        real = {value["name"] for value in theirs["enumValues"]}
        mine = core.enum_names(ours)
        if mine != real:
            problems.append(f"{where}: {sorted(mine)} instead of {sorted(real)}")
    elif kind == "InputObject":
        check_inputs(where, ours.fields, theirs["inputFields"], problems)
    elif kind in ("Object", "Interface"):
        fields = {field["name"]: field for field in theirs["fields"]}
        for name, field in ours.fields.items():
            if name not in fields:
                problems.append(f"{where}.{name} does not exist")
                continue
            if str(field.type) != type_text(fields[name]["type"]):
                problems.append(f"{where}.{name}: {field.type} instead of "
                                f"{type_text(fields[name]['type'])}")
            check_inputs(f"{where}.{name}", field.args, fields[name]["args"], problems)
        real = {item["name"] for item in theirs.get("interfaces") or ()}
        if {item.name for item in getattr(ours, "interfaces", ())} != real:
            problems.append(f"{where}: implements others than {sorted(real)}")


def check_reality(folder, schemas, problems):
    index = folder / "index.json"
    if not index.is_file():
        print("skipped: comparison with the real schemas, because they do not lie beside the project")
        return
    files = json.loads(index.read_text(encoding="utf-8"))
    loaded = {}
    for release, schema in schemas.items():
        name = files[release]
        if name not in loaded:
            text = json.loads((folder / name).read_text(encoding="utf-8"))
            loaded[name] = {t["name"]: t for t in text.get("data", text)["__schema"]["types"]}
        real = loaded[name]
        for type_name, ours in core.type_map(schema).items():
            if type_name.startswith("__"):
                continue
            if type_name not in real:
                problems.append(f"{release}: {type_name} does not exist")
            else:
                check_type(f"{release}: {type_name}", ours, real[type_name], problems)
    print(f"compared with the real schemas of {len(schemas)} releases")


def main():
    root = pathlib.Path(sys.argv[1])
    text = (root / "resources/sandbox/schema.graphql").read_text(encoding="utf-8")
    problems = []
    schemas = {}
    for release in RELEASES:
        try:
            schemas[release] = build_ast_schema(parse(filtered(text, release)))
        except Exception as error:  # it raises plain Exception, too
            problems.append(f"schema in {release}: {error}")
    check_documents(root / "resources/graphql", schemas, problems)
    check_reality(root.parent / "shared/litmus/schemas", schemas, problems)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(schemas)} releases, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
