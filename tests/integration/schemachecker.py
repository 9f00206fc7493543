# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds one GraphQL answer to a schema: what was selected is there, in order, and of its type."""

import collections

from graphql import (GraphQLEnumType, GraphQLInterfaceType, GraphQLList, GraphQLNonNull,
                     GraphQLObjectType, GraphQLScalarType)

import graphqlcore as core

INT32 = 2 ** 31


class Checker:
    """Holds answers to one schema."""

    def __init__(self, schema):
        self.schema = schema

    def root_type(self, operation):
        return core.root_types(self.schema)[core.operation_word(operation)]

    def check(self, document, pairs, note):
        """`pairs` is the answer with its objects as lists of pairs; note(where, what) on trouble."""
        keys = [key for key, _ in pairs]
        if keys not in (["data"], ["errors", "data"]):
            note("answer", f"keys are {keys}")
            return
        answer = dict(pairs)
        if "errors" in answer:
            check_errors(answer["errors"], note)
        operation = next(d for d in document.definitions if isinstance(d, core.OperationDefinition))
        if answer["data"] is None:
            if "errors" not in answer:
                note("answer", "data is null without an error")
            return
        self.fragments = {d.name.value: d for d in document.definitions
                          if isinstance(d, core.FragmentDefinition)}
        self.check_object(answer["data"], self.root_type(operation),
                          operation.selection_set, note)

    def selected(self, selection_set, kind, into):
        for node in selection_set.selections:
            if is_skipped(node):
                continue
            if isinstance(node, core.Field):
                name = node.alias.value if node.alias else node.name.value
                into.setdefault(name, []).append(node)
                continue
            if isinstance(node, core.FragmentSpread):
                node = self.fragments[node.name.value]
            condition = node.type_condition.name.value if node.type_condition else kind.name
            if condition == kind.name or condition in {
                    one.name for one in getattr(kind, "interfaces", ())}:
                self.selected(node.selection_set, kind, into)
        return into

    def check_object(self, pairs, kind, selection_set, note):
        if not isinstance(pairs, Object):
            note(kind.name, f"{type(pairs).__name__} instead of an object")
            return
        wanted = self.selected(selection_set, kind, collections.OrderedDict())
        keys = [key for key, _ in pairs.pairs]
        if keys != list(wanted):
            note(kind.name, f"keys {keys} instead of {list(wanted)}")
        for key, value in pairs.pairs:
            if key not in wanted:
                continue
            node = wanted[key][0]
            if node.name.value == "__typename":
                if value != kind.name:
                    note(kind.name, f"__typename is {value!r}")
                continue
            field = kind.fields[node.name.value]
            self.check_value(value, field.type, node, f"{kind.name}.{node.name.value}", note)

    def check_value(self, value, kind, node, where, note):
        if isinstance(kind, GraphQLNonNull):
            if value is None:
                note(where, "null although non-null")
                return
            kind = kind.of_type
        if value is None:
            return
        if isinstance(kind, GraphQLList):
            if not isinstance(value, list):
                note(where, f"{type(value).__name__} instead of a list")
                return
            for item in value:
                self.check_value(item, kind.of_type, node, where, note)
        elif isinstance(kind, GraphQLObjectType):
            self.check_object(value, kind, node.selection_set, note)
        elif isinstance(kind, GraphQLInterfaceType):
            note(where, "an interface, which nobody asked for")
        elif isinstance(kind, GraphQLEnumType):
            if not isinstance(value, str):
                note(where, f"{type(value).__name__} instead of an enum value")
            elif value not in core.enum_names(kind):
                note(f"{where}", f"{value!r} is not in {kind.name}")
        else:
            self.check_leaf(value, kind, where, note)

    @staticmethod
    def check_leaf(value, kind, where, note):
        assert isinstance(kind, GraphQLScalarType), kind
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        good = {"ID": isinstance(value, str), "String": isinstance(value, str),
                "Boolean": isinstance(value, bool), "Float": is_number,
                "Int": is_number and isinstance(value, int)}[kind.name]
        if not good:
            note(where, f"{type(value).__name__} instead of {kind.name}")
        elif kind.name == "Int" and not -INT32 <= value < INT32:
            note(where, "an Int of more than 32 bits")


def is_skipped(node):
    """Asked for only to hear whether the server understands it: `@skip(if: true)`."""
    return any(directive.name.value == "skip" and directive.arguments[0].value.value is True
               for directive in node.directives or ())


class Object:
    """A JSON object that remembers the order of its keys, and doubles."""

    def __init__(self, pairs):
        self.pairs = pairs

    def get(self, key):
        return dict(self.pairs).get(key)


def check_errors(errors, note):
    if not isinstance(errors, list) or not errors:
        note("answer", "errors are not a filled list")
        return
    for error in errors:
        if not isinstance(error, Object) or not isinstance(error.get("message"), str):
            note("answer", "an error without a message")
        elif not set(key for key, _ in error.pairs) <= {"message", "path", "locations",
                                                         "extensions"}:
            note("answer", f"an error with unknown keys {[key for key, _ in error.pairs]}")


def everything(schema, kind, depth=0, above=()):
    """A selection of all fields below `kind`, as text; none for a leaf."""
    while isinstance(kind, (GraphQLNonNull, GraphQLList)):
        kind = kind.of_type
    if not isinstance(kind, GraphQLObjectType):
        return ""
    parts = []
    for name, field in kind.fields.items():
        inner = field.type
        while isinstance(inner, (GraphQLNonNull, GraphQLList)):
            inner = inner.of_type
        if isinstance(inner, GraphQLObjectType) and inner.name in above:
            continue
        if isinstance(inner, GraphQLInterfaceType):
            continue
        parts.append(name + everything(schema, inner, depth + 1, above + (kind.name,)))
    return " { " + " ".join(parts) + " }"
