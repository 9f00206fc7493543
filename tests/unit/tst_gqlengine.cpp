// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/executor.h"
#include "sandbox/graphql/parser.h"
#include "sandbox/graphql/schema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::sandbox;
using namespace rd::sandbox::gql;

namespace {

const QString smallSdl = uR"(
    interface Named { name: String! }
    enum Colour { RED GREEN BLUE @since(release: "3.9.0") }
    input Page { page: Int! limit: Int! = 5 colour: Colour }
    type Item implements Named {
        id: ID! name: String! note: String score: Float count: Int! colour: Colour!
        parent: Item tags: [String!] friends: [Item]! strict: [Item!]
        old: [String] @until(release: "3.6.0")
        old: String @since(release: "3.9.0")
    }
    type Query {
        item(id: ID!, n: Int = 3): Item!
        maybe(text: String): Item
        items(page: Page, ids: [ID!], colours: [Colour]): [Item]! @authorized
        number: Int!
    }
    type Mutation { change(id: ID!): Boolean! }
    type Subscription { tick: Item! }
)"_s;

QByteArray bodyOf(const QString &query, const QJsonObject &variables = {},
                  const QString &operationName = {})
{
    QJsonObject object{{u"query"_s, query}, {u"variables"_s, variables}};
    if (!operationName.isEmpty())
        object.insert(u"operationName"_s, operationName);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString samplesFolder()
{
    return QStringLiteral(RD_SOURCE_DIR "/../shared/litmus/samples/");
}

} // namespace

class TestGqlEngine : public QObject {
    Q_OBJECT

private slots:
    void readsTheSchemaOfARelease();
    void refusesABrokenSchema_data();
    void refusesABrokenSchema();
    void loadsTheCompiledInSchemaInEveryRelease();
    void refusesInTheWordsOfTheServer_data();
    void refusesInTheWordsOfTheServer();
    void usesTheOlderWordsBeforeRelease35();
    void refusesBodiesThatAreNoRequest_data();
    void refusesBodiesThatAreNoRequest();
    void listsTheRootFieldsWithTheirArguments();
    void coercesVariables_data();
    void coercesVariables();
    void refusesVariables_data();
    void refusesVariables();
    void toleratesVariablesThatAreNotDeclared();
    void picksTheOperationByName();
    void answersOnlyWhatWasSelectedInItsOrder();
    void obeysSkipAndInclude();
    void doesNotCheckLeafValues();
    void propagatesNulls_data();
    void propagatesNulls();
    void aFailedRootFieldTakesItsSiblingsDown();
    void aNullableRootFieldFailsAlone();
    void sayWhichElementIsMissing();
    void answersTypenameWithoutAResolver();
    void introspectionGoesWithRelease38();
    void survivesEveryPrefixOfADocument();
    void survivesMutatedDocuments();
    void limitsNesting();
    void limitsExpandedFragments();
    void acceptsAllDocumentedOperations_data();
    void acceptsAllDocumentedOperations();
    void matchesTheDocumentedRefusals_data();
    void matchesTheDocumentedRefusals();

private:
    static const Schema &small(Release release = latestRelease);
    static std::variant<Prepared, HttpAnswer> prepareSmall(const QString &query,
                                                           const QJsonObject &variables = {},
                                                           Release release = latestRelease);
    static QByteArray run(const QString &query, const QList<RootResult> &results,
                          const QJsonObject &variables = {}, Release release = latestRelease);
};

const Schema &TestGqlEngine::small(Release release)
{
    static QHash<int, Schema> schemas;
    const int key = static_cast<int>(release);
    if (!schemas.contains(key)) {
        const auto schema = Schema::parse(smallSdl, release);
        if (!schema)
            qFatal("%s", qPrintable(schema.error()));
        schemas.insert(key, *schema);
    }
    return *schemas.constFind(key);
}

std::variant<Prepared, HttpAnswer>
TestGqlEngine::prepareSmall(const QString &query, const QJsonObject &variables, Release release)
{
    return prepare(small(release), "application/json", bodyOf(query, variables), release);
}

QByteArray TestGqlEngine::run(const QString &query, const QList<RootResult> &results,
                              const QJsonObject &variables, Release release)
{
    const auto outcome = prepareSmall(query, variables, release);
    if (const auto *refused = std::get_if<HttpAnswer>(&outcome))
        return refused->body;
    return complete(std::get<Prepared>(outcome), results).body;
}

void TestGqlEngine::readsTheSchemaOfARelease()
{
    const Schema old = small(Release::R3_6);
    const Schema young = small(Release::R3_9);
    QCOMPARE(old.type(u"Colour"_s)->values, QStringList({u"RED"_s, u"GREEN"_s}));
    QCOMPARE(young.type(u"Colour"_s)->values.size(), 3);
    QCOMPARE(old.type(u"Item"_s)->field(u"old"_s)->type.toText(), u"[String]"_s);
    QCOMPARE(young.type(u"Item"_s)->field(u"old"_s)->type.toText(), u"String"_s);
    QVERIFY(young.root(OperationKind::Query)->field(u"items"_s)->isAuthorized);
    QVERIFY(!young.root(OperationKind::Query)->field(u"item"_s)->isAuthorized);
    QVERIFY(young.applies(*young.type(u"Item"_s), u"Named"_s));
}

