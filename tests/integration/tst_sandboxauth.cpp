// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/server.h"
#include "support/sandboxclient.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace rd::sandbox;
using namespace rd::tests;

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace {

const QString Login = u"/auth/login"_s;

QJsonObject credentials(const QString &username, const QString &password)
{
    return {{u"username"_s, username}, {u"password"_s, password}};
}

QJsonObject claimsOf(const QByteArray &token)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

} // namespace

class TestSandboxAuth : public QObject {
    Q_OBJECT
private slots:
    void describesItselfInOneLine();
    void loginGivesASession();
    void refusedLoginsAreWordedPerRelease_data();
    void refusedLoginsAreWordedPerRelease();
    void bodiesAreReadStrictly_data();
    void bodiesAreReadStrictly();
    void authorizationHeaderIsCutBlindly();
    void unknownPathsAskForAToken();
    void capabilitiesDependOnTheRelease_data();
    void capabilitiesDependOnTheRelease();
    void tokensAreMadeListedAndRemoved();
    void oldReleasesTakeTheTokenAlone();
    void removingAnExpiredTokenSays500ButWorks();
    void logoutRevokesOnBothServers();
    void twoSessionsNeverShareAText();
    void newcomersAreBlockedUntilTheyChooseAPassword_data();
    void newcomersAreBlockedUntilTheyChooseAPassword();
    void passwordsFollowThePolicy_data();
    void passwordsFollowThePolicy();
    void projectsArePagedFrom310();
    void projectsWereOneListBefore();
    void noProjectIsAMessage_data();
    void noProjectIsAMessage();
    void aFlagThatIsNoBooleanKillsTheServer();
    void rolesAreNamedPerRelease_data();
    void rolesAreNamedPerRelease();
    void usersAreForAdmins();
    void invitationsCanBeAccepted();
    void trailingSlashesLeaveThePrefixBehind();
    void foreignOriginsAreRefusedFrom39_data();
    void foreignOriginsAreRefusedFrom39();
    void faultsRevokeAndExpireTokens();
    void worksInAThreadOfItsOwn();
};

void TestSandboxAuth::describesItselfInOneLine()
{
    const auto sandbox = frozenSandbox();
    const QByteArray line = sandbox->describe();
    QVERIFY(!line.contains('\n'));
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    QCOMPARE(json["url"_L1].toString(), sandbox->url().toString());
    QStringList names;
    for (const QJsonValue &user : json["users"_L1].toArray()) {
        names.append(user["username"_L1].toString());
        QVERIFY(!user["password"_L1].toString().isEmpty());
        QVERIFY(!user["role"_L1].toString().isEmpty());
    }
    for (const auto &name : {u"owner"_s, u"executor"_s, u"viewer"_s, u"newcomer"_s})
        QVERIFY(names.contains(name));
}

