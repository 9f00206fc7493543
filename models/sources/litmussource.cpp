// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/litmussource.h"

#include "api/callchain.h"
#include "api/litmus/codecs.h"
#include "api/litmus/hubcodec.h"
#include "api/litmus/jwt.h"
#include "api/litmus/links.h"
#include "api/litmus/manifest.h"
#include "api/litmus/podlog.h"
#include "api/litmus/runcodec.h"
#include "sources/litmusevents.h"

#include <QJsonArray>
#include <QPointer>
#include <QSet>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using litmus::GraphQlAnswer;
using namespace std::chrono_literals;

/// Of one run that somebody looks at: JSON in a string is written longer than it is.
constexpr qint64 LargestAnswer = 32 * 1024 * 1024;
/// The server waits for the delegate for ever; the proxy before it for 60 s.
constexpr auto DelegatePatience = 50s;

/// Reads the data with \p decode.
template <typename T, typename Decode>
std::function<ApiResult<T>(const ApiResult<GraphQlAnswer> &)> readData(Decode decode)
{
    return [decode](const ApiResult<GraphQlAnswer> &answer) {
        return answer ? decode(answer->data) : ApiResult<T>(Failure{answer.error()});
    };
}

/// The same, and hands the value on.
template <typename T, typename Decode>
litmus::GraphQlClient::Done decodedData(Source::Done<T> done, Decode decode)
{
    return [done = std::move(done), read = readData<T>(decode)](
               const ApiResult<GraphQlAnswer> &answer) { done(read(answer)); };
}

/// For lists without pages: the items alone.
template <typename T>
std::function<void(ApiResult<Page<T>>)> itemsOnly(Source::Done<QList<T>> done)
{
    return [done = std::move(done)](const ApiResult<Page<T>> &page) {
        done(page ? ApiResult<QList<T>>(page->items) : ApiResult<QList<T>>(Failure{page.error()}));
    };
}

QJsonObject pagination(int page, int limit)
{
    return {{u"page"_s, page}, {u"limit"_s, limit}};
}

/// For what need not be asked. Later, as every answer.
template <typename T>
CallHandle notFoundLater(const QString &detail, const QObject *context, Source::Done<T> done)
{
    const auto alive = std::make_shared<bool>(true);
    QTimer::singleShot(0, const_cast<QObject *>(context), [alive, detail, done = std::move(done)] {
        if (*alive)
            done(Failure{ApiError{ApiError::Kind::NotFound, 0, detail, {}}});
    });
    return CallHandle([alive] { *alive = false; });
}

/// Errors after which asking the same server for the next thing is of no use.
bool endsAll(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    return kind == Kind::Offline || kind == Kind::Timeout || kind == Kind::Tls
           || kind == Kind::SignedOut || kind == Kind::RateLimited;
}

} // namespace

LitmusSource::LitmusSource(HttpClient &http, const litmus::LitmusEndpoints &endpoints)
    : m_http(http)
    , m_endpoints(endpoints)
    , m_auth(http, endpoints)
    , m_graphql(http, endpoints)
{
}

QString LitmusSource::userId() const
{
    const auto claims = litmus::decodeClaims(m_http.token());
    return claims ? claims->userId : QString();
}

struct LitmusSource::RoleWalk : CallChain {
    litmus::AuthApi auth;
    QPointer<const QObject> context;
    Done<QList<Project>> done;
    QList<Project> projects;
    qsizetype next = 0;

    explicit RoleWalk(const litmus::AuthApi &api)
        : auth(api)
    {
    }
    static void step(const std::shared_ptr<RoleWalk> &walk)
    {
        if (walk->next >= walk->projects.size() || !walk->context) {
            walk->done(walk->projects);
            return;
        }
        const QString id = walk->projects.at(walk->next).id;
        walk->current = walk->auth.projectRole(id, walk->context, [walk](const auto &role) {
            if (!role && endsAll(role.error().kind)) {
                walk->done(Failure{role.error()});
                return;
            }
            // Otherwise what the membership in the list said remains.
            if (role)
                walk->projects[walk->next].role = *role;
            ++walk->next;
            step(walk);
        });
    }
};

CallHandle LitmusSource::projects(const QObject *context, Done<QList<Project>> done)
{
    auto walk = std::make_shared<RoleWalk>(m_auth);
    walk->context = context;
    walk->done = std::move(done);
    walk->current = m_auth.listProjects(userId(), context, [walk](const auto &projects) {
        if (!projects) {
            walk->done(Failure{projects.error()});
            return;
        }
        walk->projects = *projects;
        RoleWalk::step(walk);
    });
    return CallChain::handleOf(walk);
}