void TestGqlEngine::refusesABrokenSchema_data()
{
    QTest::addColumn<QString>("sdl");
    QTest::addColumn<QString>("why");
    QTest::newRow("unknown type") << u"type Query { a: Nothing }"_s << u"unknown output type"_s;
    QTest::newRow("unknown input")
        << u"type Query { a(b: Query): Int }"_s << u"unknown input type"_s;
    QTest::newRow("twice") << u"type Query { a: Int } type Query { a: Int }"_s
                           << u"defined twice"_s;
    QTest::newRow("field twice") << u"type Query { a: Int a: ID }"_s << u"defined twice"_s;
    QTest::newRow("interface") << u"type Query implements I { a: Int } interface I { b: Int }"_s
                               << u"misses b"_s;
    QTest::newRow("syntax") << u"type Query {\n  a Int }"_s << u"line 2, column 5"_s;
    QTest::newRow("directive") << u"type Query { a: Int @sinse(release: \"3.1.0\") }"_s
                               << u"@sinse"_s;
}

void TestGqlEngine::refusesABrokenSchema()
{
    QFETCH(QString, sdl);
    QFETCH(QString, why);
    const auto schema = Schema::parse(sdl, latestRelease);
    QVERIFY(!schema);
    QVERIFY2(schema.error().contains(why), qPrintable(schema.error()));
}

void TestGqlEngine::loadsTheCompiledInSchemaInEveryRelease()
{
    for (const Release release : allReleases()) {
        const Schema &schema = schemaFor(release);
        const TypeDefinition *mutation = schema.root(OperationKind::Mutation);
        QCOMPARE(mutation->field(u"stopExperimentRuns"_s) != nullptr,
                 atLeast(release, Release::R3_6));
        QCOMPARE(schema.type(u"KubeNamespace"_s) != nullptr, atLeast(release, Release::R3_14));
    }
    QVERIFY(
        schemaFor(latestRelease).root(OperationKind::Query)->field(u"listInfras"_s)->isAuthorized);
    QVERIFY(!schemaFor(latestRelease)
                 .root(OperationKind::Query)
                 ->field(u"listExperiment"_s)
                 ->isAuthorized);
}