void TestSandboxAuth::loginGivesASession()
{
    const auto sandbox = frozenSandbox();
    SandboxClient client(sandbox->url());
    const QByteArray token = client.logIn(*sandbox, u"owner"_s);
    const QJsonObject claims = claimsOf(token);
    QCOMPARE(claims["username"_L1].toString(), u"owner"_s);
    QCOMPARE(claims["role"_L1].toString(), u"user"_s);
    QCOMPARE(claims["uid"_L1].toString(), sandbox->userId(u"owner"_s));
    QCOMPARE(claims["exp"_L1].toInteger(), sandboxToday / 1000 + 86'400);
    QCOMPARE(claims.size(), 4);

    SandboxClient viewer(sandbox->url());
    const Answer answer = viewer.post(Login, credentials(u"  viewer "_s, u"Sandbox_view_1"_s));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["expiresIn"_L1].toInteger(), 86'400);
    QCOMPARE(answer.json()["projectRole"_L1].toString(), u"Owner"_s); // says nothing
    viewer.useToken(answer.json()["accessToken"_L1].toString().toLatin1());
    // The id of a project that was deleted long ago.
    const QString project = answer.json()["projectID"_L1].toString();
    QVERIFY(!project.isEmpty());
    QVERIFY(!viewer.get(u"/auth/list_projects"_s).body.contains(project.toUtf8()));
}

void TestSandboxAuth::refusedLoginsAreWordedPerRelease_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QString invalid = u"invalid_credentials"_s;
    QTest::newRow("wrong") << Release::R3_31 << u"owner"_s << u"nope"_s << 401 << invalid;
    QTest::newRow("wrong 3.6") << Release::R3_6 << u"owner"_s << u"nope"_s << 401 << invalid;
    QTest::newRow("unknown") << Release::R3_31 << u"nobody"_s << u"x"_s << 401 << invalid;
    QTest::newRow("unknown 3.9") << Release::R3_9 << u"nobody"_s << u"x"_s << 400 << invalid;
    QTest::newRow("unknown 3.6") << Release::R3_6 << u"nobody"_s << u"x"_s << 400
                                 << u"user does not exist"_s;
    QTest::newRow("gone") << Release::R3_31 << u"former"_s << u"Sandbox_gone_1"_s << 401 << invalid;
    QTest::newRow("gone 3.9") << Release::R3_9 << u"former"_s << u"Sandbox_gone_1"_s << 400
                              << invalid;
    QTest::newRow("gone 3.0") << Release::R3_0 << u"former"_s << u"Sandbox_gone_1"_s << 400
                              << u"your account has been deactivated"_s;
    QTest::newRow("empty") << Release::R3_31 << u"owner"_s << u""_s << 400 << u"invalid_request"_s;
}

void TestSandboxAuth::refusedLoginsAreWordedPerRelease()
{
    QFETCH(Release, release);
    QFETCH(QString, username);
    QFETCH(QString, password);
    QFETCH(int, status);
    QFETCH(QString, error);
    const auto sandbox = frozenSandbox(release, 0);
    SandboxClient client(sandbox->url());
    const Answer answer = client.post(Login, credentials(username, password));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.error(), error);
    QVERIFY(answer.json().contains("errorDescription"_L1));
    QVERIFY(answer.contentType.startsWith("application/json"));
}

void TestSandboxAuth::bodiesAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = R"("username":"owner","password":"Sandbox_owner_1")";
    QTest::newRow("plain") << QByteArray("{" + good + "}") << 200;
    QTest::newRow("tolerated keys")
        << QByteArray("{" + good + R"(,"email":"x","salt":null})") << 200;
    QTest::newRow("case") << QByteArray(R"({"USERNAME":"owner","Password":"Sandbox_owner_1"})")
                          << 200;
    QTest::newRow("something behind") << QByteArray("{" + good + "}{\"more\":1}") << 200;
    QTest::newRow("unknown key") << QByteArray("{" + good + R"(,"remember":true})") << 400;
    QTest::newRow("wrong type") << QByteArray(R"({"username":7,"password":"x"})") << 400;
    QTest::newRow("empty") << QByteArray() << 400;
    QTest::newRow("no json") << QByteArray("username=owner") << 400;
    QTest::newRow("list") << QByteArray("[]") << 400;
}

void TestSandboxAuth::bodiesAreReadStrictly()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    const Answer answer = client.post(Login, body);
    QCOMPARE(answer.status, status);
    if (status == 400) {
        QCOMPARE(answer.contentType, "text/plain; charset=utf-8");
        QCOMPARE(answer.error(), u"invalid_request"_s);
    }
}

void TestSandboxAuth::authorizationHeaderIsCutBlindly()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    const QByteArray token = client.logIn(*sandbox, u"owner"_s);
    const QString path = u"/auth/list_projects"_s;
    client.authorization = "bearer " + token;
    QCOMPARE(client.get(path).status, 200);
    client.authorization = "1234567" + token;
    QCOMPARE(client.get(path).status, 200);
    client.authorization = token;
    QCOMPARE(client.get(path).status, 401);
    client.authorization.clear();
    QCOMPARE(client.get(path).status, 401);
    client.authorization = "Bearer";
    const Answer crashed = client.get(path);
    QCOMPARE(crashed.status, 500);
    QVERIFY(crashed.body.isEmpty());
}

