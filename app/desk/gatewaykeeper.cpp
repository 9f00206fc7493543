// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/gatewaykeeper.h"

#include "core/text.h"
#include "gateway/gatewaytext.h"
#include "session/errortext.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace rd {

namespace {

QList<QSslCertificate> certificatesIn(const QString &file)
{
    QFile pem(file);
    if (file.isEmpty() || !pem.open(QIODevice::ReadOnly))
        return {};
    return QSslCertificate::fromDevice(&pem, QSsl::Pem);
}

bool isBusy(GatewayPass::State state)
{
    return state == GatewayPass::State::Idle || state == GatewayPass::State::Reading
           || state == GatewayPass::State::Opening;
}

} // namespace

/// Where the refresh token of one origin is: in the entry of one of its connections.
class GatewayKeeper::Shelf final : public QObject, public SecretStore {
public:
    Shelf(const GatewayKeeper &keeper, QByteArray origin)
        : m_keeper(keeper)
        , m_origin(std::move(origin))
    {
    }

    void read(const QString &key, const QObject *context, Read done) override
    {
        Q_UNUSED(key)
        readFrom(m_keeper.homesOf(m_origin), SecretError::NotFound,
                 QPointer<const QObject>(context), done);
    }
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override
    {
        Q_UNUSED(key)
        QList<Connection> homes = m_keeper.homesOf(m_origin);
        homes.removeIf(
            [this](const Connection &one) { return !m_keeper.m_services.isSignedIn(one.id); });
        if (homes.isEmpty()) // no connection yet: keepFor() comes
            return done(Failure{SecretError::NotFound});
        auto home = std::find_if(homes.cbegin(), homes.cend(),
                                 [this](const Connection &one) { return one.id == m_homeId; });
        if (home == homes.cend())
            home = homes.cbegin();
        m_homeId = home->id;
        storeOf(*home).write(keyOf(*home), secret, context, std::move(done));
    }
    void remove(const QString &key, const QObject *context, Done done) override
    {
        Q_UNUSED(key)
        const QList<Connection> homes = m_keeper.homesOf(m_origin);
        for (const Connection &home : homes)
            storeOf(home).remove(keyOf(home), context, done);
    }
    /// Writes to another entry from now on.
    void move() { m_homeId.clear(); }

private:
    void readFrom(QList<Connection> homes, SecretError worst,
                  const QPointer<const QObject> &context, const Read &done)
    {
        if (!context)
            return;
        if (homes.isEmpty())
            return done(Failure{worst});
        const Connection home = homes.takeFirst();
        storeOf(home).read(
            keyOf(home), this,
            [this, homes, worst, context, done, id = home.id](const auto &found) {
                if (found) {
                    m_homeId = id;
                    if (context)
                        done(found);
                    return;
                }
                readFrom(homes, found.error() == SecretError::NotFound ? worst : found.error(),
                         context, done);
            });
    }
    [[nodiscard]] ConnectionSecretStore &storeOf(const Connection &connection) const
    {
        return m_keeper.m_services.storeOf(connection);
    }
    [[nodiscard]] static QString keyOf(const Connection &connection)
    {
        return secretKey(connection.id, SecretPart::GatewayToken);
    }

    const GatewayKeeper &m_keeper;
    QByteArray m_origin;
    QString m_homeId; ///< of the connection in whose entry it is
};