void TestGqlEngine::refusesInTheWordsOfTheServer_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *query, const char *message, int line = 0,
                        int column = 0) {
        QTest::newRow(name) << QString::fromLatin1(query) << QString::fromLatin1(message) << line
                            << column;
    };
    row("unknown field", "{\n  item(id: 1) {\n    nam } }",
        R"(Cannot query field "nam" on type "Item". Did you mean "name"?)", 3, 5);
    row("unknown argument", "{ item(id: 1, idd: 2) { id } }",
        R"(Unknown argument "idd" on field "Query.item". Did you mean "id"?)", 1, 15);
    row("missing argument", "{ item { id } }",
        R"(Field "item" argument "id" of type "ID!" is required, but it was not provided.)", 1, 3);
    row("null argument", "{ item(id: null) { id } }", // with its own wording
        "ID cannot represent a non-string and non-integer value: null", 1, 12);
    row("leaf with selection", "{ number { a } }",
        R"(Field "number" must not have a selection since type "Int" has no subfields.)", 1, 3);
    row("object without selection", "{ item(id: 1) }",
        R"(Field "item" of type "Item!" must have a selection of subfields. )"
        R"(Did you mean "item { ... }"?)",
        1, 3);
    row("string for int", R"({ item(id: 1, n: "3") { id } })",
        R"(Int cannot represent non-integer value: "3")", 1, 18);
    row("int for string", "{ maybe(text: 3) { id } }",
        "String cannot represent a non string value: 3", 1, 15);
    row("enum value", "{ items(colours: [RED, PINK]) { id } }",
        R"(Value "PINK" does not exist in "Colour" enum.)", 1, 24);
    row("enum as string", R"({ items(colours: "RED") { id } })",
        R"(Enum "Colour" cannot represent non-enum value: "RED".)", 1, 18);
    row("unknown input field", "{ items(page: {page: 1, siize: 2}) { id } }",
        R"(Field "siize" is not defined by type "Page".)", 1, 25);
    row("missing input field", "{ items(page: {limit: 1}) { id } }",
        R"(Field "Page.page" of required type "Int!" was not provided.)", 1, 15);
    row("undefined variable", "{ item(id: $x) { id } }", R"(Variable "$x" is not defined.)", 1, 12);
    row("undefined variable, named", "query Q { item(id: $x) { id } }",
        R"(Variable "$x" is not defined by operation "Q".)", 1, 20);
    row("unused variable", "query Q($x: ID) { number }",
        R"(Variable "$x" is never used in operation "Q".)", 1, 9);
    row("variable type", "query($x: String!) { item(id: $x) { id } }",
        R"(Variable "$x" of type "String!" used in position expecting type "ID!".)", 1, 31);
    row("variable nullability", "query($x: ID) { item(id: $x) { id } }",
        R"(Variable "$x" of type "ID" used in position expecting type "ID!".)", 1, 26);
    row("element type", "query($x: [ID]) { items(ids: $x) { id } }",
        R"(Variable "$x" of type "[ID]" used in position expecting type "[ID!]".)", 1, 30);
    row("variable in fragment",
        "query($x: String) { ...f } fragment f on Query { item(id: $x) { id } }",
        R"(Variable "$x" of type "String" used in position expecting type "ID!".)");
    row("unknown variable type", "query($x: Thing) { item(id: $x) { id } }",
        R"(Unknown type "Thing".)");
    row("output type as variable", "query($x: Item) { item(id: $x) { id } }",
        R"(Variable "$x" cannot be non-input type "Item".)");
    row("unknown fragment", "{ ...f }", R"(Unknown fragment "f".)", 1, 3);
    row("unused fragment", "{ number } fragment f on Item { id }",
        R"(Fragment "f" is never used.)");
    row("fragment cycle", "{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }",
        R"(Cannot spread fragment "f" within itself via g.)");
    row("impossible fragment", "{ ... on Item { id } }",
        R"(Fragment cannot be spread here as objects of type "Query" can never be of type "Item".)");
    row("fragment on scalar", "{ ... on Int { id } }",
        R"(Fragment cannot condition on non composite type "Int".)");
    row("unknown directive", "{ number @nope }", R"(Unknown directive "@nope".)");
    row("directive argument", "{ number @skip }",
        R"(Directive "@skip" argument "if" of type "Boolean!" is required, but it was not provided.)");
    row("argument twice", "{ item(id: 1, id: 2) { id } }",
        R"(There can be only one argument named "id".)");
    row("anonymous beside named", "{ number } query Q { number }",
        "This anonymous operation must be the only defined operation.");
    row("name twice", "query Q { number } query Q { number }",
        R"(There can be only one operation named "Q".)");
    row("conflicting fields", "{ a: number a: item(id: 1) { id } }",
        R"(Fields "a" conflict because "number" and "item" are different fields. )"
        "Use different aliases on the fields to fetch both if this was intentional.");
    row("conflicting arguments", "{ item(id: 1) { id } item(id: 2) { id } }",
        R"(Fields "item" conflict because they have differing arguments. )"
        "Use different aliases on the fields to fetch both if this was intentional.");
    row("two subscriptions", "subscription S { a: tick { id } b: tick { id } }",
        R"(Subscription "S" must select only one top level field.)");
    row("no operation", "fragment f on Item { id }", "no operation provided");
    row("parse error", "{ item( }", "Expected Name, found }", 1, 9);
    row("unclosed", "{ item", "Expected Name, found <EOF>", 1, 7);
    row("stray name", "{ number } foo", R"(Unexpected Name "foo")", 1, 12);
    row("stray character", "{ number ? }", R"(Cannot parse the unexpected character "?".)", 1, 10);
    row("unterminated string", "{ item(id: \"x) { id } }", "Unterminated string.", 1, 24);
}

void TestGqlEngine::refusesInTheWordsOfTheServer()
{
    QFETCH(QString, query);
    QFETCH(QString, message);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto outcome = prepareSmall(query);
    const auto *refused = std::get_if<HttpAnswer>(&outcome);
    QVERIFY(refused);
    QCOMPARE(refused->status, 422);
    QCOMPARE(refused->contentType, QByteArray("application/json"));
    const QByteArray wanted(R"({"errors":[{"message":)");
    QVERIFY(refused->body.startsWith(wanted));
    const QByteArray second(R"(],"data":null})");
    QVERIFY(refused->body.endsWith(second));
    const QJsonObject error = parsed(refused->body).value(u"errors"_s).toArray().at(0).toObject();
    QCOMPARE(error.value(u"message"_s).toString(), message);
    const QString code = error.value(u"extensions"_s).toObject().value(u"code"_s).toString();
    QVERIFY(code == "GRAPHQL_VALIDATION_FAILED"_L1 || code == "GRAPHQL_PARSE_FAILED"_L1);
    if (line > 0) {
        const QJsonObject location = error.value(u"locations"_s).toArray().at(0).toObject();
        QCOMPARE(location.value(u"line"_s).toInt(), line);
        QCOMPARE(location.value(u"column"_s).toInt(), column);
    }
}

