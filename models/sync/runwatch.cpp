// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/runwatch.h"

#include "core/backoff.h"

namespace rd {

namespace {

/// Whether the same question may have another answer later without anybody doing anything.
bool mayPass(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Proxy:
    case Kind::RateLimited:
    case Kind::Server:
    case Kind::Malformed:
        return true;
    case Kind::ProxyAuth:
    case Kind::Tls:
    case Kind::CaFile:
    case Kind::ClientCert:
    case Kind::CertWanted:
    case Kind::PlainHttp:
    case Kind::NotLitmus:
    case Kind::OriginRefused:
    case Kind::SignedOut:
    case Kind::MaybeSignedOut:
    case Kind::Forbidden:
    case Kind::Deactivated:
    case Kind::BadCredentials:
    case Kind::PasswordChangeNeeded:
    case Kind::NotFound:
    case Kind::Rejected:
    case Kind::Unsupported:
    case Kind::TooLarge:
        break;
    }
    return false;
}

} // namespace

RunWatch::RunWatch(Timers &timers, QObject *parent)
    : RunWatch(timers, Policy(), parent)
{
}

RunWatch::RunWatch(Timers &timers, const Policy &policy, QObject *parent)
    : QObject(parent)
    , m_timers(timers)
    , m_policy(policy)
{
}

RunWatch::~RunWatch()
{
    stop();
}

void RunWatch::watch(const SourceOf &source, const ProjectRef &project, const Run &run)
{
    if (isSame(project, run)) {
        const bool isNews = run.updatedMs != m_run.updatedMs || run.outcome != m_run.outcome
                            || run.phase != m_run.phase;
        // What was told by the run itself is as good as what a list says later.
        const bool isTold = m_details && m_details->run.updatedMs >= run.updatedMs
                            && m_details->run.phase == run.phase;
        const QString id = run.id.isEmpty() ? m_run.id : run.id;
        m_run = run;
        m_run.id = id;
        if (isNews && !isTold) {
            m_mustAsk = true;
            if (!m_isAsking)
                askSoon(m_policy.settle);
        }
        return;
    }
    stop();
    m_source = source;
    m_project = project;
    m_run = run;
    m_details.reset();
    m_error.reset();
    m_failures = 0;
    m_asked = nullptr;
    m_hasSource = true;
    m_isWatching = true;
    m_mustAsk = true;
    askSoon(m_policy.settle);
    emit changed();
}

void RunWatch::forget()
{
    if (!m_isWatching)
        return;
    stop();
    m_isWatching = m_mustAsk = false;
    m_details.reset();
    m_error.reset();
    m_source = nullptr;
    m_asked = nullptr;
    m_run = {};
    m_project = {};
    emit changed();
}

void RunWatch::setShown(bool isShown)
{
    if (isShown == m_isShown)
        return;
    m_isShown = isShown;
    if (!isShown) {
        m_mustAsk |= m_isAsking || goesOn();
        stop();
    } else if (m_isWatching && (m_mustAsk || goesOn())) {
        askSoon(m_policy.settle);
    }
}

void RunWatch::askAgain()
{
    if (!m_isWatching)
        return;
    stop();
    m_failures = 0;
    m_mustAsk = true;
    if (m_isShown)
        ask();
}

void RunWatch::noteSource()
{
    if (!m_isWatching)
        return;
    Source *source = m_source ? m_source() : nullptr;
    if (source ? m_hasSource && (!m_asked || m_asked == source) : !m_hasSource)
        return;
    stop(); // the question went with its source
    m_hasSource = source != nullptr;
    m_mustAsk = true;
    if (source && m_isShown)
        ask();
    else
        emit changed();
}

RunWatch::State RunWatch::state() const
{
    if (!m_isWatching)
        return State::Nothing;
    if (m_details)
        return State::Told;
    if (!m_hasSource)
        return State::NoSource;
    return m_error ? State::Failed : State::Waiting;
}

bool RunWatch::isSame(const ProjectRef &project, const Run &run) const
{
    if (!m_isWatching || project != m_project)
        return false;
    if (!run.id.isEmpty() && !m_run.id.isEmpty())
        return run.id == m_run.id;
    return run.scenarioId == m_run.scenarioId && run.sequence == m_run.sequence;
}

bool RunWatch::goesOn() const
{
    return (m_details ? m_details->run.outcome : m_run.outcome) == Outcome::InProgress;
}

void RunWatch::askSoon(std::chrono::milliseconds delay)
{
    if (m_wait)
        m_timers.cancel(*std::exchange(m_wait, std::nullopt));
    if (!m_isShown || !m_isWatching)
        return;
    m_wait = m_timers.callAfter(delay, [this] {
        m_wait.reset();
        ask();
    });
}

void RunWatch::ask()
{
    m_mustAsk = false;
    Source *source = m_source ? m_source() : nullptr;
    m_hasSource = source != nullptr;
    if (!source) {
        m_mustAsk = true; // when the connection is at work again, see askAgain()
        emit changed();
        return;
    }
    m_isAsking = true;
    m_asked = source;
    m_call = source->runDetails(m_project.projectId, m_run, this,
                                [this](const ApiResult<RunDetails> &answer) { take(answer); });
}

void RunWatch::take(const ApiResult<RunDetails> &answer)
{
    m_isAsking = false;
    if (!answer) {
        takeError(answer.error());
        return;
    }
    m_failures = 0;
    m_error.reset();
    if (!m_details || *m_details != *answer)
        m_details = std::make_shared<const RunDetails>(*answer);
    // A queued run has an id as soon as its agent has it. What lists know beside it is kept.
    m_run.id = answer->run.id;
    m_run.phase = answer->run.phase;
    m_run.outcome = answer->run.outcome;
    if (goesOn())
        askSoon(m_policy.beat);
    emit changed();
}

void RunWatch::takeError(const ApiError &error)
{
    m_error = error;
    ++m_failures;
    if (goesOn() && mayPass(error.kind)) {
        const auto delay =
            std::max(m_policy.beat, backoffDelay(m_failures, m_policy.beat, m_policy.slowest, 1.0));
        askSoon(std::max(delay, error.retryAfter.value_or(delay)));
    } else {
        m_mustAsk = mayPass(error.kind);
    }
    emit changed();
}

void RunWatch::stop()
{
    m_call.cancel();
    m_isAsking = false;
    if (m_wait)
        m_timers.cancel(*std::exchange(m_wait, std::nullopt));
}

} // namespace rd

#include "moc_runwatch.cpp"
