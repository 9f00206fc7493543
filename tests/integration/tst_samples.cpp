// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jsonguard.h"
#include "api/litmus/answers.h"
#include "api/litmus/authcodec.h"
#include "api/litmus/codecs.h"
#include "api/litmus/hubcodec.h"
#include "api/litmus/manifest.h"
#include "api/litmus/runcodec.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::litmus;

/// Feeds a collection of constructed ChaosCenter answers, if one lies beside the repository, to the
/// codecs. What is expected of each file stands in a table here: a file without a row fails.
class TestSamples final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everySampleGivesWhatIsExpected_data();
    void everySampleGivesWhatIsExpected();
    void everyRowHasItsSample();
    void survivesEveryPrefix();

private:
    struct Sample {
        HttpAnswer answer;
        QString call; ///< path of a REST call, name of a GraphQL operation
    };
    [[nodiscard]] Sample sample(const QString &file) const;
    [[nodiscard]] QStringList files() const;

    QDir m_dir;
    QHash<QString, QJsonObject> m_index;
};

namespace {

/// What came out, in a line that can be compared.
const std::map<QString, QString> &expectations();

QString kindName(ApiError::Kind kind)
{
    using enum ApiError::Kind;
    switch (kind) {
    case Offline:
        return u"Offline"_s;
    case Timeout:
        return u"Timeout"_s;
    case Tls:
        return u"Tls"_s;
    case CaFile:
        return u"CaFile"_s;
    case ClientCert:
        return u"ClientCert"_s;
    case CertWanted:
        return u"CertWanted"_s;
    case PlainHttp:
        return u"PlainHttp"_s;
    case Proxy:
        return u"Proxy"_s;
    case ProxyAuth:
        return u"ProxyAuth"_s;
    case NotLitmus:
        return u"NotLitmus"_s;
    case OriginRefused:
        return u"OriginRefused"_s;
    case SignedOut:
        return u"SignedOut"_s;
    case MaybeSignedOut:
        return u"MaybeSignedOut"_s;
    case Forbidden:
        return u"Forbidden"_s;
    case Deactivated:
        return u"Deactivated"_s;
    case BadCredentials:
        return u"BadCredentials"_s;
    case PasswordChangeNeeded:
        return u"PasswordChangeNeeded"_s;
    case NotFound:
        return u"NotFound"_s;
    case Rejected:
        return u"Rejected"_s;
    case Unsupported:
        return u"Unsupported"_s;
    case RateLimited:
        return u"RateLimited"_s;
    case Server:
        return u"Server"_s;
    case Malformed:
        return u"Malformed"_s;
    case TooLarge:
        return u"TooLarge"_s;
    }
    return u"?"_s;
}

template <typename T, typename Describe>
QString told(const ApiResult<T> &result, Describe describe)
{
    return result ? describe(*result) : kindName(result.error().kind);
}

template <typename T, typename Describe>
QString pageText(const ApiResult<Page<T>> &result, Describe describe)
{
    return told(result, [&describe](const Page<T> &page) {
        QStringList rows;
        for (const T &item : page.items)
            rows.append(describe(item));
        return u"%1 of %2, skipped %3: %4"_s.arg(page.items.size())
            .arg(page.total)
            .arg(page.skipped)
            .arg(rows.join(u"; "_s));
    });
}

QString runText(const Run &run)
{
    return u"#%1 %2"_s.arg(run.sequence).arg(outcomeKey(run.outcome))
           + (run.rawScore ? u" %1"_s.arg(*run.rawScore) : QString())
           + (run.id.isEmpty() ? u" no id"_s : QString())
           + (run.createdMs == 0 ? u" no time"_s : QString());
}

QString scenarioText(const ScenarioWithRuns &row)
{
    static const QStringList kinds{u"workflow"_s, u"scheduled"_s, u"engine"_s};
    QStringList runs;
    for (const Run &run : row.recent)
        runs.append(runText(run));
    return u"%1 weights %2 [%3]"_s.arg(kinds.value(int(row.scenario.kind)))
        .arg(row.scenario.weightSum.value_or(-1))
        .arg(runs.join(u", "_s));
}

QString delegateText(const Delegate &delegate)
{
    static const QStringList states{u"active"_s, u"inactive"_s, u"pending"_s};
    return delegate.name + u' ' + states.value(int(delegate.state));
}

QString environmentText(const Environment &environment)
{
    static const QStringList kinds{u"?"_s, u"production"_s, u"pre-production"_s};
    return environment.id + u' ' + kinds.value(int(environment.kind));
}

QString categoryText(const HubCategory &category)
{
    QStringList faults;
    for (const HubFault &fault : category.faults)
        faults.append(u"%1 (%2)"_s.arg(fault.name, fault.description));
    return u"%1: %2: %3"_s.arg(category.title, category.description, faults.join(u", "_s));
}

QString hubText(const Hub &hub)
{
    return u"%1 faults %2 scenarios%3%4"_s.arg(hub.faults)
        .arg(hub.scenarios)
        .arg(hub.builtIn ? u" built in"_s : QString(), hub.available ? u" available"_s : QString());
}

QString probeText(const Probe &probe)
{
    static const QStringList kinds{u"?"_s, u"http"_s, u"command"_s, u"prometheus"_s,
                                   u"kubernetes"_s};
    static const QStringList verdicts{u"?"_s, u"passed"_s, u"failed"_s, u"awaited"_s, u"not run"_s};
    QStringList results;
    for (const ProbeResult &result : probe.results)
        results.append(result.faultName + u' ' + verdicts.value(int(result.verdict)));
    return u"%1 %2 [%3]"_s.arg(probe.name, kinds.value(int(probe.kind)), results.join(u", "_s));
}

QString detailsText(const RunDetails &details)
{
    static const QStringList documents{u"missing"_s, u"queued"_s,  u"whole"_s,  u"cut"_s,
                                       u"broken"_s,  u"too big"_s, u"foreign"_s};
    QStringList faults;
    for (const FaultOutcome &fault : details.faults)
        faults.append(
            u"%1 %2%3 %4 of %5"_s
                .arg(fault.name, fault.verdictText, fault.told ? QString() : u"(nothing)"_s)
                .arg(std::count_if(fault.probes.cbegin(), fault.probes.cend(),
                                   [](const ProbeOutcome &probe) {
                                       return probe.verdict == ProbeResult::Verdict::Passed;
                                   }))
                .arg(fault.probes.size()));
    return u"%1, %2, %3 steps [%4]"_s
        .arg(runText(details.run), documents.value(int(details.document)))
        .arg(details.steps.size())
        .arg(faults.join(u", "_s));
}

QString graphQlText(const QString &operation, const HttpAnswer &answer, bool expired)
{
    const auto result = readGraphQl(answer, expired);
    if (!result)
        return kindName(result.error().kind);
    const QString notes =
        result->notes.isEmpty() ? QString() : u" notes %1"_s.arg(result->notes.size());
    const QJsonObject &data = result->data;
    if (operation == "ListExperiment"_L1)
        return pageText(decodeScenarios(data), scenarioText) + notes;
    if (operation == "ListExperimentRun"_L1)
        return pageText(decodeRuns(data), runText) + notes;
    if (operation == "ListInfras"_L1)
        return pageText(decodeDelegates(data), delegateText) + notes;
    if (operation == "ListEnvironments"_L1)
        return pageText(decodeEnvironments(data), environmentText) + notes;
    if (operation == "ListChaosHub"_L1)
        return pageText(decodeHubs(data), hubText) + notes;
    if (operation == "ListChaosFaults"_L1)
        return pageText(decodeHubFaults(data), categoryText) + notes;
    if (operation == "ListPredefinedExperiments"_L1)
        return pageText(decodeHubScenarios(data), [](const HubScenario &one) { return one.title; })
               + notes;
    if (operation == "ListProbes"_L1)
        return pageText(decodeProbes(data), probeText) + notes;
    if (operation == "GetServerVersion"_L1)
        return told(decodeServerVersion(data), [](const QString &version) { return version; });
    if (operation == "GetExperiment"_L1)
        return told(decodeScheduleState(data), [](const ScheduleState &state) {
            return u"zone %1%2"_s.arg(state.timeZone, state.suspended ? u" off"_s : QString());
        });
    if (operation == "GetExperimentRun"_L1) {
        Run asked; // as the answer says: that it is another one is tested elsewhere
        asked.id = data["getExperimentRun"_L1]["experimentRunID"_L1].toString();
        asked.notifyId = data["getExperimentRun"_L1]["notifyID"_L1].toString();
        return told(decodeRunDetails(data, asked), detailsText) + notes;
    }
    // No codec yet: told apart from an error, that is all.
    return u"data"_s + notes;
}

QString projectText(const Project &project)
{
    static const QStringList roles{u"?"_s,        u"none"_s,  u"viewer"_s,
                                   u"executor"_s, u"owner"_s, u"editor"_s};
    return project.name + u' ' + roles.value(int(project.role));
}

QString restText(const QString &path, const HttpAnswer &answer)
{
    const auto body = readRest(answer);
    if (!body)
        return kindName(body.error().kind);
    const auto isCall = [&path](QLatin1StringView call) {
        return path == call || path.startsWith(call + u'/') || path.startsWith(call + u'?');
    };
    if (isCall("/auth/login"_L1))
        return told(decodeLogin(*body), [](const LoginAnswer &login) {
            return u"token, %1 s, project %2"_s.arg(login.expiresIn)
                .arg(login.projectId.isEmpty() ? u"none"_s : u"given"_s);
        });
    if (isCall("/auth/token"_L1))
        return told(decodeTokens(*body), [](const QList<ApiToken> &tokens) {
            QStringList ends;
            for (const ApiToken &token : tokens)
                ends.append(QString::number(token.info.expiresMs / 1000));
            return u"%1 tokens: %2"_s.arg(tokens.size()).arg(ends.join(u", "_s));
        });
    if (isCall("/auth/create_token"_L1))
        return told(decodeCreatedToken(*body), [](const QByteArray &) { return u"token"_s; });
    if (isCall("/auth/get_user"_L1))
        return told(decodeUser(*body), [](const UserAnswer &user) {
            return user.username + (user.initialLogin ? u" initial"_s : QString())
                   + (user.deactivated ? u" deactivated"_s : QString());
        });
    if (isCall("/auth/list_projects"_L1))
        return pageText(decodeProjects(*body, u"9a02e270-2164-4d68-a8e4-cddb36cc76e1"_s),
                        projectText);
    if (isCall("/auth/get_project_role"_L1))
        return told(decodeRole(*body),
                    [](Role role) { return projectText({.id = {}, .name = {}, .role = role}); });
    if (isCall("/auth/capabilities"_L1))
        return told(decodeCapabilities(*body), [](const Capabilities &capabilities) {
            return capabilities.sso ? u"sso"_s : u"no sso"_s;
        });
    if (isCall("/auth/status"_L1))
        return told(decodeStatus(*body), [](Unit) { return u"up"_s; });
    return u"JSON"_s;
}

QString resultOf(const QString &file, const QString &call, const HttpAnswer &answer)
{
    if (file.startsWith("rest/"_L1))
        return restText(call, answer);
    const QString lively = graphQlText(call, answer, false);
    const QString expired = graphQlText(call, answer, true);
    return lively == expired ? lively : lively + u", expired: "_s + expired;
}

} // namespace