void TestGqlEngine::usesTheOlderWordsBeforeRelease35()
{
    QVERIFY(
        run(u"{ item { id } }"_s, {}, {}, Release::R3_0).contains("is required but not provided."));
    const QByteArray wanted(R"("message":"must not be null")");
    QVERIFY(run(u"{ item(id: 1) { name } }"_s, {RootResult{QJsonObject{}, {}}}, {}, Release::R3_0)
                .contains(wanted));
}

void TestGqlEngine::refusesBodiesThatAreNoRequest_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("message");
    const QByteArray json("application/json; charset=utf-8");
    const QByteArray prefix("json request body could not be decoded: ");
    QTest::newRow("form") << QByteArray("text/plain") << QByteArray("{}")
                          << QByteArray("transport not supported");
    QTest::newRow("no type") << QByteArray() << QByteArray("{}")
                             << QByteArray("transport not supported");
    QTest::newRow("array") << json << QByteArray("[{}]")
                           << prefix
                                  + "json: cannot unmarshal array into Go value of type "
                                    "graphql.RawParams body:[{}]";
    QTest::newRow("cut") << json << QByteArray("{\"query\":")
                         << prefix + "unexpected EOF body:{\"query\":";
    QTest::newRow("empty") << json << QByteArray() << prefix + "EOF body:";
    QTest::newRow("number") << json << QByteArray("{\"query\":5}")
                            << prefix
                                   + "json: cannot unmarshal value into Go struct field "
                                     "RawParams.query of type string body:{\"query\":5}";
}

void TestGqlEngine::refusesBodiesThatAreNoRequest()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, message);
    const auto outcome = prepare(small(), contentType, body, latestRelease);
    const auto *refused = std::get_if<HttpAnswer>(&outcome);
    QVERIFY(refused);
    QCOMPARE(refused->status, 400);
    QCOMPARE(refused->contentType.startsWith("text/plain"), !contentType.contains("json"));
    const QJsonObject answer = parsed(refused->body);
    QVERIFY(answer.value(u"data"_s).isNull() && answer.contains(u"data"_s));
    QCOMPARE(answer.value(u"errors"_s).toArray().at(0).toObject().value(u"message"_s).toString(),
             QString::fromUtf8(message));
}

void TestGqlEngine::listsTheRootFieldsWithTheirArguments()
{
    const auto outcome =
        prepareSmall(u"query Q($page: Page, $id: ID = 7) { one: item(id: $id) { id } "
                     "items(page: $page, ids: \"a\") { id } maybe { id } }"_s,
                     {{u"page"_s, QJsonObject{{u"page"_s, 2}}}});
    const auto *prepared = std::get_if<Prepared>(&outcome);
    QVERIFY(prepared);
    QCOMPARE(prepared->operationName(), u"Q"_s);
    const QList<RootCall> calls = prepared->calls();
    QCOMPARE(calls.size(), 3);
    QCOMPARE(calls.at(0).responseKey, u"one"_s);
    QCOMPARE(calls.at(0).field, u"item"_s);
    QCOMPARE(calls.at(0).arguments, (QJsonObject{{u"id"_s, u"7"_s}, {u"n"_s, 3}}));
    QVERIFY(!calls.at(0).hasAuthorizedDirective);
    QVERIFY(calls.at(1).hasAuthorizedDirective);
    QCOMPARE(calls.at(1).arguments,
             (QJsonObject{{u"page"_s, QJsonObject{{u"page"_s, 2}, {u"limit"_s, 5}}},
                          {u"ids"_s, QJsonArray{u"a"_s}}}));
    QVERIFY(calls.at(2).arguments.isEmpty());
}

void TestGqlEngine::coercesVariables_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QJsonValue>("given");
    QTest::addColumn<QJsonValue>("wanted");
    QTest::newRow("integer text") << u"Int"_s << u"n"_s << QJsonValue(u"12"_s) << QJsonValue(12);
    QTest::newRow("big integer") << u"Int"_s << u"n"_s << QJsonValue(1749893400123LL)
                                 << QJsonValue(1749893400123LL);
    QTest::newRow("null") << u"Int"_s << u"n"_s << QJsonValue() << QJsonValue();
    QTest::newRow("number as ID") << u"ID!"_s << u"id"_s << QJsonValue(5) << QJsonValue(u"5"_s);
}

void TestGqlEngine::coercesVariables()
{
    QFETCH(QString, type);
    QFETCH(QString, argument);
    QFETCH(QJsonValue, given);
    QFETCH(QJsonValue, wanted);
    const QString rest = argument == "id"_L1 ? QString() : u"id: 1, "_s;
    const auto outcome = prepareSmall(
        u"query($v: %1) { item(%2%3: $v) { id } }"_s.arg(type, rest, argument), {{u"v"_s, given}});
    const auto *prepared = std::get_if<Prepared>(&outcome);
    QVERIFY(prepared);
    QCOMPARE(prepared->calls().at(0).arguments.value(argument), wanted);
}

