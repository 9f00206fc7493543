// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/graphql/schema.h"
#include "sandbox/http/message.h"
#include "sandbox/release.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace rd::sandbox::gql {

/// One root field that has to be resolved.
struct RootCall {
    QString responseKey; ///< alias or name
    QString field;
    OperationKind kind = OperationKind::Query;
    QJsonObject arguments; ///< variables and defaults filled in; absent ones are absent
    bool hasAuthorizedDirective = false;
};

/// What became of a RootCall.
struct RootResult {
    QJsonValue value; ///< the whole object; unselected keys are dropped, missing keys are null
    std::optional<QString> error; ///< the field fails with this message

    static RootResult failed(const QString &message) { return {QJsonValue(), message}; }
};

/// A validated operation between prepare() and complete(). Cheap to copy; independent of the
/// schema's life.
class Prepared {
public:
    /// The fields to be resolved, in the order of the selection. Empty if everything is known
    /// already
    /// (`__typename`, introspection).
    [[nodiscard]] const QList<RootCall> &calls() const;
    [[nodiscard]] OperationKind kind() const;
    [[nodiscard]] QString operationName() const;

private:
    struct Data;
    friend struct Access;
    std::shared_ptr<const Data> m_data;
};

/// Reads and validates the body of a POST to the GraphQL path. An HttpAnswer means that the request
/// was refused: 400 for a body that is not a GraphQL request, 422 for a document or variables that
/// do not fit \p schema.
std::variant<Prepared, HttpAnswer> prepare(const Schema &schema, const QByteArray &contentType,
                                           const QByteArray &body, Release release);

/// Builds the answer from the results, which stand in the order of Prepared::calls() (missing ones
/// count as null): selected fields only, in the order of the selection, nulls and errors propagated
/// as the schema asks, "errors" before "data". Leaf values are not checked against enums or number
/// ranges, as ChaosCenter does not check them either.
HttpAnswer complete(const Prepared &prepared, const QList<RootResult> &results);

/// The content type of GraphQL answers.
inline constexpr char graphqlContentType[] = "application/json";

} // namespace rd::sandbox::gql
