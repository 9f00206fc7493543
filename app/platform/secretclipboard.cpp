// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/secretclipboard.h"

#include "core/redact.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What KDE and, after it, most clipboard managers look at.
constexpr QLatin1StringView ManagerHint("x-kde-passwordManagerHint");
constexpr QLatin1StringView PlainText("text/plain");

/// Bytes of its own, overwritten at the end. Each program that pastes makes a copy.
class SecretMimeData final : public QMimeData {
public:
    explicit SecretMimeData(const QByteArray &secret)
        : m_secret(secret.constData(), secret.size())
    {
    }
    ~SecretMimeData() override { wipe(m_secret); }

    [[nodiscard]] QStringList formats() const override { return {PlainText, ManagerHint}; }
    [[nodiscard]] bool hasFormat(const QString &type) const override
    {
        return type == PlainText || type == ManagerHint;
    }

protected:
    [[nodiscard]] QVariant retrieveData(const QString &type, QMetaType wanted) const override
    {
        if (type == ManagerHint)
            return "secret"_ba;
        if (type != PlainText)
            return {};
        return wanted.id() == QMetaType::QByteArray ? QVariant(m_secret)
                                                    : QVariant(QString::fromLatin1(m_secret));
    }

private:
    QByteArray m_secret;
};

} // namespace

SecretClipboard::SecretClipboard(Timers &timers, QObject *parent)
    : QObject(parent)
    , m_timers(timers)
{
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
            &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const QByteArray &secret)
{
    clear();
    m_held = new SecretMimeData(secret);
    QGuiApplication::clipboard()->setMimeData(m_held);
    m_end = m_timers.callAfter(Keeps, [this] {
        m_end.reset();
        clear();
    });
}

void SecretClipboard::clear()
{
    if (m_end)
        m_timers.cancel(*std::exchange(m_end, std::nullopt));
    if (m_held)
        QGuiApplication::clipboard()->clear();
    m_held.clear();
}

} // namespace rd
