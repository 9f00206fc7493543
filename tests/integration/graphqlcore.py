# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What differs between graphql-core 2 (Debian 12) and 3 (Debian 13), in one place."""

import re

import graphql
from graphql.language import ast

IS_OLD = not hasattr(ast, "FieldNode")

DirectiveDefinition = ast.DirectiveDefinition if IS_OLD else ast.DirectiveDefinitionNode
Field = ast.Field if IS_OLD else ast.FieldNode
FragmentDefinition = ast.FragmentDefinition if IS_OLD else ast.FragmentDefinitionNode
FragmentSpread = ast.FragmentSpread if IS_OLD else ast.FragmentSpreadNode
OperationDefinition = ast.OperationDefinition if IS_OLD else ast.OperationDefinitionNode

# How a syntax tree keeps several nodes.
nodes = list if IS_OLD else tuple


def schema_document(text):
    """The text of a schema as this version wants it."""
    if IS_OLD:
        # It lists interfaces in the older way and wants the root types named.
        text = re.sub(r"implements [^{]+", lambda match: match[0].replace("&", ","), text)
        text += "\nschema { query: Query mutation: Mutation subscription: Subscription }"
    return text


def printed(definitions):
    """The text of the definitions, to be parsed again by this version."""
    return "\n".join(graphql.print_ast(definition) for definition in definitions)


def root_types(schema):
    """The types of query, mutation and subscription, by these words."""
    if IS_OLD:
        return {"query": schema.get_query_type(), "mutation": schema.get_mutation_type(),
                "subscription": schema.get_subscription_type()}
    return {"query": schema.query_type, "mutation": schema.mutation_type,
            "subscription": schema.subscription_type}


def operation_word(operation):
    """"query", "mutation" or "subscription"."""
    return operation.operation if IS_OLD else operation.operation.value


def type_map(schema):
    return schema.get_type_map() if IS_OLD else schema.type_map


def enum_names(kind):
    return {one.name for one in kind.values} if IS_OLD else set(kind.values)
