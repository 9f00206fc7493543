// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callchain.h"
#include "api/elsewhere.h"
#include "api/httpclient.h"
#include "api/litmus/answers.h"
#include "api/litmus/endpoints.h"

#include <QJsonObject>

#include <chrono>
#include <functional>

namespace rd::litmus {

/// Text of the compiled-in document `:/graphql/<name>.graphql` as it is sent: without comments and
/// indentation. Empty for an unknown name.
[[nodiscard]] QString documentText(const QString &name);

/// Sends the compiled-in documents to the GraphQL server.
class GraphQlClient {
public:
    using Done = std::function<void(ApiResult<GraphQlAnswer>)>;

    /// \p http is borrowed and must outlive the client.
    GraphQlClient(HttpClient &http, LitmusEndpoints endpoints);

    /// Sends the document \p name (also the operation's name). One root field per document: one
    /// that fails would take the answers of its neighbours along. Answers larger than \p sizeLimit
    /// bytes are refused (TooLarge) while they arrive. A mutation is sent once, whatever happens to
    /// the connection: after Offline nobody knows whether it was carried out. \p patience is for
    /// operations after which the server is silent for long; 0: the usual limits.
    CallHandle post(const QString &name, const QJsonObject &variables, const QObject *context,
                    Done done, const Credential &as = Credential::own(),
                    qint64 sizeLimit = HttpRequest().sizeLimit,
                    std::chrono::milliseconds patience = {}) const;

    /// As post(), and reads the answer with \p read, a pure function: on another thread when it is
    /// large, so that nothing on screen stands still meanwhile.
    template <typename T>
    CallHandle postAndRead(const QString &name, const QJsonObject &variables,
                           const QObject *context,
                           std::function<ApiResult<T>(const ApiResult<GraphQlAnswer> &)> read,
                           std::function<void(ApiResult<T>)> done, qint64 sizeLimit,
                           std::chrono::milliseconds patience = {}) const
    {
        const auto chain = std::make_shared<CallChain>();
        chain->current = send(
            name, variables, context,
            [chain, context = QPointer(context), read = std::move(read),
             done = std::move(done)](const ApiResult<HttpAnswer> &answer, bool tokenExpired) {
                const auto work = [answer, tokenExpired, read] {
                    return read(answer ? readGraphQl(*answer, tokenExpired)
                                       : ApiResult<GraphQlAnswer>(Failure{answer.error()}));
                };
                if (!answer || answer->body.size() < LargeAnswer)
                    done(work());
                else if (context && !chain->cancelled)
                    chain->current = workElsewhere<ApiResult<T>>(context, work, done);
            },
            Credential::own(), sizeLimit, patience);
        return CallChain::handleOf(chain);
    }

    /// Any answer to `{__typename}` means that a GraphQL server is there; needs no token.
    CallHandle ping(const QObject *context, std::function<void(ApiResult<Unit>)> done) const;
    /// The release of the first installation (servers do not update it, and 3.0 to 3.3 fail).
    CallHandle serverVersion(const QObject *context,
                             std::function<void(ApiResult<QString>)> done) const;
    /// A query that answers to every valid token, whatever \p projectId is: does the token work?
    CallHandle tokenWorks(const QString &projectId, const QObject *context,
                          std::function<void(ApiResult<Unit>)> done,
                          const Credential &as = Credential::own()) const;

private:
    /// Parsing this takes about a millisecond.
    static constexpr qsizetype LargeAnswer = 96 * 1024;
    using Received = std::function<void(const ApiResult<HttpAnswer> &, bool tokenExpired)>;
    CallHandle send(const QString &name, const QJsonObject &variables, const QObject *context,
                    Received received, const Credential &as, qint64 sizeLimit,
                    std::chrono::milliseconds patience = {}) const;

    HttpClient &m_http;
    LitmusEndpoints m_endpoints;
};

} // namespace rd::litmus
