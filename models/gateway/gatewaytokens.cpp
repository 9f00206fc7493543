// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaytokens.h"

#include "core/backoff.h"
#include "core/redact.h"
#include "core/text.h"
#include "gateway/idtoken.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

using Kind = GatewayError::Kind;

} // namespace

GatewayTokens::GatewayTokens(HttpPool &pool, Timers &timers, const Clock &clock,
                             GatewayConfig config, std::function<double()> dice, QObject *parent)
    : QObject(parent)
    , m_timers(timers)
    , m_clock(clock)
    , m_config(std::move(config))
    , m_dice(std::move(dice))
    // Without an address of its own: no Origin, and nobody's token.
    , m_http(pool, timers, clock,
             {.webUrl = {}, .tokenUrls = {}, .extraCa = m_config.extraCa, .proxy = m_config.proxy})
{
}

GatewayTokens::~GatewayTokens()
{
    stop();
}

void GatewayTokens::use(GatewayTokenSet tokens, std::optional<GatewayProvider> provider)
{
    stop();
    // Nothing of the tokens before holds the renewal up: neither that it was refused nor that it
    // was under way.
    m_state = State::Empty;
    m_tokens = std::move(tokens);
    m_provider = std::move(provider);
    m_error.reset();
    m_failures = 0;
    if (m_tokens.accessToken.isEmpty()) {
        renew();
        return;
    }
    enter(State::Fresh);
    plan();
}

void GatewayTokens::clear()
{
    stop();
    m_tokens = GatewayTokenSet();
    m_error.reset();
    enter(State::Empty);
}

QByteArray GatewayTokens::accessToken() const
{
    const bool isOver = m_tokens.expiresAtMs != 0 && m_tokens.expiresAtMs <= m_clock.nowMs();
    return isOver || m_state == State::SignInNeeded ? QByteArray() : m_tokens.accessToken;
}

void GatewayTokens::renew()
{
    if (m_state == State::Renewing || m_state == State::SignInNeeded)
        return;
    stop();
    if (m_tokens.refreshToken.isEmpty())
        return fail({Kind::SignInNeeded, {}, u"no refresh token"_s});
    enter(State::Renewing);
    const auto goOn = [this, number = m_renewal] {
        if (number != m_renewal || m_state != State::Renewing)
            return; // stopped meanwhile
        if (m_provider)
            send();
        else
            discover();
    };
    if (m_beforeRenewal)
        m_beforeRenewal(goOn);
    else
        goOn();
}

void GatewayTokens::setBeforeRenewal(std::function<void(std::function<void()>)> look)
{
    m_beforeRenewal = std::move(look);
}

void GatewayTokens::setRefreshToken(QByteArray token)
{
    wipe(m_tokens.refreshToken);
    m_tokens.refreshToken = std::move(token);
}

void GatewayTokens::check()
{
    if (m_state == State::Waiting || (m_dueMs != 0 && m_clock.nowMs() >= m_dueMs))
        renew();
}

void GatewayTokens::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

void GatewayTokens::plan()
{
    m_dueMs = 0;
    if (m_tokens.expiresAtMs == 0)
        return;
    // A tenth of its life before the end, so that a slow answer is still in time.
    const std::chrono::milliseconds left(m_tokens.expiresAtMs - m_clock.nowMs());
    const auto early = std::clamp<std::chrono::milliseconds>(left / 10, 2s, 60s);
    // Never at once again: a provider whose tokens live for a second is not asked in a loop.
    const auto delay = std::clamp<std::chrono::milliseconds>(left - early, 1s, 24h);
    m_dueMs = m_clock.nowMs() + delay.count();
    later(delay, &GatewayTokens::renew);
}

void GatewayTokens::discover()
{
    m_call = discoverProvider(m_http, m_config, this, [this](auto result) {
        if (!result)
            return fail(result.error());
        m_provider = *result;
        send();
    });
}

void GatewayTokens::send()
{
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = m_provider->tokenEndpoint;
    request.contentType = "application/x-www-form-urlencoded";
    QByteArray escaped = m_tokens.refreshToken.toPercentEncoding();
    request.body = "grant_type=refresh_token&client_id="
                   + QUrl::toPercentEncoding(m_config.clientId) + "&refresh_token=" + escaped;
    wipe(escaped);
    request.credential = Credential::none();
    // A provider that sees a refresh token twice may end the whole sign-in.
    request.isOnce = true;
    request.silenceLimit = 15s;
    request.totalLimit = 20s;
    request.sizeLimit = 256 * 1024;
    m_call = m_http.send(std::move(request), this,
                         [this](ApiResult<HttpAnswer> result) { takeAnswer(std::move(result)); });
}

void GatewayTokens::takeAnswer(ApiResult<HttpAnswer> result)
{
    if (!result)
        return fail({Kind::Unreachable, result.error(), result.error().detail});
    auto answer = decodeTokenAnswer(result->status, std::move(result->body));
    if (!answer)
        return fail(answer.error());
    // Most renewals bring none; one that comes has to be about the same person
    // (OpenID Connect Core 1.0, section 12.2).
    if (!answer->idToken.isEmpty()) {
        auto subject = checkIdToken(answer->idToken, {.issuer = m_provider->issuer,
                                                      .clientId = m_config.clientId,
                                                      .nonce = {},
                                                      .subject = m_tokens.subject,
                                                      .nowMs = m_clock.nowMs()});
        wipe(answer->idToken);
        // A clock that is off is no reason to lose a refresh token that came instead of the old
        // one.
        if (!subject && subject.error().kind != Kind::ClockOff)
            return fail(subject.error());
    }
    adopt(std::move(*answer));
}

void GatewayTokens::adopt(TokenAnswer answer)
{
    GatewayTokenSet &fresh = answer.tokens;
    fresh.subject = m_tokens.subject;
    fresh.expiresAtMs =
        answer.life ? m_clock.nowMs() + std::chrono::milliseconds(*answer.life).count() : 0;
    if (fresh.refreshToken.isEmpty())
        fresh.refreshToken.swap(m_tokens.refreshToken); // it stays as it is
    m_tokens = std::move(fresh);
    m_error.reset();
    m_failures = 0;
    plan();
    enter(State::Fresh);
    emit changed();
}

void GatewayTokens::fail(GatewayError error)
{
    // Asking once more cannot help: refused, or about somebody else.
    const bool isOver = error.kind == Kind::GrantRefused || error.kind == Kind::SignInNeeded
                        || error.kind == Kind::BadIdentity || error.kind == Kind::BadConfig;
    if (isOver && error.kind != Kind::BadConfig)
        error = {Kind::SignInNeeded, {}, error.detail};
    m_error = std::move(error);
    m_dueMs = 0;
    if (isOver) {
        m_tokens = GatewayTokenSet();
        return enter(State::SignInNeeded);
    }
    // The addresses may have changed meanwhile.
    m_provider.reset();
    later(backoffDelay(++m_failures, 5s, 5min, m_dice()), &GatewayTokens::renew);
    enter(State::Waiting);
}

void GatewayTokens::later(std::chrono::milliseconds delay, void (GatewayTokens::*what)())
{
    if (m_timer != 0)
        m_timers.cancel(m_timer);
    m_timer = m_timers.callAfter(delay, [this, what] {
        m_timer = 0;
        (this->*what)();
    });
}

void GatewayTokens::stop()
{
    if (m_timer != 0)
        m_timers.cancel(std::exchange(m_timer, 0));
    ++m_renewal;
    m_call = {};
}

} // namespace rd

#include "moc_gatewaytokens.cpp"
