// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/runcompareflow.h"

#include "desk/link.h"
#include "desk/profile.h"
#include "items/runcomparison.h"
#include "runs/runcomparedialog.h"
#include "session/errortext.h"

#include <QApplication>
#include <QClipboard>

namespace rd {

void RunCompareFlow::open(Profile &profile, const RunRow &first, const RunRow &second,
                          QWidget &window)
{
    auto *dialog = new RunCompareDialog(first, second, profile.desk().clock().nowMs(), &window);
    new RunCompareFlow(profile, first, second, *dialog); // a child of the dialog
    dialog->open();
}

RunCompareFlow::RunCompareFlow(Profile &profile, const RunRow &first, const RunRow &second,
                               RunCompareDialog &dialog)
    : QObject(&dialog)
    , m_profile(profile)
    , m_dialog(dialog)
    , m_first(profile.desk().timers())
    , m_second(profile.desk().timers())
{
    connect(&dialog, &RunCompareDialog::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    watch(m_first, first);
    watch(m_second, second);
    show();
}

void RunCompareFlow::watch(RunWatch &watch, const RunRow &row)
{
    connect(&watch, &RunWatch::changed, this, &RunCompareFlow::show);
    const auto source = [this, id = row.project.connectionId]() -> Source * {
        Link *link = m_profile.desk().link(id);
        return link ? &link->source() : nullptr;
    };
    watch.watch(source, row.project, row.run);
    watch.setShown(true);
}

void RunCompareFlow::show()
{
    if (m_first.details() && m_second.details())
        m_dialog.setFaults(compareFaults(*m_first.details(), *m_second.details()));
    m_dialog.setFaultsNote(note());
}

QString RunCompareFlow::note() const
{
    if (m_first.details() && m_second.details())
        return m_first.details()->faults.isEmpty() && m_second.details()->faults.isEmpty()
                   ? tr("The server told about no fault of these runs.")
                   : QString();
    for (const RunWatch *watch : {&m_first, &m_second}) {
        if (watch->state() == RunWatch::State::NoSource)
            return tr("Faults and probes are not compared: the connection is not at work.");
        if (watch->state() == RunWatch::State::Failed && watch->error())
            return tr("Faults and probes are not compared. %1").arg(errorSentence(*watch->error()));
    }
    return tr("Faults and probes are being read from the server...");
}

} // namespace rd

#include "moc_runcompareflow.cpp"
