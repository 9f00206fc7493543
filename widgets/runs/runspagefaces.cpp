// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of RunsPage that shows the list, or says why there is none.

#include "common/banner.h"
#include "common/statepanel.h"
#include "common/tonedlabel.h"
#include "items/runlistmodel.h"
#include "runs/runspage.h"
#include "runs/runtable.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

void RunsPage::showFace()
{
    const bool hasRows = m_model && m_model->rowCount() > 0;
    m_banner->showState(hasRows ? m_state : PageState::Normal, m_stateDetail);
    if (!hasRows)
        showStatePanel();
    m_faces->setCurrentIndex(hasRows ? 0 : 1);
    m_count->setVisible(hasRows);
    showCount();
}

void RunsPage::showStatePanel()
{
    if (m_state != PageState::Normal) {
        m_statePanel->showState(m_state, m_stateDetail);
        return;
    }
    switch (m_model ? m_model->state() : RunListModel::State::Loading) {
    case RunListModel::State::Loading:
        m_statePanel->showState(PageState::Loading);
        return;
    case RunListModel::State::Failed:
        m_statePanel->showState(PageState::Error, tr("The saved runs could not be read."));
        return;
    case RunListModel::State::Empty:
    case RunListModel::State::Rows:
        break;
    }
    m_statePanel->showState(PageState::Empty);
    if (isFiltering()) {
        m_statePanel->setTexts(tr("No run matches"),
                               tr("There are none with this filter in the chosen period."),
                               tr("Clear the filter"), u"filter"_s);
    } else {
        m_statePanel->setTexts(tr("No runs in this period"),
                               tr("Choose a longer period, or start a scenario in ChaosCenter."),
                               {}, u"runs"_s);
    }
}

void RunsPage::showCount()
{
    const qint64 rows = m_model ? m_model->runCount() : 0;
    const qint64 total = m_total >= 0 ? m_total : rows;
    // The plural depends on the number, the digits on the locale.
    const QString text =
        tr("%Ln run(s)", nullptr, static_cast<int>(qMin<qint64>(total, 2'000'000'000)));
    QString count = m_total < 0 && m_model && m_model->isGrowing()
                        //: %1 is for instance "500 runs": others are being counted
                        ? tr("%1 and more").arg(text)
                        : text;
    if (const int chosen = m_table->chosenCount(); chosen == 2)
        count += u" \u00b7 "_s + tr("%Ln chosen", nullptr, chosen);
    else if (chosen > 2)
        count += u" \u00b7 "_s + tr("%Ln chosen; two can be compared", nullptr, chosen);
    m_count->setText(count);
}

} // namespace rd
