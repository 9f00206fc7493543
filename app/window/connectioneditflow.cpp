// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/connectioneditflow.h"

#include "core/redact.h"
#include "desk/desk.h"
#include "desk/weblinks.h"
#include "session/certificatefiles.h"
#include "session/errortext.h"
#include "session/serverlink.h"

namespace rd {

namespace {

QString keyPlaceOf(const Connection &connection)
{
    return connection.keyFile.isEmpty() ? connection.certFile : connection.keyFile;
}

QString proxyPlaceOf(const Connection &connection)
{
    const auto proxy = ProxyChoice::from(connection.proxy);
    return proxy && proxy->kind == ProxyChoice::Kind::Address ? proxy->text() : QString();
}

Connection edited(Connection connection, const ConnectionEdit &edit)
{
    connection.name = edit.name;
    connection.proxy = edit.way.proxy;
    connection.caFile = edit.way.caFile;
    connection.certFile = edit.way.certFile;
    connection.keyFile = edit.way.keyFile;
    return connection;
}

} // namespace

WayForm::FileCheck fileCheckFor(Desk &desk)
{
    return [&desk](WayForm::Files files, const Way &way, const QByteArray &passphrase) {
        const qint64 now = desk.clock().nowMs();
        const QString keyPlace = way.keyFile.isEmpty() ? way.certFile : way.keyFile;
        const auto problem =
            files == WayForm::Files::Ca
                ? caFileProblem(way.caFile, now)
                : clientFilesProblem(
                    way.certFile, way.keyFile,
                    passphrase.isEmpty() ? desk.pool()->secret(keyPlace) : passphrase, now);
        return problem ? errorSentence(*problem) : QString();
    };
}

ConnectionEditFlow::ConnectionEditFlow(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

ConnectionEditFlow::Saving::~Saving()
{
    wipeTasks();
}

void ConnectionEditFlow::open(const Connection &connection, QWidget *parent)
{
    if (m_dialog)
        return;
    m_id = connection.id;
    m_hasProxyPassword = false;
    m_hasKeyPassphrase = false;
    m_dialog = new ConnectionDialog({.name = connection.name,
                                     .way = {.proxy = connection.proxy,
                                             .caFile = connection.caFile,
                                             .certFile = connection.certFile,
                                             .keyFile = connection.keyFile}},
                                    parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->wayForm()->setFileCheck(fileCheckFor(m_desk));
    connect(m_dialog, &ConnectionDialog::saveRequested, this, &ConnectionEditFlow::save);
    fillIn(connection);
    m_dialog->open();
}

void ConnectionEditFlow::fillIn(const Connection &connection)
{
    m_desk.storeOf(connection)
        .readAll(connection.id, m_dialog,
                 [this, connection](const Result<ConnectionSecrets, SecretError> &secrets) {
                     if (!secrets || !m_dialog)
                         return;
                     keepSecrets(*m_desk.pool(), connection, *secrets);
                     m_hasProxyPassword = !secrets->proxyPassword.isEmpty();
                     m_hasKeyPassphrase = !secrets->keyPassphrase.isEmpty();
                     m_dialog->wayForm()->setStored(m_hasProxyPassword, m_hasKeyPassphrase);
                 });
}

QString ConnectionEditFlow::problemOf(const Connection &changed) const
{
    if (changed.name.isEmpty())
        return tr("A connection needs a name.");
    const QList<Connection> all = m_desk.allConnections();
    for (const Connection &other : all) {
        if (other.id != changed.id && other.name.compare(changed.name, Qt::CaseInsensitive) == 0)
            return tr("Another connection has this name. Choose one that tells them apart.");
    }
    if (!ProxyChoice::from(changed.proxy))
        return tr("This is not the address of a proxy. Its kind, host and port are needed, and no "
                  "password: http://proxy.example.org:3128");
    return {};
}

void ConnectionEditFlow::save()
{
    const std::optional<Connection> before = connectionOf(m_desk, m_id);
    if (!before)
        return m_dialog->reject(); // removed meanwhile
    const auto saving = std::make_shared<Saving>();
    saving->id = m_id;
    saving->edit = m_dialog->edit();
    saving->dialog = m_dialog;
    const Connection changed = edited(*before, saving->edit);
    if (const QString problem = problemOf(changed); !problem.isEmpty())
        return m_dialog->showProblem(problem);

    using Change = SecretEdit::Change;
    QList<Task> &tasks = saving->tasks;
    tasks = {{SecretPart::ProxyPassword, m_dialog->wayForm()->takeProxyPassword()},
             {SecretPart::KeyPassphrase, m_dialog->wayForm()->takeKeyPassphrase()}};
    // Nobody could use it any more, or see that it is there.
    if (m_hasProxyPassword && proxyPlaceOf(changed).isEmpty()
        && tasks[0].edit.change == Change::Keep)
        tasks[0].edit.change = Change::Remove;
    if (m_hasKeyPassphrase && changed.certFile.isEmpty() && tasks[1].edit.change == Change::Keep)
        tasks[1].edit.change = Change::Remove;
    if (const QString problem = tryToOpen(changed, *saving); !problem.isEmpty())
        return m_dialog->showProblem(problem);
    writeNext(saving);
}

QString ConnectionEditFlow::tryToOpen(const Connection &changed, const Saving &saving)
{
    using Change = SecretEdit::Change;
    HttpPool &pool = *m_desk.pool();
    const QString keyPlace = keyPlaceOf(changed);
    const SecretEdit &key = saving.tasks.at(1).edit;
    if (!changed.caFile.isEmpty()) {
        if (const auto problem = caFileProblem(changed.caFile, m_desk.clock().nowMs());
            problem && problem->isFinal())
            return errorSentence(*problem);
    }
    if (!changed.certFile.isEmpty()) {
        const QByteArray passphrase = key.change == Change::Keep     ? pool.secret(keyPlace)
                                      : key.change == Change::Remove ? QByteArray()
                                                                     : key.value;
        const auto problem = clientFilesProblem(changed.certFile, changed.keyFile, passphrase,
                                                m_desk.clock().nowMs());
        if (problem && (problem->isFinal() || problem->kind == FileProblem::Kind::NeedsPassphrase))
            return errorSentence(*problem);
    }
    for (const auto &[what, edit] :
         {std::pair(proxyPlaceOf(changed), &saving.tasks.at(0).edit), std::pair(keyPlace, &key)}) {
        if (edit->change == Change::Set)
            pool.keepSecret(what, edit->value);
        else if (edit->change == Change::Remove && !isSharedSecret(changed, what))
            pool.forgetSecret(what);
    }
    if (const auto link = ServerLink::open(changed, m_desk.clock(), m_desk.pool()); !link)
        return errorSentence(link.error(), changed.baseUrl.host());
    return {};
}

bool ConnectionEditFlow::isSharedSecret(const Connection &changed, const QString &what) const
{
    const QList<Connection> all = m_desk.allConnections();
    for (const Connection &other : all) {
        if (other.id != changed.id && (keyPlaceOf(other) == what || proxyPlaceOf(other) == what))
            return true;
    }
    return false;
}

void ConnectionEditFlow::writeNext(const std::shared_ptr<Saving> &saving)
{
    using Change = SecretEdit::Change;
    // As it is by now: its token may have been replaced meanwhile.
    const std::optional<Connection> now = connectionOf(m_desk, saving->id);
    if (!now) {
        if (saving->dialog)
            saving->dialog->reject();
        return;
    }
    const Connection changed = edited(*now, saving->edit);
    QList<Task> &tasks = saving->tasks;
    while (!tasks.isEmpty() && tasks.constFirst().edit.change == Change::Keep)
        tasks.removeFirst();
    if (tasks.isEmpty()) {
        const auto reopen = saving->hasNewSecrets ? Desk::Reopen::Always : Desk::Reopen::IfNeeded;
        return end(*saving, m_desk.change(changed, reopen));
    }
    Task task = tasks.takeFirst();
    const auto next = [this, saving](const Result<Unit, SecretError> &done) {
        if (!done) {
            saving->wipeTasks();
            return end(*saving, errorSentence(done.error()));
        }
        saving->hasNewSecrets = true;
        writeNext(saving);
    };
    ConnectionSecretStore &store = m_desk.storeOf(changed);
    const QString key = secretKey(changed.id, task.part);
    if (task.edit.change == Change::Set)
        store.write(key, task.edit.value, this, next);
    else
        store.remove(key, this, next);
    wipe(task.edit.value);
}

void ConnectionEditFlow::Saving::wipeTasks()
{
    for (Task &task : tasks)
        wipe(task.edit.value);
    tasks.clear();
}

void ConnectionEditFlow::end(const Saving &saving, const QString &trouble)
{
    if (!saving.dialog) {
        if (!trouble.isEmpty())
            emit m_desk.storeFailed(trouble); // nobody would hear of it
        return;
    }
    if (trouble.isEmpty())
        saving.dialog->accept();
    else
        saving.dialog->showProblem(trouble);
}

} // namespace rd

#include "moc_connectioneditflow.cpp"