void TestSandboxAuth::unknownPathsAskForAToken()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    QCOMPARE(client.get(u"/auth/nothing"_s).error(), u"unauthorized"_s);
    QCOMPARE(client.get(u"/auth/login"_s).status, 401); // wrong method
    client.logIn(*sandbox, u"viewer"_s);
    const Answer missing = client.get(u"/auth/nothing"_s);
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.body, "404 page not found");
    QCOMPARE(client.get(u"/auth/status"_s).body, R"({"status":"up"})");
}

void TestSandboxAuth::capabilitiesDependOnTheRelease_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<int>("without");
    QTest::addColumn<int>("with");
    QTest::newRow("3.0") << Release::R3_0 << 401 << 404;
    QTest::newRow("3.6") << Release::R3_6 << 401 << 200;
    QTest::newRow("3.9") << Release::R3_9 << 200 << 200;
    QTest::newRow("3.31") << Release::R3_31 << 200 << 200;
}

void TestSandboxAuth::capabilitiesDependOnTheRelease()
{
    QFETCH(Release, release);
    QFETCH(int, without);
    QFETCH(int, with);
    const auto sandbox = frozenSandbox(release, 0);
    SandboxClient client(sandbox->url());
    QCOMPARE(client.get(u"/auth/capabilities"_s).status, without);
    client.logIn(*sandbox, u"viewer"_s);
    QCOMPARE(client.get(u"/auth/capabilities"_s).status, with);
}

void TestSandboxAuth::tokensAreMadeListedAndRemoved()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"owner"_s);
    const QString uid = sandbox->userId(u"owner"_s);
    const QString list = u"/auth/token/"_s + uid;
    QCOMPARE(client.get(list).body, R"({"apiTokens":[]})");
    QCOMPARE(client.get(u"/auth/token/"_s + sandbox->userId(u"viewer"_s)).status, 401);

    const QString create = u"/auth/create_token"_s;
    QJsonObject wish{
        {u"user_id"_s, uid}, {u"name"_s, u"laptop"_s}, {u"days_until_expiration"_s, 90}};
    const Answer made = client.post(create, wish);
    QCOMPARE(made.status, 200);
    const QByteArray token = made.json()["accessToken"_L1].toString().toLatin1();
    wish[u"days_until_expiration"_s] = 1.5;
    QCOMPARE(client.post(create, wish).status, 400);
    wish[u"days_until_expiration"_s] = -3;
    QCOMPARE(client.post(create, wish).status, 200); // expired from the start
    wish[u"user_id"_s] = sandbox->userId(u"viewer"_s);
    QCOMPARE(client.post(create, wish).status, 401);
    wish[u"userID"_s] = uid;
    QCOMPARE(client.post(create, wish).contentType, "text/plain; charset=utf-8");

    const QJsonArray tokens = client.get(list).json()["apiTokens"_L1].toArray();
    QCOMPARE(tokens.size(), 2);
    QCOMPARE(tokens[0]["token"_L1].toString().toLatin1(), token);
    QCOMPARE(tokens[0]["expires_at"_L1].toInteger(), sandboxToday / 1000 + 90 * 86'400); // seconds
    QCOMPARE(tokens[0]["created_at"_L1].toInteger(), sandboxToday); // milliseconds

    SandboxClient other(sandbox->url());
    other.useToken(token);
    QCOMPARE(other.get(u"/auth/list_projects"_s).status, 200);
    const QString remove = u"/auth/remove_token"_s;
    const QString text = QString::fromLatin1(token);
    QCOMPARE(client.post(remove, QJsonObject{{u"token"_s, text}}).status, 401);
    const QJsonObject removal{{u"token"_s, text}, {u"userID"_s, uid}};
    QCOMPARE(client.post(remove, removal).body, R"({"message":"api token deleted successfully"})");
    QCOMPARE(other.get(u"/auth/list_projects"_s).status, 401);
    const Answer refused = other.query(u"{ __typename }"_s);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.body, "Error verifying JWT token: Token is revoked");
    QVERIFY(refused.contentType.startsWith("text/plain"));
    QCOMPARE(client.post(remove, removal).status, 200); // again
    QCOMPARE(client.get(list).json()["apiTokens"_L1].toArray().size(), 1);
}