void TestGqlEngine::refusesVariables_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("variables");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QJsonArray>("path");
    const auto row = [](const char *name, const char *type, const QJsonObject &variables,
                        const char *message, const QJsonArray &path) {
        QTest::newRow(name) << QString::fromLatin1(type) << variables
                            << QString::fromLatin1(message) << path;
    };
    const auto page = [](const QJsonValue &value) { return QJsonObject{{u"v"_s, value}}; };
    row("missing", "Page!", {}, "must be defined", {});
    row("null", "Page!", page({}), "cannot be null", {});
    row("no object", "Page", page(3), "must be a Page", {});
    row("unknown key", "Page", page(QJsonObject{{u"page"_s, 1}, {u"x"_s, 1}}), "unknown field",
        {u"x"_s});
    row("missing key", "Page", page(QJsonObject{}), "must be defined", {u"page"_s});
    row("null key", "Page", page(QJsonObject{{u"page"_s, QJsonValue()}}), "cannot be null",
        {u"page"_s});
    row("wrong kind", "Page", page(QJsonObject{{u"page"_s, true}}), "cannot use bool as Int",
        {u"page"_s});
    row("fraction", "Page", page(QJsonObject{{u"page"_s, 1.5}}), "cannot use number as Int",
        {u"page"_s});
    row("enum", "Page", page(QJsonObject{{u"page"_s, 1}, {u"colour"_s, u"Pink"_s}}),
        "Pink is not a valid Colour", {u"colour"_s});
}

void TestGqlEngine::refusesVariables()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, variables);
    QFETCH(QString, message);
    QFETCH(QJsonArray, path);
    const auto outcome =
        prepareSmall(u"query($v: %1) { items(page: $v) { id } }"_s.arg(type), variables);
    const auto *refused = std::get_if<HttpAnswer>(&outcome);
    QVERIFY(refused);
    QCOMPARE(refused->status, 422);
    const QJsonObject error = parsed(refused->body).value(u"errors"_s).toArray().at(0).toObject();
    QCOMPARE(error.value(u"message"_s).toString(), message);
    QJsonArray where = error.value(u"path"_s).toArray();
    QCOMPARE(where.takeAt(0).toString(), u"variable"_s);
    QCOMPARE(where.takeAt(0).toString(), u"v"_s);
    QCOMPARE(where, path);
}

void TestGqlEngine::toleratesVariablesThatAreNotDeclared()
{
    const QByteArray wanted(R"({"data":{"number":5}})");
    QCOMPARE(run(u"{ number }"_s, {RootResult{5, {}}}, {{u"extra"_s, true}}), wanted);
}

void TestGqlEngine::picksTheOperationByName()
{
    const QString two = u"query A { number } query B { item(id: 1) { id } }"_s;
    const auto prepareNamed = [&](const QString &name) {
        return prepare(small(), "application/json", bodyOf(two, {}, name), latestRelease);
    };
    QCOMPARE(std::get<Prepared>(prepareNamed(u"B"_s)).calls().at(0).field, u"item"_s);
    const auto unknown = prepareNamed(u"C"_s);
    QVERIFY(std::get<HttpAnswer>(unknown).body.contains("operation C not found"));
    QCOMPARE(std::get<HttpAnswer>(prepareNamed({})).status, 422);
}

void TestGqlEngine::answersOnlyWhatWasSelectedInItsOrder()
{
    const QJsonObject item{{u"id"_s, u"1"_s},
                           {u"name"_s, u"a\"\\\n\u00fc"_s},
                           {u"secret"_s, u"x"_s},
                           {u"score"_s, 99.5},
                           {u"count"_s, 7},
                           {u"tags"_s, QJsonArray{u"t"_s, u"u"_s}},
                           {u"parent"_s, QJsonObject{{u"name"_s, u"p"_s}, {u"id"_s, u"2"_s}}}};
    const QByteArray answer = run(
        u"query { z: item(id: 1) { score ...f nick: name ... on Named { name } parent { id } } }"
        " fragment f on Item { tags count parent { name } note }"_s,
        {RootResult{item, {}}});
    const QByteArray wanted(R"({"data":{"z":{"score":99.5,"tags":["t","u"],"count":7,)"
                            R"("parent":{"name":"p","id":"2"},"note":null,)"
                            R"("nick":"a\"\\\nü","name":"a\"\\\nü"}}})");
    QCOMPARE(answer, wanted);
}

void TestGqlEngine::obeysSkipAndInclude()
{
    const QJsonObject item{{u"id"_s, u"1"_s}, {u"name"_s, u"n"_s}};
    const QString query = u"query($b: Boolean!) { item(id: 1) { id @skip(if: $b) "
                          "... @include(if: $b) { name } } number @include(if: false) }"_s;
    const QByteArray wanted(R"({"data":{"item":{"name":"n"}}})");
    QCOMPARE(run(query, {RootResult{item, {}}}, {{u"b"_s, true}}), wanted);
    const QByteArray second(R"({"data":{"item":{"id":"1"}}})");
    QCOMPARE(run(query, {RootResult{item, {}}}, {{u"b"_s, false}}), second);
}

