// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/runpicture.h"

#include "analytics/figurestext.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

std::shared_ptr<const RunPicture> runPicture(const RunDetails &details)
{
    auto picture = std::make_shared<RunPicture>();
    picture->details = details;
    picture->graph = layOutSteps(details.steps);
    picture->why = explainRunScore(details);
    picture->events = runEvents(details);
    picture->finding = runFinding(details);
    for (const ScoreRow &row : std::as_const(picture->why.rows)) {
        if (row.step >= 0 && row.weight)
            picture->weights.insert(row.step, *row.weight);
    }
    return picture;
}

const FaultOutcome *faultOf(const RunDetails &details, int step)
{
    if (step < 0 || step >= details.steps.size())
        return nullptr;
    const int fault = details.steps.at(step).fault;
    return fault >= 0 && fault < details.faults.size() ? &details.faults.at(fault) : nullptr;
}

QString probesPassedText(const FaultOutcome &fault)
{
    if (fault.probes.isEmpty())
        return {};
    const auto passed =
        std::count_if(fault.probes.cbegin(), fault.probes.cend(), [](const ProbeOutcome &probe) {
            return probe.verdict == ProbeResult::Verdict::Passed;
        });
    //: probes that passed of all: "1 of 6"
    return QCoreApplication::translate("RunPicture", "%1 of %2")
        .arg(QLocale().toString(static_cast<qlonglong>(passed)),
             QLocale().toString(fault.probes.size()));
}

QString stepSentence(const RunPicture &picture, int step, qint64 nowMs)
{
    if (step < 0 || step >= picture.details.steps.size())
        return {};
    const RunStep &told = picture.details.steps.at(step);
    QStringList parts{stepStateText(told)};
    if (const auto took = durationMs(told, nowMs))
        parts << durationText(*took);
    if (const auto weight = picture.weights.constFind(step); weight != picture.weights.cend())
        parts << QCoreApplication::translate("RunPicture", "weight %1")
                     .arg(QLocale().toString(*weight));
    const FaultOutcome *fault = faultOf(picture.details, step);
    if (fault && !fault->probes.isEmpty())
        //: %1 is "1 of 6"
        parts << QCoreApplication::translate("RunPicture", "probes passed: %1")
                     .arg(probesPassedText(*fault));
    const QString reason = plainLine(fault ? fault->failReason : told.message).trimmed();
    if (!reason.isEmpty())
        parts << reason;
    //: %1 is a step, %2 what is known of it: "succeeded, 2 min, weight 10"
    return QCoreApplication::translate("RunPicture", "%1: %2")
        .arg(stepNameText(told), parts.join(u", "_s));
}

} // namespace rd