void TestSamples::initTestCase()
{
    m_dir = QDir(QStringLiteral(RD_SOURCE_DIR "/../shared/litmus/samples"));
    QFile file(m_dir.filePath(u"index.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no collection of ChaosCenter samples beside the repository");
    const QJsonObject index = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString &group : {u"rest"_s, u"graphql"_s}) {
        const QJsonArray entries = index[group].toArray();
        for (const QJsonValue &entry : entries)
            m_index.insert(entry["file"_L1].toString(), entry.toObject());
    }
}

QStringList TestSamples::files() const
{
    QStringList files;
    for (const QString &folder :
         {u"rest"_s, u"graphql/responses"_s, u"graphql/nasty"_s, u"graphql/errors"_s}) {
        const QStringList names = QDir(m_dir.filePath(folder)).entryList(QDir::Files);
        for (const QString &name : names)
            files.append(folder + u'/' + name);
    }
    return files;
}

TestSamples::Sample TestSamples::sample(const QString &file) const
{
    const QJsonObject entry = m_index.value(file);
    QFile content(m_dir.filePath(file));
    Sample sample;
    if (!content.open(QIODevice::ReadOnly))
        return sample;
    sample.answer.status = entry["status"_L1].toInt();
    sample.answer.contentType = entry["contentType"_L1].toString().toLatin1();
    sample.answer.body = content.readAll();
    sample.call = file.startsWith("rest/"_L1)
                      ? entry["path"_L1].toString()
                      : QFileInfo(entry["operation"_L1].toString()).baseName();
    return sample;
}