void TestGqlEngine::doesNotCheckLeafValues()
{
    const QJsonObject item{{u"colour"_s, u"Completed_With_Probe_Failure"_s},
                           {u"count"_s, 1749893400123LL}};
    const QByteArray wanted(R"({"data":{"item":{"colour":"Completed_With_Probe_Failure",)"
                            R"("count":1749893400123}}})");
    QCOMPARE(run(u"{ item(id: 1) { colour count } }"_s, {RootResult{item, {}}}), wanted);
}

void TestGqlEngine::propagatesNulls_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArrayList>("paths");
    const auto row = [](const char *name, const char *query, const char *value, const char *data,
                        const QByteArrayList &paths) {
        QTest::newRow(name) << QString::fromLatin1(query) << QByteArray(value) << QByteArray(data)
                            << paths;
    };
    row("element of a nullable list", "{ items { id name } }",
        R"([{"id":"1","name":"a"},{"id":"2"},null,{"id":"3","name":"c"}])",
        R"({"items":[{"id":"1","name":"a"},null,null,{"id":"3","name":"c"}]})",
        {R"(["items",1,"name"])"});
    row("nullable object", "{ item(id: 1) { id parent { name } } }",
        R"({"id":"1","parent":{"id":"2"}})", R"({"item":{"id":"1","parent":null}})",
        {R"(["item","parent","name"])"});
    row("strict list", "{ item(id: 1) { id strict { name } } }",
        R"({"id":"1","strict":[{"name":"a"},{}]})", R"({"item":{"id":"1","strict":null}})",
        {R"(["item","strict",1,"name"])"});
    row("up to the root", "{ item(id: 1) { friends { parent { id } } name } }",
        R"({"friends":null,"name":"n"})", "null", {R"(["item","friends"])"});
    row("missing root", "{ item(id: 1) { id } }", "null", "null", {R"(["item"])"});
    row("nullable root", "{ maybe { name } }", R"({})", R"({"maybe":null})",
        {R"(["maybe","name"])"});
    row("two at once", "{ item(id: 1) { id name count } }", R"({"id":"1"})", "null",
        {R"(["item","name"])", R"(["item","count"])"});
    row("list where an object belongs", "{ maybe { name } }", R"([1])", R"({"maybe":null})", {});
}

void TestGqlEngine::propagatesNulls()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, data);
    QFETCH(QByteArrayList, paths);
    const QJsonValue result = QJsonDocument::fromJson('[' + value + ']').array().at(0);
    QByteArray wanted = "{";
    for (const QByteArray &path : paths)
        wanted += (wanted.size() == 1 ? QByteArray(R"("errors":[)") : QByteArray(","))
                  + R"({"message":"the requested element is null which the schema does not allow",)"
                  + R"("path":)" + path + '}';
    if (!paths.isEmpty())
        wanted += "],";
    QCOMPARE(run(query, {RootResult{result, {}}}), wanted + "\"data\":" + data + '}');
}

void TestGqlEngine::aFailedRootFieldTakesItsSiblingsDown()
{
    const QByteArray wanted(R"({"errors":[{"message":"no","path":["items"]}],"data":null})");
    QCOMPARE(run(u"{ number items { id } }"_s, {RootResult{1, {}}, RootResult::failed(u"no"_s)}),
             wanted);
}

void TestGqlEngine::aNullableRootFieldFailsAlone()
{
    const QByteArray wanted(R"({"errors":[{"message":"no","path":["m"]}],)"
                            R"("data":{"number":1,"m":null}})");
    QCOMPARE(run(u"{ number m: maybe { id } }"_s, {RootResult{1, {}}, RootResult::failed(u"no"_s)}),
             wanted);
}

void TestGqlEngine::sayWhichElementIsMissing()
{
    // As for a run whose delegate has no record any more.
    const QString query = u"query($p: ID!) { listExperimentRun(projectID: $p, request: {}) { "
                          "totalNoOfExperimentRuns experimentRuns { phase infra { name } } } }"_s;
    const auto prepared = prepare(schemaFor(latestRelease), "application/json",
                                  bodyOf(query, {{u"p"_s, u"x"_s}}), latestRelease);
    const QJsonObject good{{u"phase"_s, u"Running"_s},
                           {u"infra"_s, QJsonObject{{u"name"_s, u"i"_s}}}};
    const QJsonObject value{
        {u"totalNoOfExperimentRuns"_s, 2},
        {u"experimentRuns"_s, QJsonArray{QJsonObject{{u"phase"_s, u"Queued"_s}}, good}}};
    const QByteArray wanted(
        R"({"errors":[{"message":"the requested element is null which the schema )"
        R"(does not allow","path":["listExperimentRun","experimentRuns",0,"infra"]}],)"
        R"("data":{"listExperimentRun":{"totalNoOfExperimentRuns":2,)"
        R"("experimentRuns":[null,{"phase":"Running","infra":{"name":"i"}}]}}})");
    QCOMPARE(complete(std::get<Prepared>(prepared), {RootResult{value, {}}}).body, wanted);
}

