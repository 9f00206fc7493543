// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One sign-in to a gateway without a window, for tests with real browsers (gateway_browser.py).
//
// usage: gatewaylogin ISSUER CLIENT PATH BROWSER_LIMIT_MS
//
// Writes one JSON object per line: {"open":URL} when a browser is wanted, and at the end
// {"subject":S,"renewed":B} (B: the token was renewed at once, with another refresh token) or
// {"kind":N,"sentence":S,"detail":S}. Never a token.

#include "gateway/gatewaysignin.h"
#include "gateway/gatewaytext.h"
#include "gateway/gatewaytokens.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

void say(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void fail(const GatewayError &error)
{
    say({{u"kind"_s, int(error.kind)},
         {u"sentence"_s, gatewaySentence(error)},
         {u"detail"_s, error.detail}});
    QCoreApplication::exit(1);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    GatewayConfig config;
    config.issuer = arguments.at(1);
    config.clientId = arguments.at(2);
    config.redirectPath = arguments.at(3);

    QtTimers timers;
    const SystemClock clock;
    HttpPool pool;
    GatewayTokens tokens(pool, timers, clock, config, [] { return 0.5; });
    GatewaySignIn signIn(pool, timers, clock,
                         [](const QUrl &url) {
                             say({{u"open"_s, QString::fromLatin1(url.toEncoded())}});
                             return true;
                         },
                         {.browser = std::chrono::milliseconds(arguments.at(4).toInt())});

    QString subject;
    QByteArray first;
    QObject::connect(&tokens, &GatewayTokens::changed, &app, [&] {
        const bool isRotated = !first.isEmpty() && tokens.refreshToken() != first;
        say({{u"subject"_s, subject}, {u"renewed"_s, isRotated}});
        QCoreApplication::exit(0);
    });
    QObject::connect(&tokens, &GatewayTokens::stateChanged, &app, [&] {
        if (tokens.error())
            fail(*tokens.error());
    });
    signIn.start(config, [&](Result<GatewayGrant, GatewayError> result) {
        if (!result)
            return fail(result.error());
        subject = result->tokens.subject;
        first = result->tokens.refreshToken;
        first.detach();
        tokens.use(std::move(result->tokens), result->provider);
        tokens.renew();
    });
    return QCoreApplication::exec();
}