void TestSandboxAuth::oldReleasesTakeTheTokenAlone()
{
    const auto sandbox = frozenSandbox(Release::R3_6, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"owner"_s);
    QCOMPARE(client.get(u"/auth/token/"_s + sandbox->userId(u"owner"_s)).body,
             R"({"apiTokens":null})");
    const QString token = QString::fromLatin1(sandbox->mintToken(u"viewer"_s, 3600, u"foreign"_s));
    QCOMPARE(client.get(u"/auth/token/"_s + sandbox->userId(u"viewer"_s)).status, 200); // any
    const QString remove = u"/auth/remove_token"_s;
    QCOMPARE(client
                 .post(remove,
                       QJsonObject{{u"token"_s, token}, {u"userID"_s, sandbox->userId(u"owner"_s)}})
                 .status,
             400);
    QCOMPARE(client.post(remove, QJsonObject{{u"token"_s, token}}).status, 200);
}

void TestSandboxAuth::removingAnExpiredTokenSays500ButWorks()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"owner"_s);
    const QString uid = sandbox->userId(u"owner"_s);
    const QByteArray expired = sandbox->mintToken(u"owner"_s, -60, u"old"_s);
    const QJsonObject removal{{u"token"_s, QString::fromLatin1(expired)}, {u"userID"_s, uid}};
    const Answer answer = client.post(u"/auth/remove_token"_s, removal);
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.error(), u"server_error"_s);
    QVERIFY(client.get(u"/auth/token/"_s + uid).json()["apiTokens"_L1].toArray().isEmpty());
}

void TestSandboxAuth::logoutRevokesOnBothServers()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    QCOMPARE(client.post(u"/auth/logout"_s, QByteArray()).status, 401);
    const QByteArray token = client.logIn(*sandbox, u"owner"_s);
    QCOMPARE(client.post(u"/auth/logout"_s, QByteArray()).status, 200);
    QVERIFY(sandbox->isRevoked(token));
    QCOMPARE(client.get(u"/auth/list_projects"_s).error(), u"unauthorized"_s);
    QCOMPARE(client.query(u"{ __typename }"_s).status, 401);
    client.useToken(sandbox->mintToken(u"owner"_s, -5));
    QCOMPARE(client.post(u"/auth/logout"_s, QByteArray()).status, 500);
}

void TestSandboxAuth::twoSessionsNeverShareAText()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    const QByteArray one = client.logIn(*sandbox, u"owner"_s);
    const QByteArray two = client.logIn(*sandbox, u"owner"_s);
    QVERIFY(!one.isEmpty() && one != two);
}

void TestSandboxAuth::newcomersAreBlockedUntilTheyChooseAPassword_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::newRow("3.9") << Release::R3_9 << true;
    QTest::newRow("3.14") << Release::R3_14 << false;
    QTest::newRow("3.31") << Release::R3_31 << false;
}

void TestSandboxAuth::newcomersAreBlockedUntilTheyChooseAPassword()
{
    QFETCH(Release, release);
    QFETCH(bool, isCarriedOut);
    const auto sandbox = frozenSandbox(release, 0);
    SandboxClient client(sandbox->url());
    const Answer login = client.post(Login, credentials(u"newcomer"_s, u"Sandbox_new_1"_s));
    QCOMPARE(login.status, 200);
    QCOMPARE(login.json()["projectID"_L1].toString(), QString());
    client.useToken(login.json()["accessToken"_L1].toString().toLatin1());
    const QString uid = sandbox->userId(u"newcomer"_s);
    QVERIFY(client.get(u"/auth/get_user/"_s + uid).json()["isInitialLogin"_L1].toBool());

    const QJsonObject wish{
        {u"user_id"_s, uid}, {u"name"_s, u"x"_s}, {u"days_until_expiration"_s, 1}};
    const Answer refused = client.post(u"/auth/create_token"_s, wish);
    QCOMPARE(refused.status, 500);
    QVERIFY(refused.body.startsWith(R"({"error":"default password not updated")"));
    QCOMPARE(refused.body.contains("accessToken"), isCarriedOut);
    const QJsonArray listed = client.get(u"/auth/token/"_s + uid).json()["apiTokens"_L1].toArray();
    QCOMPARE(listed.size(), isCarriedOut ? 1 : 0);

    const Answer changed =
        client.post(u"/auth/update/password"_s, QJsonObject{{u"oldPassword"_s, u"Sandbox_new_1"_s},
                                                            {u"newPassword"_s, u"Fresh_pass_2"_s}});
    QCOMPARE(changed.status, 200);
    QVERIFY(!changed.json()["projectID"_L1].toString().isEmpty());
    QVERIFY(!client.get(u"/auth/get_user/"_s + uid).json()["isInitialLogin"_L1].toBool());
    QCOMPARE(client.post(u"/auth/create_token"_s, wish).status, 200);
    QVERIFY(client.get(u"/auth/list_projects"_s).body.contains("newcomer-project"));
}

