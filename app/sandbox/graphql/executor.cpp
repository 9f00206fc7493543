// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/executor.h"

#include "sandbox/graphql/answer.h"
#include "sandbox/graphql/introspection.h"
#include "sandbox/graphql/parser.h"
#include "sandbox/graphql/plan.h"
#include "sandbox/graphql/validator.h"
#include "sandbox/graphql/values.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

struct Prepared::Data {
    Release release = latestRelease;
    OperationKind kind = OperationKind::Query;
    QString name;
    std::vector<PlanField> roots;
    QList<RootCall> calls;            ///< of the roots that need a resolver, in their order
    QHash<QString, QJsonValue> known; ///< response key -> result of the other roots
};

/// Lets the functions of this file make and read a Prepared.
struct Access {
    static Prepared make(std::shared_ptr<const Prepared::Data> data)
    {
        Prepared prepared;
        prepared.m_data = std::move(data);
        return prepared;
    }
    static const Prepared::Data &data(const Prepared &prepared) { return *prepared.m_data; }
    static std::shared_ptr<Prepared::Data> newData() { return std::make_shared<Prepared::Data>(); }
};

namespace {

/// The members of a GraphQL request.
struct Request {
    QString query;
    QString operationName;
    QJsonObject variables;
};

bool isIntrospection(const QString &field)
{
    return field.startsWith("__"_L1);
}

QString jsonProblem(const QByteArray &body, const QJsonParseError &error)
{
    const QByteArray text = body.trimmed();
    if (text.isEmpty())
        return u"EOF"_s;
    switch (error.error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedString:
        return u"unexpected EOF"_s;
    default:
        break;
    }
    if (error.offset >= body.size())
        return u"unexpected EOF"_s;
    return u"invalid character '%1' looking for beginning of value"_s.arg(
        QChar::fromLatin1(body.at(std::max(0, error.offset))));
}

Result<Request, QString> readRequest(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (document.isArray())
        return Failure{u"json: cannot unmarshal array into Go value of type graphql.RawParams"_s};
    if (!document.isObject())
        return Failure{jsonProblem(body, error)};

    const QJsonObject object = document.object();
    const auto wrongType = [](const QString &key, const QString &type) {
        return Failure{
            u"json: cannot unmarshal value into Go struct field RawParams.%1 of type %2"_s.arg(
                key, type)};
    };
    Request request;
    for (const auto &[key, target] : {std::pair{u"query"_s, &request.query},
                                      std::pair{u"operationName"_s, &request.operationName}}) {
        const QJsonValue value = object.value(key);
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            return wrongType(key, u"string"_s);
        *target = value.toString();
    }
    const QJsonValue variables = object.value("variables"_L1);
    if (!variables.isObject() && !variables.isNull() && !variables.isUndefined())
        return wrongType(u"variables"_s, u"map[string]interface {}"_s);
    request.variables = variables.toObject();
    return request;
}

HttpAnswer invalidDocument(const QList<GqlError> &errors)
{
    return refusal(422, graphqlContentType, errors);
}

HttpAnswer invalidOperation(const QString &message)
{
    return invalidDocument({{message, {}, {}, QString::fromLatin1(validationFailed)}});
}

const Operation *findOperation(const Document &document, const QString &name)
{
    if (name.isEmpty())
        return document.operations.size() == 1 ? &document.operations.front() : nullptr;
    const auto found =
        std::find_if(document.operations.cbegin(), document.operations.cend(),
                     [&name](const auto &operation) { return operation.name == name; });
    return found == document.operations.cend() ? nullptr : &*found;
}

/// Writes what was selected, and remembers what had to be null although it must not.
class Projector {
public:
    explicit Projector(Release release)
        : m_release(release)
    {
    }

    /// JSON text; nothing if the value is null and the parent has to become null because of it.
    std::optional<QByteArray> write(const PlanField &field, const TypeRef &type,
                                    const QJsonValue &value, QJsonArray &path);
    void addError(const QString &message, const QJsonArray &path)
    {
        m_errors.append({message, {}, path, {}});
    }
    [[nodiscard]] const QList<GqlError> &errors() const { return m_errors; }

private:
    std::optional<QByteArray> writeList(const PlanField &field, const TypeRef &type,
                                        const QJsonArray &items, QJsonArray &path);
    std::optional<QByteArray> writeObject(const PlanField &field, const TypeRef &type,
                                          const QJsonObject &object, QJsonArray &path);
    static std::optional<QByteArray> nullFor(const TypeRef &type)
    {
        return type.isNonNull ? std::nullopt : std::optional<QByteArray>("null");
    }