void TestGqlEngine::answersTypenameWithoutAResolver()
{
    const auto outcome = prepareSmall(u"{ __typename t: __typename }"_s);
    QVERIFY(std::get<Prepared>(outcome).calls().isEmpty());
    const QByteArray wanted(R"({"data":{"__typename":"Query","t":"Query"}})");
    QCOMPARE(complete(std::get<Prepared>(outcome), {}).body, wanted);
    const QByteArray second(R"({"data":{"__typename":"Mutation","change":true}})");
    QCOMPARE(run(u"mutation { __typename change(id: 1) }"_s, {RootResult{true, {}}}), second);
    const QByteArray third(R"({"data":{"item":{"__typename":"Item"}}})");
    QCOMPARE(run(u"{ item(id: 1) { __typename } }"_s, {RootResult{QJsonObject(), {}}}), third);
}

void TestGqlEngine::introspectionGoesWithRelease38()
{
    const QString query = u"{ __schema { queryType { name } types { name kind fields { name type { "
                          "kind ofType { name } } } } } }"_s;
    const QByteArray wanted(
        R"({"errors":[{"message":"introspection disabled","path":["__schema"]}],)"
        R"("data":{"__schema":null}})");
    QCOMPARE(run(query, {}, {}, Release::R3_9), wanted);
    const QByteArray answer = run(query, {}, {}, Release::R3_6);
    QVERIFY(!answer.contains("errors"));
    const QByteArray second(R"({"name":"Item","kind":"OBJECT","fields":[{"name":"id","type":)"
                            R"({"kind":"NON_NULL","ofType":{"name":"ID"}}})");
    QVERIFY(answer.contains(second));
}

void TestGqlEngine::survivesEveryPrefixOfADocument()
{
    const QString document = u"query Q($a: [Page!]! = [{page: 1, colour: RED}], $b: String = "
                             u"\"x\\u0041\\n\") @d(a: 1.5e3) "
                             "{ a: item(id: \"\"\"b\n  c\"\"\", n: -3) @skip(if: true) { ...f ... "
                             "on Item { id } } # c\n } "
                             "fragment f on Item { name tags }"_s;
    for (qsizetype length = 0; length <= document.size(); ++length) {
        const auto outcome = prepareSmall(document.left(length));
        if (const auto *refused = std::get_if<HttpAnswer>(&outcome))
            QVERIFY(!parsed(refused->body).isEmpty());
    }
    QVERIFY(parseDocument(document));
}

void TestGqlEngine::survivesMutatedDocuments()
{
    const QString document =
        u"query Q($p: Page!, $i: [ID!]) { items(page: $p, ids: $i) { id friends "
        "{ name ...f } } } fragment f on Item { parent { id } tags }"_s;
    const QString letters = u"{}()[]$!:=@\"#.,|&a1-\\ \n\u00e4"_s;
    quint32 state = 1;
    const auto next = [&state](qsizetype bound) {
        state = state * 1'664'525U + 1'013'904'223U;
        return static_cast<qsizetype>(state >> 8) % bound;
    };
    for (int round = 0; round < 3000; ++round) {
        QString text = document;
        for (qsizetype i = next(4) + 1; i > 0; --i) {
            if (next(2) == 0)
                text[next(text.size())] = letters.at(next(letters.size()));
            else
                text.remove(next(text.size()), next(6));
        }
        const auto outcome = prepareSmall(text, {{u"p"_s, QJsonObject{{u"page"_s, 1}}}});
        if (const auto *prepared = std::get_if<Prepared>(&outcome))
            QVERIFY(!complete(*prepared, {}).body.isEmpty());
    }
}