void TestSandboxAuth::passwordsFollowThePolicy_data()
{
    QTest::addColumn<QString>("oldPassword");
    QTest::addColumn<QString>("newPassword");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QString good = u"Sandbox_owner_1"_s;
    QTest::newRow("short") << good << u"Ab_1"_s << 401 << u"password_policy_violation"_s;
    QTest::newRow("no digit") << good << u"Abcdefg_"_s << 401 << u"password_policy_violation"_s;
    QTest::newRow("wrong old") << u"x"_s << u"Abcdefg_1"_s << 401 << u"invalid_credentials"_s;
    QTest::newRow("same") << good << good << 400 << u"old and new passwords can't be same"_s;
    QTest::newRow("empty") << good << u""_s << 400 << u"invalid_request"_s;
    QTest::newRow("good") << good << u"Abcdefg_1"_s << 200 << u""_s;
}

void TestSandboxAuth::passwordsFollowThePolicy()
{
    QFETCH(QString, oldPassword);
    QFETCH(QString, newPassword);
    QFETCH(int, status);
    QFETCH(QString, error);
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"owner"_s);
    const Answer answer =
        client.post(u"/auth/update/password"_s,
                    QJsonObject{{u"oldPassword"_s, oldPassword}, {u"newPassword"_s, newPassword}});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.error(), error);
}

void TestSandboxAuth::projectsArePagedFrom310()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"viewer"_s);
    const auto page = [&client](const QString &query) {
        return client.get(u"/auth/list_projects?"_s + query).json()["data"_L1].toObject();
    };
    QCOMPARE(page({})["totalNumberOfProjects"_L1].toInt(), 3);
    const QJsonObject second = page(u"limit=2&page=1&sortField=name&sortAscending=true"_s);
    QCOMPARE(second["totalNumberOfProjects"_L1].toInt(), 3);
    QCOMPARE(second["projects"_L1][0]["name"_L1].toString(), u"payments-platform"_s);
    QVERIFY(page(u"page=9"_s)["projects"_L1].toArray().isEmpty());
    QCOMPARE(page(u"projectName=LOGI"_s)["totalNumberOfProjects"_L1].toInt(), 1);
    QVERIFY(page(u"limit=0"_s).isEmpty()); // "No projects found"
    const QJsonArray members = second["projects"_L1][0]["members"_L1].toArray();
    QString role;
    for (const QJsonValue &member : members) {
        if (member["userID"_L1].toString() == sandbox->userId(u"viewer"_s))
            role = member["role"_L1].toString();
    }
    QCOMPARE(role, u"Viewer"_s);
}

void TestSandboxAuth::projectsWereOneListBefore()
{
    const auto sandbox = frozenSandbox(Release::R3_9, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"viewer"_s);
    const QJsonValue data = client.get(u"/auth/list_projects?limit=1"_s).json()["data"_L1];
    QVERIFY(data.isArray());
    QCOMPARE(data.toArray().size(), 3);
}