CallHandle LitmusSource::scenarios(const QString &projectId, int page, int pageSize,
                                   const QObject *context, Done<Page<ScenarioWithRuns>> done)
{
    // Without `sort` the server takes the last change, newest first.
    const QJsonObject request{{u"pagination"_s, pagination(page, pageSize)}};
    return m_graphql.post(
        u"ListExperiment"_s, {{u"projectID"_s, projectId}, {u"request"_s, request}}, context,
        decodedData<Page<ScenarioWithRuns>>(std::move(done), litmus::decodeScenarios));
}

CallHandle LitmusSource::runs(const RunQuery &query, const QObject *context, Done<Page<Run>> done)
{
    QJsonObject request{{u"pagination"_s, pagination(query.page, query.pageSize)}};
    // An empty text is no missing id: the server would look for it.
    const auto addIds = [&request](const QString &key, QStringList ids) {
        ids.removeAll(QString());
        if (!ids.isEmpty())
            request.insert(key, QJsonArray::fromStringList(ids));
    };
    addIds(u"experimentIDs"_s, query.scenarioIds);
    addIds(u"experimentRunIDs"_s, query.runIds);
    return m_graphql.post(u"ListExperimentRun"_s,
                          {{u"projectID"_s, query.projectId}, {u"request"_s, request}}, context,
                          decodedData<Page<Run>>(std::move(done), litmus::decodeRuns));
}

/// Asks for one run: by itself first if it has an id, then by way of the list.
template <typename T>
struct LitmusSource::RunWalk : CallChain {
    using Decode = ApiResult<T> (*)(const QJsonObject &data, const Run &asked);
    struct Question {
        QString document;
        Decode decode;
    };

    litmus::GraphQlClient graphql;
    QString projectId;
    Run run;
    QPointer<const QObject> context;
    Done<T> done;
    Question single;
    Question listed;

    explicit RunWalk(const litmus::GraphQlClient &client)
        : graphql(client)
    {
    }
    static CallHandle begin(const std::shared_ptr<RunWalk> &walk)
    {
        QJsonObject variables{{u"projectID"_s, walk->projectId}};
        // An empty id is no missing one: any run would do. Both have to fit if both are sent.
        if (!walk->run.id.isEmpty())
            variables.insert(u"experimentRunID"_s, walk->run.id);
        else if (!walk->run.notifyId.isEmpty())
            variables.insert(u"notifyID"_s, walk->run.notifyId);
        if (variables.size() == 1)
            askList(walk, {});
        else
            ask(walk, walk->single, variables, [walk](const ApiResult<T> &answer) {
                if (!answer && mayBeListed(answer.error()) && walk->context)
                    askList(walk, answer.error());
                else
                    walk->done(answer);
            });
        return CallChain::handleOf(walk);
    }

private:
    /// What the server says when it misses a record beside that of the run; also for the run's own.
    static bool mayBeListed(const ApiError &error)
    {
        return error.kind == ApiError::Kind::NotFound
               || (error.kind == ApiError::Kind::Server && error.httpStatus == 200);
    }
    static void askList(const std::shared_ptr<RunWalk> &walk, const std::optional<ApiError> &first)
    {
        constexpr int fewRows = 5; // a queued run is among the newest
        const bool byId = !walk->run.id.isEmpty();
        QJsonObject request{{u"pagination"_s, pagination(0, byId ? 1 : fewRows)}};
        request.insert(byId ? u"experimentRunIDs"_s : u"experimentIDs"_s,
                       QJsonArray{byId ? walk->run.id : walk->run.scenarioId});
        ask(walk, walk->listed, {{u"projectID"_s, walk->projectId}, {u"request"_s, request}},
            [walk, first](const ApiResult<T> &answer) {
                const bool isFirstBetter = !answer && first && !endsAll(answer.error().kind);
                walk->done(isFirstBetter ? ApiResult<T>(Failure{*first}) : answer);
            });
    }
    static void ask(const std::shared_ptr<RunWalk> &walk, const Question &question,
                    const QJsonObject &variables, Done<T> done)
    {
        walk->current = walk->graphql.template postAndRead<T>(
            question.document, variables, walk->context,
            [decode = question.decode, run = walk->run](const ApiResult<GraphQlAnswer> &answer) {
                return answer ? decode(answer->data, run) : ApiResult<T>(Failure{answer.error()});
            },
            std::move(done), LargestAnswer);
    }
};