void TestSamples::everySampleGivesWhatIsExpected_data()
{
    QTest::addColumn<QString>("expected");
    const QStringList all = files();
    for (const QString &file : all) {
        const auto row = expectations().find(file);
        QTest::newRow(qPrintable(file))
            << (row == expectations().end() ? u"(no row for this file)"_s : row->second);
    }
}

void TestSamples::everySampleGivesWhatIsExpected()
{
    const QString file = QString::fromUtf8(QTest::currentDataTag());
    QVERIFY2(m_index.contains(file), "not in the index");
    const Sample one = sample(file);
    QVERIFY(!nestsDeeperThan(one.answer.body, 200));
    QTEST(resultOf(file, one.call, one.answer), "expected");
}

void TestSamples::everyRowHasItsSample()
{
    for (const auto &[file, expected] : expectations())
        QVERIFY2(m_index.contains(file), qPrintable(file));
}

void TestSamples::survivesEveryPrefix()
{
    const QStringList all = files();
    for (const QString &file : all) {
        const Sample one = sample(file);
        HttpAnswer cut = one.answer;
        // Every seventh: the collection is large, and this runs under the sanitizers too.
        for (qsizetype i = 0; i < one.answer.body.size(); i += 7) {
            cut.body = one.answer.body.left(i);
            QVERIFY(!resultOf(file, one.call, cut).isEmpty());
        }
    }
}