void TestGqlEngine::limitsNesting()
{
    const auto nested = [](int depth) {
        return u"{ item(id: 1) { "_s + u"parent { "_s.repeated(depth) + u"id "_s
               + u"} "_s.repeated(depth) + u"} }"_s;
    };
    QVERIFY(std::holds_alternative<Prepared>(prepareSmall(nested(40))));
    QVERIFY(run(nested(maxDocumentDepth), {}).contains("Nested too deeply"));
    QVERIFY(run(nested(100'000), {}).contains("Nested too deeply"));
    QVERIFY(run(u"{ maybe(text: "_s + u"["_s.repeated(100'000), {}).contains("Nested too deeply"));
    QVERIFY(run(u"query($v: "_s + u"["_s.repeated(100'000), {}).contains("Nested too deeply"));
    QVERIFY(run(u"{"_s + u" number"_s.repeated(maxDocumentTokens), {}).contains("Too many tokens"));

    QByteArray deepJson =
        R"({"query":"query($p: Page) { items(page: $p) { id } }","variables":{"p":)";
    deepJson += QByteArray("{\"page\":").repeated(5000);
    QCOMPARE(
        std::get<HttpAnswer>(prepare(small(), "application/json", deepJson, latestRelease)).status,
        400);
}

void TestGqlEngine::limitsExpandedFragments()
{
    // Twenty fragments that double what they contain: a million fields from one kilobyte.
    QString document = u"{ item(id: 1) { ...f0 } }"_s;
    for (int i = 0; i < 20; ++i)
        document +=
            u" fragment f%1 on Item { a%1: parent { ...f%2 } b%1: parent { ...f%2 } }"_s.arg(i).arg(
                i + 1);
    document += u" fragment f20 on Item { id }"_s;
    QVERIFY(run(document, {}).contains("selects too many fields"));
}

void TestGqlEngine::acceptsAllDocumentedOperations_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(samplesFolder() + u"graphql/operations"_s);
    for (const QString &name : folder.entryList({u"*.graphql"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (!folder.exists())
        QTest::newRow("none") << QString();
}

void TestGqlEngine::acceptsAllDocumentedOperations()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("the collection of recorded operations does not lie beside the project");
    const QString text = QString::fromUtf8(fileText(file));
    static const QRegularExpression sinceLine(u"#\\s*@since\\s+([\\d.]+)"_s);
    const int since = versionNumber(sinceLine.match(text).captured(1));
    for (const Release release : allReleases()) {
        const Schema &schema = schemaFor(release);
        const auto document = parseDocument(text);
        QVERIFY(document);
        // Values for the variables, as simple as their types allow.
        QJsonObject variables;
        for (const VariableDefinition &variable : document->operations.front().variables) {
            if (!variable.type.isNonNull)
                continue;
            const TypeDefinition *type = schema.type(variable.type.baseName());
            if (!type || type->kind == TypeDefinition::Kind::InputObject)
                continue; // below
            variables.insert(variable.name, variable.type.baseName() == "Boolean"_L1
                                                ? QJsonValue(true)
                                                : QJsonValue(u"x"_s));
        }
        const auto outcome = prepare(schema, "application/json", bodyOf(text, variables), release);
        // What differs for getKubeObject lies in the variables, which are not sent here.
        const bool isExpected = versionNumber(releaseVersion(release)) >= since
                                || file.endsWith("KubeObject.graphql"_L1);
        const auto *refused = std::get_if<HttpAnswer>(&outcome);
        // A missing input object is the only complaint a good document may earn here.
        const bool isGood =
            !refused || refused->body.contains(R"("message":"must be defined","path")");
        QVERIFY2(isGood == isExpected,
                 qPrintable(releaseName(release) + u' '
                            + (refused ? QString::fromUtf8(refused->body) : QString())));
    }
}

void TestGqlEngine::matchesTheDocumentedRefusals_data()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonArray entries =
        parsed(fileText(samplesFolder() + u"index.json"_s)).value(u"graphql"_s).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        if (entry.contains(u"request"_s))
            QTest::newRow(qPrintable(entry.value(u"file"_s).toString())) << entry;
    }
    if (entries.isEmpty())
        QTest::newRow("none") << QJsonObject();
}

void TestGqlEngine::matchesTheDocumentedRefusals()
{
    QFETCH(QJsonObject, entry);
    if (entry.isEmpty())
        QSKIP("the collection of recorded answers does not lie beside the project");
    const QString file = entry.value(u"file"_s).toString();
    const QJsonValue request = entry.value(u"request"_s);
    const QByteArray body = request.isString()
                                ? request.toString().toUtf8()
                                : QJsonDocument(request.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray type =
        file.contains("wrong-content-type"_L1) ? "text/plain" : "application/json";
    const auto outcome = prepare(schemaFor(latestRelease), type, body, latestRelease);
    const auto *refused = std::get_if<HttpAnswer>(&outcome);
    const HttpAnswer answer = refused ? *refused : complete(std::get<Prepared>(outcome), {});
    QCOMPARE(answer.status, entry.value(u"status"_s).toInt());
    QCOMPARE(QString::fromLatin1(answer.contentType), entry.value(u"contentType"_s).toString());

    QJsonObject wanted = parsed(fileText(samplesFolder() + file));
    QJsonObject got = parsed(answer.body);
    if (file.contains("variable-type"_L1)) { // recorded from a text with one blank less
        const auto withoutPlace = [](QJsonObject object) {
            QJsonObject error = object.value(u"errors"_s).toArray().at(0).toObject();
            error.remove(u"locations"_s);
            object.insert(u"errors"_s, QJsonArray{error});
            return object;
        };
        wanted = withoutPlace(wanted);
        got = withoutPlace(got);
    }
    QCOMPARE(got, wanted);
}

QTEST_GUILESS_MAIN(TestGqlEngine)
#include "tst_gqlengine.moc"
