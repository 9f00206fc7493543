// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/plan.h"

#include "sandbox/graphql/answer.h"
#include "sandbox/graphql/values.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

class Planner {
public:
    Planner(const Schema &schema, const Document &document, const QJsonObject &variables)
        : m_schema(schema)
        , m_document(document)
        , m_variables(variables)
    {
    }

    using Sets = std::vector<const std::vector<Selection> *>;
    std::vector<PlanField> plan(const TypeDefinition &parent, const Sets &sets) const;

private:
    struct Group {
        const Selection *first = nullptr;
        Sets children;
    };

    [[nodiscard]] bool isWanted(const Selection &selection) const;
    void collect(const TypeDefinition &parent, const std::vector<Selection> &selections,
                 QHash<QString, size_t> &indexOf, std::vector<Group> &groups) const;

    const Schema &m_schema;
    const Document &m_document;
    const QJsonObject &m_variables;
};

bool Planner::isWanted(const Selection &selection) const
{
    return std::all_of(selection.directives.cbegin(), selection.directives.cend(),
                       [this](const Directive &d) {
                           const Value &value = d.arguments.front().value;
                           const bool condition = value.kind == Value::Kind::Variable
                                                      ? m_variables.value(value.text).toBool()
                                                      : value.text == "true"_L1;
                           return condition == (d.name == "include"_L1);
                       });
}

void Planner::collect(const TypeDefinition &parent, const std::vector<Selection> &selections,
                      QHash<QString, size_t> &indexOf, std::vector<Group> &groups) const
{
    for (const Selection &selection : selections) {
        if (!isWanted(selection))
            continue;
        switch (selection.kind) {
        case Selection::Kind::Field: {
            const auto known = indexOf.constFind(selection.alias);
            if (known == indexOf.constEnd()) {
                indexOf.insert(selection.alias, groups.size());
                groups.push_back({&selection, {&selection.selections}});
            } else {
                groups.at(known.value()).children.push_back(&selection.selections);
            }
            break;
        }
        case Selection::Kind::Inline:
            if (m_schema.applies(parent, selection.typeCondition))
                collect(parent, selection.selections, indexOf, groups);
            break;
        case Selection::Kind::Spread: {
            const Fragment *fragment = m_document.fragment(selection.name);
            if (m_schema.applies(parent, fragment->typeCondition))
                collect(parent, fragment->selections, indexOf, groups);
            break;
        }
        }
    }
}

std::vector<PlanField> Planner::plan(const TypeDefinition &parent, const Sets &sets) const
{
    QHash<QString, size_t> indexOf;
    std::vector<Group> groups;
    for (const std::vector<Selection> *selections : sets)
        collect(parent, *selections, indexOf, groups);

    std::vector<PlanField> result;
    for (const Group &group : groups) {
        const FieldDefinition *definition = m_schema.field(parent, group.first->name);
        PlanField field;
        field.key = group.first->alias;
        field.type = definition->type;
        field.isAuthorized = definition->isAuthorized;
        const TypeDefinition *type = m_schema.type(definition->type.baseName());
        field.isLeaf = type->isLeaf();
        if (definition->name == "__typename"_L1) {
            field.constant = jsonText(parent.name);
        } else {
            field.name = definition->name;
            field.arguments = argumentValues(m_schema, definition->arguments,
                                             group.first->arguments, m_variables);
            if (!field.isLeaf)
                field.children = plan(*type, group.children);
        }
        result.push_back(std::move(field));
    }
    return result;
}

} // namespace

std::vector<PlanField> planOf(const Schema &schema, const Document &document,
                              const Operation &operation, const QJsonObject &variables)
{
    const Planner planner(schema, document, variables);
    return planner.plan(*schema.root(operation.kind), {&operation.selections});
}

} // namespace rd::sandbox::gql