namespace {

const std::map<QString, QString> &expectations()
{
    static const std::map<QString, QString> table{
        {u"graphql/errors/GetChaosHub-default.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetEnvironment-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetExperiment-infra-gone.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetExperiment-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetExperiment-panic.json"_s, u"Server"_s},
        {u"graphql/errors/GetExperimentRun-infra-gone.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetExperimentRun-no-id.json"_s, u"Rejected"_s},
        {u"graphql/errors/GetExperimentRun-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetGitOpsDetails-not-owner.json"_s, u"Forbidden"_s},
        {u"graphql/errors/GetInfra-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetInfraDetails-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetInfraStats-viewer.json"_s, u"Forbidden"_s},
        {u"graphql/errors/GetProbe-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetProbeReference-unknown.json"_s, u"Server"_s},
        {u"graphql/errors/GetProbesInExperimentRun-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/GetServerVersion-3.0.json"_s, u"Server"_s},
        {u"graphql/errors/GetServerVersion-missing.json"_s, u"Unsupported"_s},
        {u"graphql/errors/ListChaosFaults-unsynced.json"_s, u"Rejected"_s},
        {u"graphql/errors/ListEnvironments-invalid-token.json"_s,
         u"MaybeSignedOut, expired: SignedOut"_s},
        {u"graphql/errors/ListExperiment-limit-zero.json"_s, u"Server"_s},
        {u"graphql/errors/ListExperimentRun-bad-date.json"_s, u"Rejected"_s},
        {u"graphql/errors/ListExperimentRun-too-big.json"_s, u"TooLarge"_s},
        {u"graphql/errors/RunChaosExperiment-inactive.json"_s, u"Rejected"_s},
        {u"graphql/errors/RunChaosExperiment-not-found.json"_s, u"NotFound"_s},
        {u"graphql/errors/RunChaosExperiment-viewer.json"_s, u"Forbidden"_s},
        {u"graphql/errors/StopExperimentRuns-none-3.30.json"_s, u"Rejected"_s},
        {u"graphql/errors/StopExperimentRuns-none.json"_s, u"Rejected"_s},
        {u"graphql/errors/SyncChaosHub-default.json"_s, u"NotFound"_s},
        {u"graphql/errors/bad-json.json"_s, u"Rejected"_s},
        {u"graphql/errors/introspection-off.json"_s, u"Unsupported"_s},
        {u"graphql/errors/no-operation.json"_s, u"Rejected"_s},
        {u"graphql/errors/parse-error.json"_s, u"Rejected"_s},
        {u"graphql/errors/server-panic.json"_s, u"Server"_s},
        {u"graphql/errors/token-expired-role-field.json"_s,
         u"MaybeSignedOut, expired: SignedOut"_s},
        {u"graphql/errors/token-invalid-authorized-field.json"_s,
         u"MaybeSignedOut, expired: SignedOut"_s},
        {u"graphql/errors/token-missing-role-field-3.8.json"_s,
         u"MaybeSignedOut, expired: SignedOut"_s},
        {u"graphql/errors/token-missing-role-field.json"_s,
         u"MaybeSignedOut, expired: SignedOut"_s},
        {u"graphql/errors/token-revoked.txt"_s, u"SignedOut"_s},
        {u"graphql/errors/user-deactivated.json"_s, u"Deactivated"_s},
        {u"graphql/errors/validation-enum-variable.json"_s, u"Rejected"_s},
        {u"graphql/errors/validation-missing-variable.json"_s, u"Rejected"_s},
        {u"graphql/errors/validation-unknown-field.json"_s, u"Unsupported"_s},
        {u"graphql/errors/validation-variable-type.json"_s, u"Rejected"_s},
        {u"graphql/errors/wrong-content-type.json"_s, u"Rejected"_s},
        {u"graphql/errors/ws-origin-refused.json"_s, u"OriginRefused"_s},
        {u"graphql/nasty/GetExperimentRun-bad-execution-data.json"_s,
         u"#7 inProgress 0, missing, 0 steps []"_s},
        {u"graphql/nasty/GetExperimentStats-odd.json"_s, u"data"_s},
        {u"graphql/nasty/GetProbesInExperimentRun-not-executed.json"_s, u"data"_s},
        {u"graphql/nasty/ListEnvironments-nasty.json"_s, u"1 of 2, skipped 1: e production"_s},
        {u"graphql/nasty/ListExperiment-nasty.json"_s,
         u"6 of 6, skipped 0: workflow weights 15 []; workflow weights 15 [#3 unknown 140.5, #2 inProgress no id no time]; workflow weights 15 [#1 unknown]; workflow weights 0 [#1 unknown -1]; engine weights 0 [#1 unknown 100]; scheduled weights 10 [#61 passed 100]"_s},
        {u"graphql/nasty/ListExperiment-null-item.json"_s,
         u"1 of 2, skipped 1: workflow weights 10 [] notes 1"_s},
        {u"graphql/nasty/ListExperimentRun-infra-deleted.json"_s,
         u"2 of 3, skipped 1: #61 passed 100; #6 stopped 0 notes 1"_s},
        {u"graphql/nasty/ListExperimentRun-nasty.json"_s,
         u"5 of 5, skipped 0: #7 unknown no time; #7 unknown 1250.5; #7 weakness 83.33; #7 broken 33.33; #0 weakness 83.33"_s},
        {u"graphql/responses/GetChaosFault.json"_s, u"data"_s},
        {u"graphql/responses/GetChaosHub.json"_s, u"data"_s},
        {u"graphql/responses/GetChaosHubStats.json"_s, u"data"_s},
        {u"graphql/responses/GetEnvironment.json"_s, u"data"_s},
        {u"graphql/responses/GetExperiment-cron-disabled.json"_s, u"zone Europe/Madrid off"_s},
        {u"graphql/responses/GetExperiment-never-run.json"_s, u"zone "_s},
        {u"graphql/responses/GetExperiment.json"_s, u"zone "_s},
        {u"graphql/responses/GetExperimentRun-error.json"_s,
         u"#7 broken 66.66, whole, 7 steps [pod-delete-qz1 Pass 1 of 1, network-latency-rt8 (nothing) 0 of 0]"_s},
        {u"graphql/responses/GetExperimentRun-queued.json"_s,
         u"#9 inProgress 0 no id, queued, 0 steps []"_s},
        {u"graphql/responses/GetExperimentRun-running.json"_s,
         u"#8 inProgress 0, whole, 5 steps [pod-delete-qz1 Awaited 0 of 1]"_s},
        {u"graphql/responses/GetExperimentRun-stopped-3.28.json"_s,
         u"#6 stopped 66.66, whole, 7 steps [pod-delete-qz1 Pass 1 of 1, network-latency-rt8 Fail 0 of 0]"_s},
        {u"graphql/responses/GetExperimentRun-stopped.json"_s,
         u"#6 stopped 0, whole, 5 steps [pod-delete-qz1 Awaited 0 of 1]"_s},
        {u"graphql/responses/GetExperimentRun.json"_s,
         u"#7 weakness 83.33, whole, 9 steps [pod-delete-qz1 Pass 1 of 1, network-latency-rt8 Fail 1 of 2]"_s},
        {u"graphql/responses/GetExperimentRunManifest.json"_s, u"data"_s},
        {u"graphql/responses/GetExperimentRunStats.json"_s, u"data"_s},
        {u"graphql/responses/GetExperimentStats-empty.json"_s, u"data"_s},
        {u"graphql/responses/GetExperimentStats.json"_s, u"data"_s},
        {u"graphql/responses/GetGitOpsDetails-off.json"_s, u"data"_s},
        {u"graphql/responses/GetGitOpsDetails-on.json"_s, u"data"_s},
        {u"graphql/responses/GetInfra.json"_s, u"data"_s},
        {u"graphql/responses/GetInfraDetails.json"_s, u"data"_s},
        {u"graphql/responses/GetInfraStats.json"_s, u"data"_s},
        {u"graphql/responses/GetProbe-http.json"_s, u"data"_s},
        {u"graphql/responses/GetProbeReference.json"_s, u"data"_s},
        {u"graphql/responses/GetProbeYAML.json"_s, u"data"_s},
        {u"graphql/responses/GetProbesInExperimentRun.json"_s, u"data"_s},
        {u"graphql/responses/GetServerVersion.json"_s, u"3.12.0"_s},
        {u"graphql/responses/GetVersionDetails.json"_s, u"data"_s},
        {u"graphql/responses/KubeNamespace.json"_s, u"data"_s},
        {u"graphql/responses/KubeObject-agent-offline.json"_s, u"data"_s},
        {u"graphql/responses/KubeObject.json"_s, u"data"_s},
        {u"graphql/responses/ListChaosFaults.json"_s,
         u"1 of 2, skipped 1: Kubernetes: Faults that act on pods and nodes: pod-delete (Deletes "
         u"pods of the target), pod-network-latency (Adds delay to the network of the target)"_s},
        {u"graphql/responses/ListChaosHub.json"_s,
         u"2 of 2, skipped 0: 56 faults 12 scenarios built in available; 0 faults 0 scenarios"_s},
        {u"graphql/responses/ListEnvironments-empty.json"_s, u"0 of 0, skipped 0: "_s},
        {u"graphql/responses/ListEnvironments.json"_s,
         u"2 of 2, skipped 0: staging pre-production; production production"_s},
        {u"graphql/responses/ListExperiment-empty.json"_s, u"0 of 0, skipped 0: "_s},
        {u"graphql/responses/ListExperiment-past-end.json"_s, u"0 of 4, skipped 0: "_s},
        {u"graphql/responses/ListExperiment.json"_s,
         u"4 of 4, skipped 0: workflow weights 10 [#1 inProgress no id]; workflow weights 15 [#8 inProgress 0, #7 weakness 83.33, #6 stopped 0]; scheduled weights 10 [#61 passed 100]; workflow weights 10 []"_s},
        {u"graphql/responses/ListExperimentRun-completed.json"_s,
         u"1 of 1, skipped 0: #61 passed 100"_s},
        {u"graphql/responses/ListExperimentRun-empty.json"_s, u"0 of 0, skipped 0: "_s},
        {u"graphql/responses/ListExperimentRun.json"_s,
         u"5 of 5, skipped 0: #9 inProgress 0 no id; #8 inProgress 0; #7 weakness 83.33; #6 stopped 0; #61 passed 100"_s},
        {u"graphql/responses/ListInfras-empty.json"_s, u"0 of 0, skipped 0: "_s},
        {u"graphql/responses/ListInfras.json"_s,
         u"3 of 3, skipped 0: eu-west-1 active; staging inactive; not-installed-yet pending"_s},
        {u"graphql/responses/ListPredefinedExperiments.json"_s,
         u"1 of 1, skipped 0: shop-resiliency"_s},
        {u"graphql/responses/ListProbes-empty.json"_s, u"0 of 0, skipped 0: "_s},
        {u"graphql/responses/ListProbes.json"_s,
         u"2 of 2, skipped 0: checkout-http-200 http [network-latency-rt8 not run, pod-delete-qz1 passed]; p99-below-300ms prometheus []"_s},
        {u"graphql/responses/Ping.json"_s, u"data"_s},
        {u"graphql/responses/PodLog-agent-offline.json"_s, u"data"_s},
        {u"graphql/responses/PodLog.json"_s, u"data"_s},
        {u"graphql/responses/RunChaosExperiment-cron.json"_s, u"data"_s},
        {u"graphql/responses/RunChaosExperiment.json"_s, u"data"_s},
        {u"graphql/responses/StopExperimentRuns.json"_s, u"data"_s},
        {u"graphql/responses/SyncChaosHub.json"_s, u"data"_s},
        {u"graphql/responses/UpdateCronExperimentState.json"_s, u"data"_s},
        {u"rest/accept-invitation-ok.json"_s, u"JSON"_s},
        {u"rest/api-readiness-up.json"_s, u"JSON"_s},
        {u"rest/api-status-down.json"_s, u"Server"_s},
        {u"rest/api-status-up.json"_s, u"JSON"_s},
        {u"rest/auth-readiness-degraded.json"_s, u"JSON"_s},
        {u"rest/auth-readiness-up.json"_s, u"JSON"_s},
        {u"rest/auth-status-up.json"_s, u"up"_s},
        {u"rest/bad-gateway.html"_s, u"Server"_s},
        {u"rest/capabilities-dex-off.json"_s, u"no sso"_s},
        {u"rest/capabilities-dex-on.json"_s, u"sso"_s},
        {u"rest/create-token-foreign-user.json"_s, u"MaybeSignedOut"_s},
        {u"rest/create-token-initial-login-3.9.txt"_s, u"PasswordChangeNeeded"_s},
        {u"rest/create-token-initial-login.json"_s, u"PasswordChangeNeeded"_s},
        {u"rest/create-token-ok.json"_s, u"token"_s},
        {u"rest/create-token-wrong-key.json"_s, u"Rejected"_s},
        {u"rest/decline-invitation-ok.json"_s, u"JSON"_s},
        {u"rest/dex-final-redirect.txt"_s, u"NotLitmus"_s},
        {u"rest/get-owner-projects-ok.json"_s, u"JSON"_s},
        {u"rest/get-project-not-member.json"_s, u"MaybeSignedOut"_s},
        {u"rest/get-project-ok.json"_s, u"JSON"_s},
        {u"rest/get-project-role-editor.json"_s, u" editor"_s},
        {u"rest/get-project-role-none.json"_s, u" none"_s},
        {u"rest/get-project-role-ok.json"_s, u" executor"_s},
        {u"rest/get-project-role-unknown-project.json"_s, u"NotFound"_s},
        {u"rest/get-user-deactivated.json"_s, u"bo deactivated"_s},
        {u"rest/get-user-initial-login.json"_s, u"bo initial"_s},
        {u"rest/get-user-not-found.json"_s, u"NotFound"_s},
        {u"rest/get-user-ok.json"_s, u"amira"_s},
        {u"rest/icon-missing.txt"_s, u"Malformed"_s},
        {u"rest/invalid-origin.json"_s, u"OriginRefused"_s},
        {u"rest/list-invitations-none.json"_s, u"JSON"_s},
        {u"rest/list-invitations-pending.json"_s, u"JSON"_s},
        {u"rest/list-projects-3.9.json"_s,
         u"2 of 2, skipped 0: amira-project owner; search executor"_s},
        {u"rest/list-projects-none-3.14.txt"_s, u"0 of 0, skipped 0: "_s},
        {u"rest/list-projects-none.json"_s, u"0 of 0, skipped 0: "_s},
        {u"rest/list-projects-ok.json"_s,
         u"2 of 2, skipped 0: amira-project owner; search executor"_s},
        {u"rest/list-projects-past-end.json"_s, u"0 of 2, skipped 0: "_s},
        {u"rest/login-deactivated-3.6.json"_s, u"Deactivated"_s},
        {u"rest/login-empty-field.json"_s, u"Rejected"_s},
        {u"rest/login-initial-no-project.json"_s, u"token, 86400 s, project none"_s},
        {u"rest/login-ok.json"_s, u"token, 86400 s, project given"_s},
        {u"rest/login-unknown-key.json"_s, u"Rejected"_s},
        {u"rest/login-unknown-user-3.6.json"_s, u"NotFound"_s},
        {u"rest/login-wrong-password.json"_s, u"BadCredentials"_s},
        {u"rest/logout-invalid-token.json"_s, u"Server"_s},
        {u"rest/logout-missing-header.json"_s, u"MaybeSignedOut"_s},
        {u"rest/logout-ok.json"_s, u"JSON"_s},
        {u"rest/project-members-ok.json"_s, u"JSON"_s},
        {u"rest/remove-token-expired.json"_s, u"Server"_s},
        {u"rest/remove-token-no-user.json"_s, u"MaybeSignedOut"_s},
        {u"rest/remove-token-ok.json"_s, u"JSON"_s},
        {u"rest/short-authorization-header.txt"_s, u"Server"_s},
        {u"rest/spa-fallback.html"_s, u"NotLitmus"_s},
        {u"rest/tokens-empty-3.13.json"_s, u"0 tokens: "_s},
        {u"rest/tokens-empty.json"_s, u"0 tokens: "_s},
        {u"rest/tokens-nasty.json"_s,
         u"6 tokens: 1755077400, 1749893400, 1747301400, 4900901400, 1747906200, 1749893400"_s},
        {u"rest/tokens-ok.json"_s, u"2 tokens: 1755077400, 1778837400"_s},
        {u"rest/tokens-other-user.json"_s, u"MaybeSignedOut"_s},
        {u"rest/unauthorized.json"_s, u"MaybeSignedOut"_s},
        {u"rest/unknown-path-with-token.txt"_s, u"Unsupported"_s},
        {u"rest/update-password-ok-3.8.json"_s, u"JSON"_s},
        {u"rest/update-password-ok.json"_s, u"JSON"_s},
        {u"rest/update-password-policy.json"_s, u"Rejected"_s},
        {u"rest/update-password-same.json"_s, u"Rejected"_s},
        {u"rest/update-password-wrong-old.json"_s, u"BadCredentials"_s},
        {u"rest/users-not-admin.json"_s, u"MaybeSignedOut"_s},
        {u"rest/users-ok.json"_s, u"JSON"_s},
    };
    return table;
}

} // namespace

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
