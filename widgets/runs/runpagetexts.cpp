// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of RunPage that shows texts which are fetched when they are wanted: manifest and logs.

#include "rundetails/textviewer.h"
#include "runs/runpage.h"

using namespace Qt::StringLiterals;

namespace rd {

void RunPage::setManifest(const FetchedText &manifest)
{
    m_manifestState = manifest.state;
    switch (manifest.state) {
    case FetchedText::State::None:
        m_manifest->clear();
        break;
    case FetchedText::State::Loading:
        m_manifest->showSentence(tr("Asking for the manifest"),
                                 tr("ChaosCenter keeps what the run executed."), {}, u"loading"_s);
        break;
    case FetchedText::State::Told:
        m_manifest->setRemark(manifest.remark);
        m_manifest->setText(manifest.text);
        break;
    case FetchedText::State::Trouble:
        m_manifest->showSentence(manifest.title, manifest.sentence,
                                 manifest.canRetry ? tr("Try again") : QString(), u"warning"_s);
        break;
    }
}

void RunPage::setLog(const FetchedText &log)
{
    m_logState = log.state;
    switch (log.state) {
    case FetchedText::State::None:
        m_logStep.clear();
        m_log->showSentence(tr("No log yet"),
                            tr("Choose a step and its log is fetched from the cluster, by way of "
                               "its delegate."),
                            tr("Choose a step"), u"docs"_s);
        break;
    case FetchedText::State::Loading:
        m_log->showSentence(tr("Asking for the log"),
                            tr("The delegate fetches it from the cluster. That may take up to a "
                               "minute."),
                            {}, u"loading"_s);
        break;
    case FetchedText::State::Told:
        m_log->setRemark(log.remark);
        m_log->setText(log.text);
        break;
    case FetchedText::State::Trouble:
        m_log->showSentence(log.title, log.sentence, log.canRetry ? tr("Try again") : QString(),
                            u"warning"_s);
        break;
    }
}

TextViewer *RunPage::currentViewer() const
{
    switch (tab()) {
    case Tab::Manifest:
        return m_manifest;
    case Tab::Log:
        return m_log;
    case Tab::Steps:
    case Tab::Score:
    case Tab::Events:
        break;
    }
    return nullptr;
}

void RunPage::wantLog(int step)
{
    if (!m_look.picture || step < 0 || step >= m_look.picture->details.steps.size())
        return;
    const RunStep &wanted = m_look.picture->details.steps.at(step);
    const bool isOther = wanted.key != m_logStep;
    // What a running step wrote has grown since.
    const bool isOver = wanted.state != StepState::Running;
    m_logStep = wanted.key;
    showTab(Tab::Log);
    if (isOther || m_logState != FetchedText::State::Told || !isOver)
        emit logRequested(m_logStep);
}

} // namespace rd
