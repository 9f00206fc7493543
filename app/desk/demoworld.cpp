// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/demoworld.h"

#include "sandbox/sandbox.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace rd {

DemoWorld::DemoWorld(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"demo"_s);
}

DemoWorld::~DemoWorld()
{
    m_thread.quit();
    m_thread.wait();
}

void DemoWorld::start(const QObject *context, std::function<void(Result<Access, QString>)> done)
{
    m_sandbox = new sandbox::Sandbox(sandbox::SandboxOptions{});
    m_sandbox->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_sandbox, &QObject::deleteLater);
    m_thread.start();

    // The answer travels to this object first: whether the context still lives can only be told
    // on its own thread.
    const auto answer = [this, context = QPointer<const QObject>(context),
                         done = std::move(done)](const Result<Access, QString> &result) {
        QMetaObject::invokeMethod(
            this,
            [context, done, result] {
                if (context)
                    done(result);
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_sandbox,
        [box = m_sandbox, answer] {
            if (const auto started = box->start(); !started) {
                answer(Failure{started.error()});
                return;
            }
            constexpr qint64 month = 30 * 86'400;
            const QString user = u"owner"_s;
            answer(
                Access{box->url(), user, box->mintToken(user, month, u"Resilience Desk demo"_s)});
        },
        Qt::QueuedConnection);
}

} // namespace rd

#include "moc_demoworld.cpp"