CallHandle LitmusSource::runDetails(const QString &projectId, const Run &run,
                                    const QObject *context, Done<RunDetails> done)
{
    auto walk = std::make_shared<RunWalk<RunDetails>>(m_graphql);
    walk->projectId = projectId;
    walk->run = run;
    walk->context = context;
    walk->done = std::move(done);
    walk->single = {u"GetExperimentRun"_s, litmus::decodeRunDetails};
    walk->listed = {u"FindExperimentRun"_s, litmus::decodeFoundDetails};
    return RunWalk<RunDetails>::begin(walk);
}

CallHandle LitmusSource::runManifest(const QString &projectId, const Run &run,
                                     const QObject *context, Done<QString> done)
{
    auto walk = std::make_shared<RunWalk<QString>>(m_graphql);
    walk->projectId = projectId;
    walk->run = run;
    walk->context = context;
    walk->done = std::move(done);
    walk->single = {u"GetExperimentRunManifest"_s, litmus::decodeRunManifest};
    walk->listed = {u"FindExperimentRunManifest"_s, litmus::decodeFoundManifest};
    return RunWalk<QString>::begin(walk);
}

CallHandle LitmusSource::stepLog(const StepLogQuery &query, const QObject *context,
                                 Done<StepLog> done)
{
    if (!query.isComplete())
        return notFoundLater<StepLog>(u"no pod to ask"_s, context, std::move(done));
    return m_graphql.postAndRead<StepLog>(
        u"GetPodLog"_s, {{u"request"_s, litmus::podLogRequest(query)}}, context,
        readData<StepLog>(litmus::decodePodLog), std::move(done), LargestAnswer, DelegatePatience);
}

CallHandle LitmusSource::scheduleState(const QString &projectId, const QString &scenarioId,
                                       const QObject *context, Done<ScheduleState> done)
{
    constexpr qint64 largestManifest = 2 * 1024 * 1024; // 5 to 50 kB are usual
    return m_graphql.post(u"GetExperiment"_s,
                          {{u"projectID"_s, projectId}, {u"experimentID"_s, scenarioId}}, context,
                          decodedData<ScheduleState>(std::move(done), litmus::decodeScheduleState),
                          Credential::own(), largestManifest);
}

CallHandle LitmusSource::delegates(const QString &projectId, const QObject *context,
                                   Done<QList<Delegate>> done)
{
    return m_graphql.post(
        u"ListInfras"_s, {{u"projectID"_s, projectId}, {u"request"_s, QJsonObject()}}, context,
        decodedData<Page<Delegate>>(itemsOnly<Delegate>(std::move(done)), litmus::decodeDelegates));
}

struct LitmusSource::EnvironmentWalk : CallChain {
    static constexpr int PageSize = 50;
    static constexpr int MostPages = 100;

    litmus::GraphQlClient graphql;
    QString projectId;
    QPointer<const QObject> context;
    Done<QList<Environment>> done;
    int page = 0;
    QList<Environment> environments;
    QSet<QString> seen;

    explicit EnvironmentWalk(const litmus::GraphQlClient &client)
        : graphql(client)
    {
    }
    static void step(const std::shared_ptr<EnvironmentWalk> &walk)
    {
        const QJsonObject request{{u"pagination"_s, pagination(walk->page, PageSize)}};
        auto gotPage = [walk](const ApiResult<Page<Environment>> &page) { take(walk, page); };
        walk->current = walk->graphql.post(
            u"ListEnvironments"_s, {{u"projectID"_s, walk->projectId}, {u"request"_s, request}},
            walk->context,
            decodedData<Page<Environment>>(std::move(gotPage), litmus::decodeEnvironments));
    }
    static void take(const std::shared_ptr<EnvironmentWalk> &walk,
                     const ApiResult<Page<Environment>> &page)
    {
        if (!page) {
            walk->done(Failure{page.error()});
            return;
        }
        for (const Environment &environment : page->items) {
            if (!walk->seen.contains(environment.id)) {
                walk->seen.insert(environment.id);
                walk->environments.append(environment);
            }
        }
        // Not by the total: the server says 0 for a page past the end.
        const bool isLast =
            page->items.size() + page->skipped < PageSize || walk->page + 1 >= MostPages;
        if (isLast || !walk->context) {
            walk->done(walk->environments);
            return;
        }
        ++walk->page;
        step(walk);
    }
};