void TestSandboxAuth::noProjectIsAMessage_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QByteArray>("body");
    const QByteArray message = R"({"message":"No projects found"})";
    QTest::newRow("3.9") << Release::R3_9 << QByteArray(message + R"({"data":null})");
    QTest::newRow("3.14") << Release::R3_14
                          << QByteArray(message
                                        + R"({"data":{"projects":[],"totalNumberOfProjects":0}})");
    QTest::newRow("3.31") << Release::R3_31 << message;
}

void TestSandboxAuth::noProjectIsAMessage()
{
    QFETCH(Release, release);
    QFETCH(QByteArray, body);
    const auto sandbox = frozenSandbox(release, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"newcomer"_s);
    const Answer answer = client.get(u"/auth/list_projects"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, body);
}

void TestSandboxAuth::aFlagThatIsNoBooleanKillsTheServer()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"owner"_s);
    QCOMPARE(client.get(u"/auth/list_projects?sortAscending=True"_s).status, 200);
    QCOMPARE(client.get(u"/auth/list_projects?sortAscending=yes"_s).status, 502);
    const Answer dead = client.get(u"/auth/status"_s);
    QCOMPARE(dead.status, 502);
    QVERIFY(dead.contentType.startsWith("text/html"));

    // The GraphQL server waits for it; what needs no role is answered.
    QCOMPARE(client.query(u"{ __typename }"_s).status, 200);
    const QSignalSpy answered(&sandbox->http(), &HttpServer::requestHandled);
    const qint64 before = sandbox->http().requestCount();
    const auto waiting = client.startQuery(
        u"query($p: ID!) { getExperimentRunStats(projectID: $p) { totalExperimentRuns } }"_s,
        {{u"p"_s, sandbox->world().projects().first().id}});
    QTRY_COMPARE(sandbox->http().requestCount(), before + 1);
    // Who asks later is answered earlier.
    QCOMPARE(client.get(u"/auth/status"_s).status, 502);
    QCOMPARE(answered.size(), 1);
    QVERIFY(!waiting->isFinished());
    QCOMPARE(client.post(u"/sandbox/restart"_s, QByteArray()).status, 200);
    QTRY_VERIFY(waiting->isFinished());
    QCOMPARE(client.get(u"/auth/status"_s).status, 200);
}

void TestSandboxAuth::rolesAreNamedPerRelease_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("executor");
    QTest::newRow("3.6") << Release::R3_6 << u"Editor"_s;
    QTest::newRow("3.9") << Release::R3_9 << u"Executor"_s;
    QTest::newRow("3.31") << Release::R3_31 << u"Executor"_s;
}

void TestSandboxAuth::rolesAreNamedPerRelease()
{
    QFETCH(Release, release);
    QFETCH(QString, executor);
    const auto sandbox = frozenSandbox(release, 0);
    SandboxClient client(sandbox->url());
    const QString path = u"/auth/get_project_role/"_s + sandbox->world().projects().first().id;
    const QList<std::pair<QString, QString>> expected{{u"owner"_s, u"Owner"_s},
                                                      {u"executor"_s, executor},
                                                      {u"viewer"_s, u"Viewer"_s},
                                                      {u"newcomer"_s, u"N/A"_s}};
    for (const auto &[username, role] : expected) {
        client.logIn(*sandbox, username);
        QCOMPARE(client.get(path).json()["role"_L1].toString(), role);
    }
    QCOMPARE(client.get(u"/auth/get_project_role/nonsense"_s).error(), u"project does not exist"_s);
}

void TestSandboxAuth::usersAreForAdmins()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"owner"_s);
    QCOMPARE(client.get(u"/auth/users"_s).status, 401);
    QCOMPARE(client.get(u"/auth/get_user/"_s + sandbox->userId(u"viewer"_s)).status, 401);
    const QJsonObject own = client.get(u"/auth/get_user/"_s + sandbox->userId(u"owner"_s)).json();
    QCOMPARE(own["username"_L1].toString(), u"owner"_s);
    QVERIFY(!own.contains("password"_L1));
    client.logIn(*sandbox, u"admin"_s);
    const Answer all = client.get(u"/auth/users"_s);
    QVERIFY(QJsonDocument::fromJson(all.body).isArray());
    QVERIFY(!all.body.contains("Sandbox_"));
    QCOMPARE(client.get(u"/auth/get_user/nobody"_s).error(), u"user does not exist"_s);
}

