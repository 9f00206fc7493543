// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/history.h"
#include "sandbox/http/server.h"
#include "sources/litmussource.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"
#include "support/sandboxclient.h"
#include "sync/connectionsync.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace rd::test {

/// Stands between a client and a sandbox, passes everything on, and may change the answers: for
/// what a real server sends and the sandbox cannot be talked into.
class Relay final : public QObject {
public:
    explicit Relay(QUrl target)
        : m_target(std::move(target))
    {
        m_server.setHandler(
            [this](const auto &request, const auto &responder) { pass(request, responder); });
        m_server.listen(0);
    }
    [[nodiscard]] QUrl url() const { return QUrl(m_server.baseUrl()); }

    /// May change the answer to the GraphQL operation of that name, or of that path elsewhere.
    std::function<void(const QString &operation, QJsonObject &answer)> rewrite;

private:
    void pass(const sandbox::HttpRequest &request,
              const std::shared_ptr<sandbox::Responder> &responder)
    {
        QUrl url(m_target.toString() + QString::fromLatin1(request.path));
        if (!request.query.isEmpty())
            url.setQuery(QString::fromLatin1(request.query));
        QNetworkRequest wire(url);
        for (const char *header : {"authorization", "content-type", "origin"}) {
            if (const QByteArray value = request.header(header); !value.isEmpty())
                wire.setRawHeader(header, value);
        }
        QNetworkReply *reply =
            request.method == "POST" ? m_network.post(wire, request.body) : m_network.get(wire);
        const QString named =
            QJsonDocument::fromJson(request.body)[QLatin1String("operationName")].toString();
        const QString operation = named.isEmpty() ? QString::fromLatin1(request.path) : named;
        connect(reply, &QNetworkReply::finished, this, [this, reply, responder, operation] {
            QByteArray body = reply->readAll();
            const QJsonDocument document = QJsonDocument::fromJson(body);
            if (rewrite && document.isObject()) {
                QJsonObject answer = document.object();
                rewrite(operation, answer);
                if (answer != document.object())
                    body = QJsonDocument(answer).toJson(QJsonDocument::Compact);
            }
            responder->answer({reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                               reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                               body,
                               {}});
            reply->deleteLater();
        });
    }

    QUrl m_target;
    QNetworkAccessManager m_network;
    sandbox::HttpServer m_server;
};

/// How a LitmusBench begins.
struct LitmusBenchOptions {
    sandbox::Release release = sandbox::latestRelease;
    QString user = QStringLiteral("owner");
    int runs = 200;
    QString path = {}; ///< behind the address the client is given
    bool relayed = false;
    bool events = false; ///< also polls when the server tells that something happened
    qint64 tokenSeconds = 30 * 86'400;
};

/// A sandbox, and the real client that keeps a real history of it. Time moves only when told to.
struct LitmusBench {
    explicit LitmusBench(const LitmusBenchOptions &options = {})
        : server(tests::frozenSandbox(options.release, options.runs))
        , relay(options.relayed ? std::make_unique<Relay>(server->url()) : nullptr)
        , token(server->mintToken(options.user, options.tokenSeconds))
    {
        const QUrl base((relay ? relay->url() : server->url()).toString() + options.path);
        const auto endpoints = litmus::LitmusEndpoints::below(base);
        http = std::make_unique<HttpClient>(
            network, time, time,
            HttpClient::Config{.webUrl = endpoints.webUrl, .tokenUrls = {}, .extraCa = {}});
        http->setToken(token);
        source = std::make_unique<LitmusSource>(*http, endpoints);
        events = options.events;
        makeSync();
    }

    /// The desk is closed. Its history can still be looked at.
    void close()
    {
        states.reset();
        rounds.reset();
        sync.reset();
    }
    /// The desk is opened again on what it had saved; not started.
    void reopen()
    {
        store.history.reset();
        store.open(folder.filePath(QStringLiteral("history.sqlite")));
        makeSync();
    }
    void makeSync()
    {
        ConnectionSyncPolicy policy;
        policy.events = events;
        sync = std::make_unique<ConnectionSync>(
            QStringLiteral("c1"), *source, *store.history, time, time, [] { return 0.5; }, policy);
        states = std::make_unique<QSignalSpy>(sync.get(), &ConnectionSync::stateChanged);
        rounds = std::make_unique<QSignalSpy>(sync.get(), &ConnectionSync::roundFinished);
    }

    [[nodiscard]] sandbox::World &world() { return server->world(); }