    Release m_release;
    QList<GqlError> m_errors;
};

std::optional<QByteArray> Projector::write(const PlanField &field, const TypeRef &type,
                                           const QJsonValue &value, QJsonArray &path)
{
    const bool isUsable = type.isList()  ? value.isArray()
                          : field.isLeaf ? !value.isNull() && !value.isUndefined()
                                         : value.isObject();
    if (!isUsable) {
        if (type.isNonNull)
            addError(atLeast(m_release, Release::R3_6)
                         ? u"the requested element is null which the schema does not allow"_s
                         : u"must not be null"_s,
                     path);
        return nullFor(type);
    }
    if (type.isList())
        return writeList(field, type, value.toArray(), path);
    if (field.isLeaf)
        return jsonText(value);
    return writeObject(field, type, value.toObject(), path);
}

std::optional<QByteArray> Projector::writeList(const PlanField &field, const TypeRef &type,
                                               const QJsonArray &items, QJsonArray &path)
{
    QByteArray text = "[";
    bool isWhole = true;
    for (qsizetype i = 0; i < items.size(); ++i) {
        path.append(static_cast<qint64>(i));
        const auto item = write(field, *type.element, items.at(i), path);
        path.removeLast();
        isWhole = isWhole && item.has_value();
        if (i > 0)
            text += ',';
        text += item.value_or(QByteArray());
    }
    return isWhole ? text + ']' : nullFor(type);
}

std::optional<QByteArray> Projector::writeObject(const PlanField &field, const TypeRef &type,
                                                 const QJsonObject &object, QJsonArray &path)
{
    QByteArray text = "{";
    bool isWhole = true;
    for (const PlanField &child : field.children) {
        if (text.size() > 1)
            text += ',';
        text += '"' + child.key.toUtf8() + "\":";
        if (!child.constant.isEmpty()) {
            text += child.constant;
            continue;
        }
        path.append(child.key);
        const auto member = write(child, child.type, object.value(child.name), path);
        path.removeLast();
        isWhole = isWhole && member.has_value();
        text += member.value_or(QByteArray());
    }
    return isWhole ? text + '}' : nullFor(type);
}

} // namespace

const QList<RootCall> &Prepared::calls() const
{
    return m_data->calls;
}

OperationKind Prepared::kind() const
{
    return m_data->kind;
}

QString Prepared::operationName() const
{
    return m_data->name;
}

std::variant<Prepared, HttpAnswer> prepare(const Schema &schema, const QByteArray &contentType,
                                           const QByteArray &body, Release release)
{
    if (contentType.split(';').constFirst().trimmed().toLower() != "application/json")
        return refusal(400, "text/plain; charset=utf-8",
                       {{u"transport not supported"_s, {}, {}, {}}});

    const auto request = readRequest(body);
    if (!request) {
        QString message = u"json request body could not be decoded: "_s + request.error();
        if (atLeast(release, Release::R3_6)) // from 3.5 the server quotes what it got
            message += " body:"_L1 + QString::fromUtf8(body);
        return refusal(400, graphqlContentType, {{message, {}, {}, {}}});
    }

    const auto document = parseDocument(request->query);
    if (!document)
        return invalidDocument({{document.error().message,
                                 {document.error().position},
                                 {},
                                 QString::fromLatin1(parseFailed)}});
    if (document->operations.empty())
        return invalidOperation(u"no operation provided"_s);
    if (const QList<GqlError> errors = validate(schema, *document, release); !errors.isEmpty())
        return invalidDocument(errors);
    const Operation *operation = findOperation(*document, request->operationName);
    if (!operation)
        return invalidOperation(u"operation %1 not found"_s.arg(request->operationName));
    const auto variables = coerceVariables(schema, *operation, request->variables);
    if (!variables)
        return invalidDocument({variables.error()});

    const auto data = Access::newData();
    data->release = release;
    data->kind = operation->kind;
    data->name = operation->name;
    data->roots = planOf(schema, *document, *operation, *variables);
    for (const PlanField &root : data->roots) {
        if (!root.constant.isEmpty())
            continue;
        if (!isIntrospection(root.name))
            data->calls.append(
                {root.key, root.name, operation->kind, root.arguments, root.isAuthorized});
        else if (!atLeast(release, Release::R3_9)) // off from 3.8
            data->known.insert(
                root.key, root.name == "__schema"_L1
                              ? QJsonValue(introspectSchema(schema))
                              : introspectType(schema, root.arguments.value("name"_L1).toString()));
    }
    return Access::make(data);
}

HttpAnswer complete(const Prepared &prepared, const QList<RootResult> &results)
{
    const auto &data = Access::data(prepared);
    Projector projector(data.release);
    QByteArray text = "{";
    bool isWhole = true;
    qsizetype nextCall = 0;
    for (const PlanField &root : data.roots) {
        QJsonArray path{root.key};
        std::optional<QByteArray> member;
        if (!root.constant.isEmpty()) {
            member = root.constant;
        } else if (isIntrospection(root.name)) {
            if (data.known.contains(root.key)) {
                member = projector.write(root, root.type, data.known.value(root.key), path);
            } else {
                projector.addError(u"introspection disabled"_s, path);
                member = "null"; // although the schema says it cannot be
            }
        } else {
            const RootResult result = results.value(nextCall++);
            if (result.error) {
                projector.addError(*result.error, path);
                member = root.type.isNonNull ? std::nullopt : std::optional<QByteArray>("null");
            } else {
                member = projector.write(root, root.type, result.value, path);
            }
        }
        isWhole = isWhole && member.has_value();
        if (text.size() > 1)
            text += ',';
        text += '"' + root.key.toUtf8() + "\":" + member.value_or(QByteArray());
    }
    HttpAnswer answer;
    answer.contentType = graphqlContentType;
    answer.body = answerText(projector.errors(), isWhole ? text + '}' : QByteArray("null"));
    return answer;
}

} // namespace rd::sandbox::gql