GatewayKeeper::GatewayKeeper(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

GatewayKeeper::~GatewayKeeper() = default;

GatewayKeeper::Entry *GatewayKeeper::entryOf(const QUrl &server)
{
    const auto found = m_entries.find(originOf(server));
    return found == m_entries.end() ? nullptr : &found->second;
}

const GatewayKeeper::Entry *GatewayKeeper::entryOf(const QUrl &server) const
{
    const auto found = m_entries.find(originOf(server));
    return found == m_entries.end() ? nullptr : &found->second;
}

QList<Connection> GatewayKeeper::homesOf(const QByteArray &origin) const
{
    QList<Connection> homes = m_services.connections();
    homes.removeIf([&origin](const Connection &one) {
        return !one.gateway || originOf(one.baseUrl) != origin;
    });
    // The keychain first: what is in memory ends with the program.
    std::stable_sort(homes.begin(), homes.end(), [](const Connection &a, const Connection &b) {
        return !a.sessionOnly && b.sessionOnly;
    });
    return homes;
}

GatewayConfig GatewayKeeper::configOf(const Connection &connection) const
{
    auto config =
        gatewayConfigOf(connection, certificatesIn(connection.caFile)).value_or(GatewayConfig());
    if (!config.proxy.address.userName().isEmpty())
        config.proxy.password = m_services.pool.secret(config.proxy.text());
    return config;
}

GatewayKeeper::Entry *GatewayKeeper::make(const Connection &connection, bool isSignIn)
{
    QList<Waiter> waiters;
    if (Entry *old = entryOf(connection.baseUrl)) {
        const auto isWay = [old](const Connection &one) {
            return old->gateway == one.gateway && old->caFile == one.caFile
                   && old->proxy == one.proxy;
        };
        const QList<Connection> homes = homesOf(originOf(connection.baseUrl));
        // Connections that take different ways to one server use whichever was first.
        const bool isWanted = std::any_of(homes.cbegin(), homes.cend(), isWay);
        if (isWay(connection) || (isWanted && !isSignIn))
            return old;
        waiters = std::move(old->waiters);
        m_entries.erase(originOf(connection.baseUrl)); // it took another way
    }
    const GatewayConfig config = configOf(connection);
    const QByteArray origin = originOf(connection.baseUrl);
    Entry &entry = m_entries[origin];
    entry.gateway = *connection.gateway;
    entry.caFile = connection.caFile;
    entry.proxy = connection.proxy;
    entry.waiters = std::move(waiters);
    entry.shelf = std::make_unique<Shelf>(*this, origin);
    entry.pass = std::make_unique<GatewayPass>(
        connection, config,
        GatewayPass::Services{.pool = m_services.pool,
                              .timers = m_services.timers,
                              .clock = m_services.clock,
                              .store = *entry.shelf,
                              .key = QString::fromLatin1(origin),
                              .dice = [] { return QRandomGenerator::global()->generateDouble(); }});
    connect(entry.pass.get(), &GatewayPass::stateChanged, this, [this, origin] { follow(origin); });
    connect(entry.pass.get(), &GatewayPass::notKept, this, [this](SecretError error) {
        emit notKept(tr("The sign-in at the gateway could not be kept: it lasts until the program "
                        "ends.")
                     + QLatin1Char(' ') + errorSentence(error));
    });
    connect(entry.pass.get(), &GatewayPass::kept, this, [this, origin] { flush(origin); });
    connect(&entry.pass->tokens(), &GatewayTokens::changed, this,
            [this, origin] { emit renewed(origin); });
    return &entry;
}

void GatewayKeeper::open(const Connection &connection, const QObject *context,
                         std::function<void()> done)
{
    if (!connection.gateway)
        return done();
    Entry *entry = make(connection, false);
    entry->waiters.append({context, std::move(done)});
    const GatewayPass::State state = entry->pass->state();
    if (state == GatewayPass::State::Idle || state == GatewayPass::State::StoreClosed)
        entry->pass->start();
    else if (!isBusy(state))
        follow(originOf(connection.baseUrl));
}

void GatewayKeeper::take(const Connection &connection, GatewayGrant grant)
{
    Entry *entry = make(connection, true);
    entry->isAskedAgain = false;
    entry->isRefused = false;
    entry->shelf->move();
    entry->pass->start(std::move(grant));
    follow(originOf(connection.baseUrl));
}

void GatewayKeeper::keepFor(const Connection &connection)
{
    if (Entry *entry = connection.gateway ? entryOf(connection.baseUrl) : nullptr)
        entry->pass->keepAgain();
}

void GatewayKeeper::abandon(const QUrl &server)
{
    if (!entryOf(server) || !homesOf(originOf(server)).isEmpty())
        return;
    end(originOf(server));
}

void GatewayKeeper::left(const Connection &connection)
{
    if (!connection.gateway)
        return;
    m_services.storeOf(connection)
        .remove(secretKey(connection.id, SecretPart::GatewayToken), this, [](const auto &) {});
    const QByteArray origin = originOf(connection.baseUrl);
    const QList<Connection> homes = homesOf(origin);
    const bool isUsed = std::any_of(homes.cbegin(), homes.cend(), [&](const Connection &one) {
        return one.id != connection.id && m_services.isSignedIn(one.id);
    });
    Entry *entry = entryOf(connection.baseUrl);
    if (isUsed) {
        if (entry) { // its place is gone
            entry->shelf->move();
            entry->pass->keepAgain();
        }
        return;
    }
    for (const Connection &home : homes)
        m_services.storeOf(home).remove(secretKey(home.id, SecretPart::GatewayToken), this,
                                        [](const auto &) {});
    end(origin);
}

void GatewayKeeper::drop(const Connection &connection)
{
    const QByteArray origin = originOf(connection.baseUrl);
    const QList<Connection> homes = homesOf(origin);
    for (const Connection &home : homes)
        m_services.storeOf(home).remove(secretKey(home.id, SecretPart::GatewayToken), this,
                                        [](const auto &) {});
    end(origin);
}

void GatewayKeeper::end(const QByteArray &origin)
{
    const auto found = m_entries.find(origin);
    if (found == m_entries.end())
        return;
    const QList<Waiter> waiters = std::move(found->second.waiters);
    m_entries.erase(found);
    emit changed(origin);
    for (const Waiter &waiter : waiters) {
        if (waiter.context)
            waiter.done();
    }
}

std::optional<ConnectionGateway> GatewayKeeper::gatewayOf(const QUrl &server) const
{
    const Entry *entry = entryOf(server);
    return entry ? std::optional(entry->gateway) : std::nullopt;
}

std::optional<LinkStatus> GatewayKeeper::hold(const Connection &connection) const
{
    using State = GatewayPass::State;
    const Entry *entry = connection.gateway ? entryOf(connection.baseUrl) : nullptr;
    if (!entry)
        return std::nullopt;
    const QString host = isolatedIfNeeded(plainLine(connection.baseUrl.host()));
    LinkStatus status{.kind = LinkStatus::Kind::GatewaySignIn, .sentence = {}, .detail = {}};
    if (entry->isRefused) {
        //: %1 is a server, %2 the name of an HTTP header
        status.sentence = tr("The gateway in front of %1 wants you to sign in again: it does not "
                             "take the token it is shown in %2.")
                              .arg(host, entry->gateway.header);
        return status;
    }
    switch (entry->pass->state()) {
    case State::Open:
        return std::nullopt;
    case State::Idle:
    case State::Reading:
    case State::Opening:
        status.kind = LinkStatus::Kind::Starting;
        return status;
    case State::SignInNeeded:
        status.sentence = refusalSentence(connection);
        if (entry->pass->error())
            status.detail = entry->pass->error()->detail;
        return status;
    case State::StoreClosed:
        status.kind = entry->pass->secret() == SecretError::Locked
                              || entry->pass->secret() == SecretError::TimedOut
                              || entry->pass->secret() == SecretError::Denied
                          ? LinkStatus::Kind::KeychainLocked
                          : LinkStatus::Kind::KeychainMissing;
        status.sentence = errorSentence(entry->pass->secret().value_or(SecretError::Other));
        return status;
    case State::Trouble:
        status.kind = LinkStatus::Kind::Offline;
        if (const auto &error = entry->pass->error()) {
            status.sentence = gatewaySentence(*error, QUrl(entry->gateway.issuer).host());
            status.detail = error->detail;
        }
        return status;
    }
    Q_UNREACHABLE();
}

std::optional<GatewayError> GatewayKeeper::error(const Connection &connection) const
{
    const Entry *entry = connection.gateway ? entryOf(connection.baseUrl) : nullptr;
    if (!entry)
        return std::nullopt;
    if (entry->isRefused || entry->pass->state() == GatewayPass::State::SignInNeeded)
        return GatewayError{GatewayError::Kind::SignInNeeded, {}, {}};
    return entry->pass->state() == GatewayPass::State::Trouble ? entry->pass->error()
                                                               : std::nullopt;
}

std::optional<SecretError> GatewayKeeper::secret(const Connection &connection) const
{
    const Entry *entry = connection.gateway ? entryOf(connection.baseUrl) : nullptr;
    return entry && entry->pass->state() == GatewayPass::State::StoreClosed ? entry->pass->secret()
                                                                            : std::nullopt;
}

bool GatewayKeeper::isRefusal(const ApiError &error)
{
    if (error.kind != ApiError::Kind::NotLitmus)
        return false;
    return error.httpStatus == 401 || error.httpStatus == 403 || !error.redirectedTo.isEmpty();
}

QString GatewayKeeper::refusalSentence(const Connection &connection)
{
    return tr("The gateway in front of %1 wants you to sign in again.")
        .arg(isolatedIfNeeded(plainLine(connection.baseUrl.host())));
}

void GatewayKeeper::accepted(const Connection &connection)
{
    if (Entry *entry = connection.gateway ? entryOf(connection.baseUrl) : nullptr)
        entry->isAskedAgain = false;
}

void GatewayKeeper::refused(const Connection &connection)
{
    Entry *entry = connection.gateway ? entryOf(connection.baseUrl) : nullptr;
    if (!entry || entry->isRefused || entry->pass->state() != GatewayPass::State::Open)
        return; // without a token to show it had to
    if (std::exchange(entry->isAskedAgain, true)) {
        entry->isRefused = true;
        follow(originOf(connection.baseUrl));
        return;
    }
    entry->pass->tokens().renew();
}

void GatewayKeeper::retry()
{
    QList<QByteArray> origins;
    for (auto &[origin, entry] : m_entries) {
        // Closed when a refused token was looked up again: there is a link, nobody opens anew.
        if (entry.pass->state() == GatewayPass::State::StoreClosed)
            entry.pass->start();
        entry.pass->tokens().check();
        entry.isAskedAgain = false;
        if (std::exchange(entry.isRefused, false))
            origins.append(origin);
    }
    for (const QByteArray &origin : std::as_const(origins))
        follow(origin);
}

void GatewayKeeper::check()
{
    for (auto &[origin, entry] : m_entries)
        entry.pass->tokens().check();
}

void GatewayKeeper::follow(const QByteArray &origin)
{
    emit changed(origin);
    // Later: what a renewal brought is about to be kept, and a command may end once it is let go
    // on.
    QMetaObject::invokeMethod(
        this, [this, origin] { flush(origin); }, Qt::QueuedConnection);
}

void GatewayKeeper::flush(const QByteArray &origin)
{
    const auto found = m_entries.find(origin);
    if (found == m_entries.end() || isBusy(found->second.pass->state())
        || found->second.pass->isKeeping())
        return;
    const QList<Waiter> waiters = std::exchange(found->second.waiters, {});
    for (const Waiter &waiter : waiters) {
        if (waiter.context)
            waiter.done();
    }
}

} // namespace rd

#include "moc_gatewaykeeper.cpp"