    bool awaitRound() { return rounds->wait(20'000); }
    /// Lets time pass until the next poll, and waits for its end.
    bool poll(std::chrono::milliseconds later = std::chrono::seconds(30))
    {
        server->http().clearSeen();
        time.advance(later);
        return awaitRound();
    }
    /// Starts and reads until nothing is left to read.
    bool settle()
    {
        sync->start();
        bool ended = awaitRound();
        while (ended && sync->state() == SyncState::FirstSync)
            ended = poll(std::chrono::milliseconds(0));
        return ended && sync->state() == SyncState::UpToDate;
    }
    /// What is to be finished is finished, so that nothing is going on any more.
    void calmDown()
    {
        for (quint32 i = 0; i < world().runs().size(); ++i) {
            const sandbox::Run &run = world().runs()[i];
            if (!isFinal(run.phase) && run.createdMs > world().nowMs() - 86'400'000)
                world().finishRun(world().runId(i).isEmpty() ? world().notifyId(i)
                                                             : world().runId(i),
                                  QStringLiteral("Completed"));
        }
    }

    /// GraphQL operations and other paths the server was asked for.
    [[nodiscard]] QStringList asked() const
    {
        QStringList names;
        for (const sandbox::HttpRequest &request : server->http().seen())
            names << (request.path == "/api/query" ? operationOf(request)
                                                   : QString::fromLatin1(request.path));
        return names;
    }
    [[nodiscard]] static QString operationOf(const sandbox::HttpRequest &request)
    {
        return QJsonDocument::fromJson(request.body)[QLatin1String("operationName")].toString();
    }
    [[nodiscard]] int timesIn(SyncState state) const
    {
        return static_cast<int>(
            std::count_if(states->cbegin(), states->cend(), [state](const auto &change) {
                return change.first().template value<SyncState>() == state;
            }));
    }

    /// A scenario that can be run now and is not running.
    [[nodiscard]] QString idleScenario(const QString &type = QStringLiteral("experiment"))
    {
        for (const sandbox::Experiment &one : world().experiments()) {
            const sandbox::Delegate *agent = world().delegate(one.delegateId);
            if (one.type == type && !one.isRemoved && agent && agent->isActive && !one.runs.empty()
                && isFinal(world().runs()[one.runs.back()].phase))
                return one.id;
        }
        return {};
    }
    [[nodiscard]] const sandbox::Experiment &experiment(const QString &id)
    {
        return world().experiments().at(world().experimentIndex(id));
    }
    [[nodiscard]] ProjectRef projectOf(const QString &experimentId)
    {
        return {.connectionId = QStringLiteral("c1"),
                .projectId = world().projects().at(experiment(experimentId).project).id};
    }

    [[nodiscard]] QList<RunRow> rows()
    {
        return store.read(
            [](const HistoryReader &reader) { return reader.runRows(reader.runKeys({})); });
    }
    /// The stored runs of a scenario, newest first.
    [[nodiscard]] QList<RunRow> rowsOf(const QString &experimentId)
    {
        return store.read([experimentId](const HistoryReader &reader) {
            RunFilter filter;
            filter.scenarioId = experimentId;
            return reader.runRows(reader.runKeys(filter));
        });
    }
    [[nodiscard]] RunRow rowWithKey(qint64 key)
    {
        return store.read([key](const HistoryReader &reader) { return reader.runRows({key}); })
            .value(0);
    }
    [[nodiscard]] std::optional<RunRow> rowWithId(const QString &runId)
    {
        const auto all = rows();
        const auto found = std::find_if(all.cbegin(), all.cend(),
                                        [&](const RunRow &row) { return row.run.id == runId; });
        return found == all.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] QList<Scenario> scenarios(const ProjectRef &project)
    {
        return store.read([project](const HistoryReader &r) { return r.scenarios(project); });
    }
    [[nodiscard]] QList<StoredProject> projects()
    {
        return store.read([](const HistoryReader &reader) { return reader.projects(); });
    }

    QTemporaryDir folder;
    OpenHistory store{folder.filePath(QStringLiteral("history.sqlite"))};
    FakeTime time{tests::sandboxToday};
    HttpPool network;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<Relay> relay;
    QByteArray token;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<LitmusSource> source;
    bool events = false; ///< see LitmusBenchOptions
    std::unique_ptr<ConnectionSync> sync;
    std::unique_ptr<QSignalSpy> states;
    std::unique_ptr<QSignalSpy> rounds;
};

/// Where history and truth differ, run by run; empty if they agree about every run of existing
/// scenarios. The rules are written down again here, in terms of what the server knows.
class TruthOracle {
public:
    explicit TruthOracle(LitmusBench &bench)
        : m_bench(bench)
    {
    }

    [[nodiscard]] QStringList differences()
    {
        QHash<QString, QString> stored;
        for (const RunRow &row : m_bench.rows()) {
            const QString key = keyOf(row.project.projectId, row.run.scenarioId, row.run.sequence);
            if (stored.contains(key))
                m_found << key + QStringLiteral(" is there twice");
            stored.insert(key, textOf(row));
        }
        m_expected = 0;
        const QJsonObject truth = QJsonDocument::fromJson(m_bench.server->truth()).object();
        const auto projects = truth[QLatin1String("projects")].toArray();
        for (const auto &project : projects) {
            if (!project[QLatin1String("removed")].toBool())
                compare(project.toObject(), stored);
        }
        for (auto it = stored.cbegin(); it != stored.cend(); ++it)
            m_found << it.key() + QStringLiteral(" does not exist: ") + it.value();
        return m_found;
    }
    /// Runs of existing scenarios there are, after differences().
    [[nodiscard]] int expected() const { return m_expected; }

private:
    static QString keyOf(const QString &project, const QString &scenario, qint64 sequence)
    {
        return QStringLiteral("%1 %2 #%3").arg(project, scenario).arg(sequence);
    }
    static QString number(const std::optional<double> &value)
    {
        return value ? QString::number(*value, 'f', 2) : QStringLiteral("-");
    }
    static QString count(const std::optional<int> &value)
    {
        return value ? QString::number(*value) : QStringLiteral("-");
    }
    static QString textOf(const RunRow &row)
    {
        const Run &run = row.run;
        const QStringList parts{run.id,
                                run.phase,
                                outcomeKey(run.outcome),
                                number(run.rawScore),
                                number(row.score),
                                count(run.faultsPassed),
                                count(run.faultsFailed),
                                count(run.faultsAwaited),
                                count(run.faultsStopped),
                                count(run.faultsNa),
                                count(run.faultsTotal),
                                QString::number(run.createdMs),
                                QString::number(run.updatedMs),
                                row.scenarioName};
        return parts.join(u'|');
    }
    struct Facts {
        bool isEngine = false;
        qint64 weight = 0;
        QString name;
    };
    static QString outcomeOf(const QJsonObject &run, const Facts &facts)
    {
        const QString phase = run[QLatin1String("phase")].toString();
        if (QStringList(
                {QStringLiteral("Queued"), QStringLiteral("Pending"), QStringLiteral("Running")})
                .contains(phase))
            return QStringLiteral("inProgress");
        if (phase == QLatin1String("Completed_With_Probe_Failure"))
            return QStringLiteral("weakness");
        if (QStringList({QStringLiteral("Error"), QStringLiteral("Timeout"),
                         QStringLiteral("Completed_With_Error")})
                .contains(phase))
            return QStringLiteral("broken");
        if (QStringList({QStringLiteral("Stopped"), QStringLiteral("Skipped"),
                         QStringLiteral("Terminated")})
                .contains(phase))
            return QStringLiteral("stopped");
        if (phase != QLatin1String("Completed") && phase != QLatin1String("Succeeded"))
            return QStringLiteral("unknown");
        if (run[QLatin1String("faultsFailed")].toInt() > 0)
            return QStringLiteral("weakness");
        const bool hasScore = !facts.isEngine && facts.weight > 0;
        return hasScore && run[QLatin1String("score")].toDouble() < 100 ? QStringLiteral("broken")
                                                                        : QStringLiteral("passed");
    }
    static QString textOf(const QJsonObject &run, const Facts &facts)
    {
        const QJsonValue score = run[QLatin1String("score")];
        const QString outcome = outcomeOf(run, facts);
        const bool isMeasured =
            (outcome == QLatin1String("passed") || outcome == QLatin1String("weakness"))
            && !facts.isEngine && facts.weight > 0;
        const QString raw = score.isNull() ? QStringLiteral("-") : number(score.toDouble());
        const QString id = run[QLatin1String("id")].toString();
        QStringList parts{id, run[QLatin1String("phase")].toString(), outcome, raw,
                          isMeasured ? raw : QStringLiteral("-")};
        for (const char *key : {"faultsPassed", "faultsFailed", "faultsAwaited", "faultsStopped",
                                "faultsNa", "totalFaults"})
            parts << (id.isEmpty() || score.isNull()
                          ? QStringLiteral("-")
                          : QString::number(run[QLatin1String(key)].toInt()));
        for (const char *key : {"createdAt", "updatedAt"})
            parts << QString::number(run[QLatin1String(key)].toInteger());
        parts << facts.name;
        return parts.join(u'|');
    }
    void compare(const QJsonObject &project, QHash<QString, QString> &stored)
    {
        QHash<QString, Facts> scenarios;
        const auto experiments = project[QLatin1String("experiments")].toArray();
        for (const auto &one : experiments) {
            Facts facts;
            facts.isEngine = one[QLatin1String("type")] == QLatin1String("chaosengine");
            facts.name = one[QLatin1String("name")].toString();
            const auto weights = one[QLatin1String("weights")].toArray();
            for (const auto &weight : weights)
                facts.weight += weight[QLatin1String("weightage")].toInteger();
            scenarios.insert(one[QLatin1String("id")].toString(), facts);
        }
        const QString id = project[QLatin1String("id")].toString();
        const auto runs = project[QLatin1String("runs")].toArray();
        for (const auto &value : runs) {
            const QJsonObject run = value.toObject();
            const QString scenario = run[QLatin1String("experimentID")].toString();
            const QString key = keyOf(id, scenario, run[QLatin1String("sequence")].toInteger());
            const QString kept = stored.take(key);
            if (run[QLatin1String("removed")].toBool())
                continue; // nobody can know them; who knew them keeps them
            ++m_expected;
            const QString wanted = textOf(run, scenarios.value(scenario));
            if (kept != wanted)
                m_found << QStringLiteral("%1: %2 instead of %3").arg(key, kept, wanted);
        }
    }

    LitmusBench &m_bench;
    QStringList m_found;
    int m_expected = 0;
};

} // namespace rd::test
