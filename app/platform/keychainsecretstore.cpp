// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/keychainsecretstore.h"

#include "core/redact.h"
#include "platform/secretserviceprobe.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPointer>
#include <QQueue>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

Q_LOGGING_CATEGORY(lcKeychain, "rd.keychain")

SecretError secretErrorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretError::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretError::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretError::NoService;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return SecretError::Other;
}

/// Why nothing can be done in this state; none when jobs may run.
std::optional<SecretError> obstacle(SecretAvailability availability)
{
    switch (availability) {
    case SecretAvailability::NoBus:
        return SecretError::NoBus;
    case SecretAvailability::NoService:
        return SecretError::NoService;
    case SecretAvailability::Locked:
        return SecretError::Locked;
    case SecretAvailability::Unknown:
        return SecretError::TimedOut;
    case SecretAvailability::NoCollection:
    case SecretAvailability::Ready:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

QString availabilitySentence(SecretAvailability availability)
{
    switch (availability) {
    case SecretAvailability::Unknown:
    case SecretAvailability::Ready:
        return {};
    case SecretAvailability::NoBus:
        return QCoreApplication::translate("rd::Keychain",
                                           "There is no desktop session, so no keychain can be "
                                           "reached.");
    case SecretAvailability::NoService:
        return QCoreApplication::translate("rd::Keychain",
                                           "No keychain is installed. Install the package "
                                           "gnome-keyring (or kwalletmanager on KDE) and sign in "
                                           "to the desktop again.");
    case SecretAvailability::NoCollection:
        return QCoreApplication::translate("rd::Keychain",
                                           "The keychain was never used. It asks for a new "
                                           "password when the first token is stored.");
    case SecretAvailability::Locked:
        return QCoreApplication::translate("rd::Keychain",
                                           "The keychain is locked. Unlock it to go on.");
    }
    Q_UNREACHABLE();
}

struct KeychainSecretStore::Private {
    enum class Verb { Read, Write, Remove };
    /// The entry before a write; none: there was none. Overwritten with the last who knows it.
    struct Before {
        std::optional<QByteArray> value;
        ~Before()
        {
            if (value)
                wipe(*value);
        }
    };
    struct Task {
        Verb verb = Verb::Read;
        QString key;
        QByteArray secret;
        std::shared_ptr<Before> before; ///< of a write: what it replaces, once that is known
        QPointer<const QObject> context;
        SecretStore::Read read;
        SecretStore::Done done;
    };
    using Finished = std::function<void(QKeychain::Error, const QByteArray &)>;

    Private(KeychainSecretStore *owner, Options given)
        : q(owner)
        , options(std::move(given))
        , probe(options.probeLimit, options.promptLimit)
    {
        if (options.service.isEmpty())
            options.service = u"org.resiliencedesk.ResilienceDesk"_s;
        limit.setSingleShot(true);
    }
    ~Private()
    {
        wipe(current.secret);
        for (Task &task : queue)
            wipe(task.secret);
    }

    void push(Task task);
    void next();
    void begin();
    void doRead();
    void doWrite();
    void doWriteOver(std::shared_ptr<Before> before);
    void putBack(const QString &key, const Before &before);
    void doRemove();
    void start(QKeychain::Job *job, std::chrono::milliseconds allowed, Finished finished);
    void readItem(std::function<void(Result<QByteArray, SecretError>)> done);
    void giveUp(SecretError error);
    void answer(Result<QByteArray, SecretError> outcome);
    void saw(SecretAvailability seen);

    KeychainSecretStore *q;
    Options options;
    SecretServiceProbe probe;
    SecretAvailability availability = SecretAvailability::Unknown;

    QQueue<Task> queue;
    Task current;
    bool isBusy = false;
    quint64 jobNumber = 0; ///< the job whose answer counts
    int abandoned = 0;     ///< jobs nobody waits for; QtKeychain runs no other before they end
    QTimer limit;
};

void KeychainSecretStore::Private::push(Task task)
{
    queue.enqueue(std::move(task));
    if (!isBusy)
        next();
}

void KeychainSecretStore::Private::next()
{
    isBusy = !queue.isEmpty();
    if (!isBusy)
        return;
    current = queue.dequeue();
    probe.ask([this](SecretAvailability seen) {
        saw(seen);
        if (const auto reason = obstacle(seen))
            return giveUp(*reason);
        // Behind a prompt that nobody answers, a job would only wait in QtKeychain's own queue, and
        // a write might then happen long after its failure was reported.
        if (abandoned > 0)
            return giveUp(SecretError::TimedOut);
        begin();
    });
}

void KeychainSecretStore::Private::begin()
{
    switch (current.verb) {
    case Verb::Read:
        return doRead();
    case Verb::Write:
        return doWrite();
    case Verb::Remove:
        return doRemove();
    }
}

void KeychainSecretStore::Private::start(QKeychain::Job *job, std::chrono::milliseconds allowed,
                                         Finished finished)
{
    // The job has no parent and deletes itself: destroying a pending one is a use after free inside
    // QtKeychain. Giving up means no longer listening.
    const quint64 number = ++jobNumber;
    job->setKey(current.key);
    job->setInsecureFallback(false);
    connect(
        job, &QKeychain::Job::finished, q,
        [this, number, key = current.key, before = current.before, finished](QKeychain::Job *done) {
            if (done->error() != QKeychain::NoError
                && done->error() != QKeychain::EntryNotFound) // absence is an answer
                qCWarning(lcKeychain) << "keychain:" << done->error() << done->errorString();
            if (number == jobNumber) {
                limit.stop();
                QByteArray value;
                if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                    value = QByteArray::fromBase64(reading->textData().toLatin1());
                finished(done->error(), value);
                return wipe(value);
            }
            // The failure of the write was reported, so what it wrote must not stay; also when
            // only reading it back took too long.
            const bool isWrite = qobject_cast<QKeychain::WritePasswordJob *>(done) != nullptr;
            if (before && (!isWrite || done->error() == QKeychain::NoError))
                return putBack(key, *before);
            --abandoned;
        });
    limit.start(allowed);
    job->start();
}

void KeychainSecretStore::Private::readItem(
    std::function<void(Result<QByteArray, SecretError>)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(options.service);
    start(job, options.jobLimit,
          [this, done = std::move(done)](QKeychain::Error error, const QByteArray &value) {
              if (error == QKeychain::NoError)
                  return done(QByteArray(value.constData(), value.size()));
              // A locked keychain answers "not found" as well; it may have been locked meanwhile.
              probe.ask([this, done, error](SecretAvailability seen) {
                  saw(seen);
                  const auto reason = obstacle(seen);
                  done(Failure{reason ? *reason : secretErrorOf(error)});
              });
          });
}

void KeychainSecretStore::Private::doRead()
{
    readItem([this](const Result<QByteArray, SecretError> &found) { answer(found); });
}

void KeychainSecretStore::Private::putBack(const QString &key, const Before &before)
{
    // Not in our queue: until it has ended, whoever asks is told that the keychain does not answer,
    // so that nothing newer can be written in between and be lost.
    qCWarning(lcKeychain) << "keychain: written after all; what was there before is put back";
    QKeychain::Job *job = nullptr;
    if (before.value) {
        auto *writing = new QKeychain::WritePasswordJob(options.service);
        writing->setTextData(QString::fromLatin1(before.value->toBase64()));
        job = writing;
    } else {
        job = new QKeychain::DeletePasswordJob(options.service);
    }
    job->setKey(key);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, q, [this](QKeychain::Job *done) {
        if (done->error() != QKeychain::NoError && done->error() != QKeychain::EntryNotFound)
            qCWarning(lcKeychain) << "keychain: not put back:" << done->errorString();
        --abandoned;
    });
    job->start();
}

void KeychainSecretStore::Private::doWrite()
{
    // To be put back if the write succeeds after its failure was told: the entry may hold more than
    // what is written anew.
    readItem([this](Result<QByteArray, SecretError> found) {
        auto before = std::make_shared<Before>();
        if (found)
            before->value = std::move(*found);
        else if (found.error() != SecretError::NotFound)
            return giveUp(found.error());
        doWriteOver(std::move(before));
    });
}

void KeychainSecretStore::Private::doWriteOver(std::shared_ptr<Before> before)
{
    current.before = std::move(before);
    // Text, always: the same key written as text and as bytes makes two entries.
    auto *job = new QKeychain::WritePasswordJob(options.service);
    job->setTextData(QString::fromLatin1(current.secret.toBase64()));
    // The first write of a new keychain asks for a password.
    const bool mayPrompt = availability == SecretAvailability::NoCollection;
    const auto usual = options.writeLimit > 0ms ? options.writeLimit : options.jobLimit;
    start(job, mayPrompt ? options.promptLimit : usual,
          [this](QKeychain::Error error, const QByteArray &) {
              if (error == QKeychain::NoError)
                  return readItem([this](Result<QByteArray, SecretError> found) {
                      const bool isSame = found.has_value() && *found == current.secret;
                      if (found)
                          wipe(*found);
                      else if (found.error() != SecretError::NotFound)
                          return giveUp(found.error());
                      if (!isSame)
                          return giveUp(SecretError::NotVerified);
                      answer(QByteArray());
                  });
              probe.ask([this, error](SecretAvailability seen) {
                  saw(seen);
                  giveUp(obstacle(seen).value_or(secretErrorOf(error)));
              });
          });
}

void KeychainSecretStore::Private::doRemove()
{
    auto *job = new QKeychain::DeletePasswordJob(options.service);
    start(job, options.jobLimit, [this](QKeychain::Error error, const QByteArray &) {
        if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
            return probe.ask([this, error](SecretAvailability seen) {
                saw(seen);
                giveUp(obstacle(seen).value_or(secretErrorOf(error)));
            });
        // Success is also what a locked keychain answers that deletes nothing: read it back.
        readItem([this](Result<QByteArray, SecretError> found) {
            if (found) {
                wipe(*found);
                return giveUp(SecretError::NotVerified);
            }
            if (found.error() != SecretError::NotFound)
                return giveUp(found.error());
            answer(QByteArray());
        });
    });
}

void KeychainSecretStore::Private::giveUp(SecretError error)
{
    answer(Failure{error});
}

void KeychainSecretStore::Private::answer(Result<QByteArray, SecretError> outcome)
{
    limit.stop();
    Task task = std::exchange(current, {});
    wipe(task.secret);
    // The next one starts from the event loop: the callback may ask for more, or destroy us.
    QTimer::singleShot(0ms, q, [this] { next(); });
    if (!task.context)
        return;
    if (task.read)
        return task.read(std::move(outcome));
    if (outcome)
        task.done(Unit{});
    else
        task.done(Failure{outcome.error()});
}

void KeychainSecretStore::Private::saw(SecretAvailability seen)
{
    if (std::exchange(availability, seen) != seen)
        emit q->availabilityChanged(seen);
}

KeychainSecretStore::KeychainSecretStore(QObject *parent)
    : KeychainSecretStore(Options(), parent)
{
}

KeychainSecretStore::KeychainSecretStore(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{
    connect(&d->limit, &QTimer::timeout, this, [this] {
        ++d->jobNumber;
        ++d->abandoned;
        qCWarning(lcKeychain) << "keychain: no answer in time";
        d->giveUp(SecretError::TimedOut);
    });
    connect(&d->probe, &SecretServiceProbe::maybeChanged, this,
            [this] { d->probe.ask([this](SecretAvailability seen) { d->saw(seen); }); });
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const QString &key, const QObject *context, Read done)
{
    d->push({.verb = Private::Verb::Read,
             .key = key,
             .secret = {},
             .before = {},
             .context = context,
             .read = std::move(done),
             .done = {}});
}

void KeychainSecretStore::write(const QString &key, const QByteArray &secret,
                                const QObject *context, Done done)
{
    d->push({.verb = Private::Verb::Write,
             .key = key,
             .secret = QByteArray(secret.constData(), secret.size()),
             .before = {},
             .context = context,
             .read = {},
             .done = std::move(done)});
}

void KeychainSecretStore::remove(const QString &key, const QObject *context, Done done)
{
    d->push({.verb = Private::Verb::Remove,
             .key = key,
             .secret = {},
             .before = {},
             .context = context,
             .read = {},
             .done = std::move(done)});
}

void KeychainSecretStore::probe(const QObject *context,
                                std::function<void(SecretAvailability)> done)
{
    d->probe.ask([this, context = QPointer<const QObject>(context),
                  done = std::move(done)](SecretAvailability seen) {
        d->saw(seen);
        if (context)
            done(seen);
    });
}

QString KeychainSecretStore::backendName() const
{
    switch (d->availability) {
    case SecretAvailability::Unknown:
    case SecretAvailability::NoBus:
    case SecretAvailability::NoService:
        return {};
    case SecretAvailability::NoCollection:
    case SecretAvailability::Locked:
    case SecretAvailability::Ready:
        break;
    }
    return d->probe.isWallet() ? u"KWallet"_s : u"Secret Service"_s;
}

SecretAvailability KeychainSecretStore::availability() const
{
    return d->availability;
}

void KeychainSecretStore::unlock(const QObject *context, Done done)
{
    d->probe.unlock([context = QPointer<const QObject>(context),
                     done = std::move(done)](const Result<Unit, SecretError> &outcome) {
        if (context)
            done(outcome);
    });
}

} // namespace rd

#include "moc_keychainsecretstore.cpp"