void TestSandboxAuth::invitationsCanBeAccepted()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"newcomer"_s);
    client.post(u"/auth/update/password"_s, QJsonObject{{u"oldPassword"_s, u"Sandbox_new_1"_s},
                                                        {u"newPassword"_s, u"Fresh_pass_2"_s}});
    const QString list = u"/auth/list_invitations_with_filters/Pending"_s;
    const QJsonArray pending = client.get(list).json()["data"_L1].toArray();
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending[0]["projectName"_L1].toString(), u"payments-platform"_s);
    const QJsonObject body{{u"projectID"_s, pending[0]["projectID"_L1]},
                           {u"userID"_s, sandbox->userId(u"newcomer"_s)}};
    QCOMPARE(client.post(u"/auth/accept_invitation"_s, body).body, R"({"message":"Successful"})");
    QCOMPARE(client.get(list).body, R"({"data":null})");
    QVERIFY(client.get(u"/auth/list_projects"_s).body.contains("payments-platform"));
    QCOMPARE(client.get(u"/auth/list_invitations_with_filters/pending"_s).status, 500);
}

void TestSandboxAuth::trailingSlashesLeaveThePrefixBehind()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    QCOMPARE(client.get(u"/auth/list_projects/"_s).status, 301);
    const Answer page = client.get(u"/list_projects"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.contentType.startsWith("text/html"));
}

void TestSandboxAuth::foreignOriginsAreRefusedFrom39_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<int>("status");
    QTest::newRow("3.6") << Release::R3_6 << 200;
    QTest::newRow("3.9") << Release::R3_9 << 403;
    QTest::newRow("3.31") << Release::R3_31 << 403;
}

void TestSandboxAuth::foreignOriginsAreRefusedFrom39()
{
    QFETCH(Release, release);
    QFETCH(int, status);
    SandboxOptions options;
    options.runs = 0;
    options.release = release;
    options.allowedOrigins = QStringList{u"^https://chaos.example.net$"_s};
    Sandbox sandbox(options);
    QVERIFY(sandbox.start());
    SandboxClient client(sandbox.url());
    const Answer answer = client.get(u"/auth/status"_s);
    QCOMPARE(answer.status, status);
    if (status == 403)
        QCOMPARE(answer.body, R"({"error":"Invalid origin"})");
}

void TestSandboxAuth::faultsRevokeAndExpireTokens()
{
    const auto sandbox = frozenSandbox(Release::R3_31, 0);
    SandboxClient client(sandbox->url());
    client.logIn(*sandbox, u"owner"_s);
    QVERIFY(sandbox->setFaults(u"revoked"_s));
    QCOMPARE(client.get(u"/auth/list_projects"_s).status, 401);
    QCOMPARE(client.query(u"{ __typename }"_s).status, 401);
    QVERIFY(sandbox->setFaults(u"expired@/api"_s));
    QCOMPARE(client.get(u"/auth/list_projects"_s).status, 200);
    QVERIFY(sandbox->setFaults({}));
    QVERIFY(!sandbox->setFaults(u"nonsense"_s));
    QCOMPARE(client.post(u"/sandbox/revoke-all"_s, QByteArray()).status, 200);
    QCOMPARE(client.get(u"/auth/list_projects"_s).status, 401);
}

void TestSandboxAuth::worksInAThreadOfItsOwn()
{
    QThread thread;
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();
    std::unique_ptr<Sandbox> sandbox;
    QUrl url;
    QMetaObject::invokeMethod(
        &worker,
        [&] {
            SandboxOptions options;
            options.runs = 10;
            sandbox = std::make_unique<Sandbox>(options);
            if (sandbox->start())
                url = sandbox->url();
        },
        Qt::BlockingQueuedConnection);
    SandboxClient client(url);
    QCOMPARE(client.get(u"/auth/status"_s).status, 200);
    QMetaObject::invokeMethod(
        &worker, [&] { sandbox.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait());
}

QTEST_GUILESS_MAIN(TestSandboxAuth)
#include "tst_sandboxauth.moc"
