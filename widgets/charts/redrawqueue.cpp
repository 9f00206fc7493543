// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/redrawqueue.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace rd {

namespace {

class RedrawQueue final : public QObject {
public:
    explicit RedrawQueue(QObject *parent)
        : QObject(parent)
    {
        // A timer of 0 ms waits until events, paints among them, have been delivered; a queued call
        // would come before the paint.
        m_turn.setInterval(0ms);
        m_turn.setSingleShot(true);
        m_turn.callOnTimeout(this, &RedrawQueue::next);
    }

    void add(QWidget *chart, std::function<void()> redraw)
    {
        const auto known = std::find_if(m_waiting.begin(), m_waiting.end(),
                                        [&](const Job &job) { return job.chart == chart; });
        if (known == m_waiting.end())
            m_waiting.append(Job{chart, std::move(redraw)});
        if (!m_turn.isActive())
            m_turn.start();
    }

private:
    struct Job {
        QPointer<QWidget> chart;
        std::function<void()> redraw;
    };

    void next()
    {
        while (!m_waiting.isEmpty()) {
            const Job job = m_waiting.takeFirst();
            if (!job.chart)
                continue;
            job.redraw();
            break;
        }
        if (!m_waiting.isEmpty())
            m_turn.start();
    }

    QList<Job> m_waiting;
    QTimer m_turn;
};

} // namespace

void redrawLater(QWidget *chart, std::function<void()> redraw)
{
    if (!chart->isVisible())
        return;
    static QPointer<RedrawQueue> queue;
    if (!queue)
        queue = new RedrawQueue(QCoreApplication::instance());
    queue->add(chart, std::move(redraw));
}

} // namespace rd
