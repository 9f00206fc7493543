// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/overlap.h"

#include "sandbox/graphql/validator.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

using SelectionSets = std::vector<const std::vector<Selection> *>;

class OverlapFinder {
public:
    explicit OverlapFinder(const Document &document)
        : m_document(document)
    {
    }

    void check(const SelectionSets &sets);
    [[nodiscard]] QList<GqlError> errors() const { return m_errors; }

private:
    struct Group {
        const Selection *first = nullptr;
        SelectionSets children;
    };

    void gather(const std::vector<Selection> &selections, QHash<QString, qsizetype> &indexOf,
                std::vector<Group> &groups);
    void report(const QString &message, QList<Position> positions);
    [[nodiscard]] static bool isSame(const std::vector<Argument> &a,
                                     const std::vector<Argument> &b);

    const Document &m_document;
    QList<GqlError> m_errors;
    int m_fieldsLeft = maxSelectedFields;
};

void OverlapFinder::report(const QString &message, QList<Position> positions)
{
    m_errors.append({message, std::move(positions), {}, QString::fromLatin1(validationFailed)});
}

bool OverlapFinder::isSame(const std::vector<Argument> &a, const std::vector<Argument> &b)
{
    return a.size() == b.size() && std::all_of(a.cbegin(), a.cend(), [&b](const Argument &one) {
               return std::any_of(b.cbegin(), b.cend(), [&one](const Argument &other) {
                   return one.name == other.name && one.value.toText() == other.value.toText();
               });
           });
}

void OverlapFinder::gather(const std::vector<Selection> &selections,
                           QHash<QString, qsizetype> &indexOf, std::vector<Group> &groups)
{
    for (const Selection &selection : selections) {
        if (--m_fieldsLeft < 0) {
            if (m_errors.isEmpty())
                report(u"The document selects too many fields"_s, {selection.position});
            return;
        }
        if (selection.kind == Selection::Kind::Inline) {
            gather(selection.selections, indexOf, groups);
            continue;
        }
        if (selection.kind == Selection::Kind::Spread) {
            gather(m_document.fragment(selection.name)->selections, indexOf, groups);
            continue;
        }
        if (!indexOf.contains(selection.alias)) {
            indexOf.insert(selection.alias, static_cast<qsizetype>(groups.size()));
            groups.push_back({&selection, {}});
        }
        Group &group = groups.at(static_cast<size_t>(indexOf.value(selection.alias)));
        const bool isOtherField = group.first->name != selection.name;
        if (isOtherField || !isSame(group.first->arguments, selection.arguments)) {
            const QString why = isOtherField ? u"\"%1\" and \"%2\" are different fields"_s.arg(
                                    group.first->name, selection.name)
                                             : u"they have differing arguments"_s;
            report(
                u"Fields \"%1\" conflict because %2. Use different aliases on the fields to fetch "
                "both if this was intentional."_s.arg(selection.alias, why),
                {group.first->position, selection.position});
            continue;
        }
        if (!selection.selections.empty())
            group.children.push_back(&selection.selections);
    }
}

void OverlapFinder::check(const SelectionSets &sets)
{
    QHash<QString, qsizetype> indexOf;
    std::vector<Group> groups;
    for (const std::vector<Selection> *selections : sets)
        gather(*selections, indexOf, groups);
    for (const Group &group : groups) {
        if (!m_errors.isEmpty())
            return;
        if (!group.children.empty())
            check(group.children);
    }
}

} // namespace

QList<GqlError> findOverlaps(const Document &document)
{
    OverlapFinder finder(document);
    for (const Operation &operation : document.operations)
        finder.check({&operation.selections});
    return finder.errors();
}

} // namespace rd::sandbox::gql