CallHandle LitmusSource::environments(const QString &projectId, const QObject *context,
                                      Done<QList<Environment>> done)
{
    auto walk = std::make_shared<EnvironmentWalk>(m_graphql);
    walk->projectId = projectId;
    walk->context = context;
    walk->done = std::move(done);
    EnvironmentWalk::step(walk);
    return CallChain::handleOf(walk);
}

CallHandle LitmusSource::hubs(const QString &projectId, const QObject *context,
                              Done<QList<Hub>> done)
{
    return m_graphql.post(
        u"ListChaosHub"_s, {{u"projectID"_s, projectId}}, context,
        decodedData<Page<Hub>>(itemsOnly<Hub>(std::move(done)), litmus::decodeHubs));
}

CallHandle LitmusSource::hubFaults(const QString &projectId, const QString &hubId,
                                   const QObject *context, Done<Page<HubCategory>> done)
{
    return m_graphql.postAndRead<Page<HubCategory>>(
        u"ListChaosFaults"_s, {{u"projectID"_s, projectId}, {u"hubID"_s, hubId}}, context,
        readData<Page<HubCategory>>(litmus::decodeHubFaults), std::move(done),
        HttpRequest().sizeLimit);
}

CallHandle LitmusSource::hubScenarios(const QString &projectId, const QString &hubId,
                                      const QObject *context, Done<Page<HubScenario>> done)
{
    return m_graphql.postAndRead<Page<HubScenario>>(
        u"ListPredefinedExperiments"_s, {{u"projectID"_s, projectId}, {u"hubID"_s, hubId}}, context,
        readData<Page<HubScenario>>(litmus::decodeHubScenarios), std::move(done),
        HttpRequest().sizeLimit);
}

CallHandle LitmusSource::syncHub(const QString &projectId, const QString &hubId,
                                 const QObject *context, Done<Unit> done)
{
    // The server answers when it has fetched everything; the proxy in front gives up after 60 s.
    constexpr std::chrono::seconds patience(65);
    auto answered = [done = std::move(done)](const ApiResult<GraphQlAnswer> &answer) {
        done(answer ? ApiResult<Unit>(Unit{}) : ApiResult<Unit>(Failure{answer.error()}));
    };
    return m_graphql.post(u"SyncChaosHub"_s, {{u"projectID"_s, projectId}, {u"id"_s, hubId}},
                          context, std::move(answered), Credential::own(), HttpRequest().sizeLimit,
                          patience);
}

CallHandle LitmusSource::probes(const QString &projectId, const QObject *context,
                                Done<QList<Probe>> done)
{
    return m_graphql.post(
        u"ListProbes"_s, {{u"projectID"_s, projectId}}, context,
        decodedData<Page<Probe>>(itemsOnly<Probe>(std::move(done)), litmus::decodeProbes));
}

CallHandle LitmusSource::runScenario(const QString &projectId, const QString &scenarioId,
                                     const QObject *context, Done<QString> done)
{
    return m_graphql.post(u"RunChaosExperiment"_s,
                          {{u"experimentID"_s, scenarioId}, {u"projectID"_s, projectId}}, context,
                          decodedData<QString>(std::move(done), litmus::decodeStartedRun));
}

CallHandle LitmusSource::stopRun(const QString &projectId, const QString &scenarioId,
                                 const QString &runId, const QObject *context, Done<Unit> done)
{
    // Without an id the server would stop everything of the scenario.
    if (runId.isEmpty())
        return notFoundLater<Unit>(u"the run has no id yet"_s, context, std::move(done));
    return m_graphql.post(u"StopExperimentRuns"_s,
                          {{u"projectID"_s, projectId},
                           {u"experimentID"_s, scenarioId},
                           {u"experimentRunID"_s, runId}},
                          context, decodedData<Unit>(std::move(done), litmus::decodeStopped));
}

CallHandle LitmusSource::checkToken(const QObject *context, Done<Unit> done)
{
    return m_auth.checkToken(context, std::move(done));
}

std::unique_ptr<EventStream> LitmusSource::makeEventStream(Timers &timers,
                                                           std::function<double()> dice)
{
    return std::make_unique<LitmusEvents>(m_http, m_endpoints, timers, std::move(dice));
}

QUrl LitmusSource::scenarioPage(const QString &projectId, const QString &scenarioId) const
{
    return litmus::Links(m_endpoints.webUrl, userId()).scenario(projectId, scenarioId);
}

QUrl LitmusSource::runPage(const QString &projectId, const Run &run) const
{
    return litmus::Links(m_endpoints.webUrl, userId()).run(projectId, run);
}

} // namespace rd
