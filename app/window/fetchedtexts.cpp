// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fetchedtexts.h"

#include "common/insentence.h"
#include "core/yaml.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

FetchedText logTrouble(const QString &title, const QString &sentence)
{
    FetchedText shown;
    shown.state = FetchedText::State::Trouble;
    shown.title = title;
    shown.sentence = sentence;
    return shown;
}

/// All pods one after the other, each under its name.
QString podsText(const StepLog &log)
{
    QString text = log.main;
    for (const StepLog::Pod &pod : log.pods) {
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        if (!text.isEmpty())
            text += u'\n';
        text += u"==== %1 ====\n"_s.arg(pod.name) + pod.text;
    }
    return text;
}

} // namespace

FetchedText manifestText(const QString &json)
{
    if (json.trimmed().isEmpty()) {
        FetchedText none =
            logTrouble(QCoreApplication::translate("FetchedText", "There is no manifest"),
                       QCoreApplication::translate(
                           "FetchedText", "ChaosCenter keeps none for this run; runs of a single "
                                          "engine never have one."));
        none.canRetry = false;
        return none;
    }
    FetchedText shown;
    shown.state = FetchedText::State::Told;
    const auto yaml = yamlFromJson(json);
    shown.text = yaml.value_or(json);
    shown.remark = QCoreApplication::translate("FetchedText",
                                               "What the run executed, as ChaosCenter keeps it. "
                                               "It may hold secrets: nothing of it is kept on "
                                               "this device.");
    if (!yaml)
        shown.remark +=
            u' '
            + QCoreApplication::translate("FetchedText", "It is in no form that this program knows "
                                                         "and shown as it came.");
    return shown;
}

FetchedText logText(const std::optional<StepLog> &log, const QString &stepName,
                    const QString &delegateName)
{
    const QString delegate = delegateName.isEmpty()
                                 ? QCoreApplication::translate("FetchedText", "its delegate")
                                 : inSentence(delegateName);
    if (!log)
        return logTrouble(QCoreApplication::translate("FetchedText", "The delegate did not answer"),
                          //: %1 is a delegate
                          QCoreApplication::translate("FetchedText",
                                                      "Logs come from the cluster by way of %1, "
                                                      "and no answer came in time. Look whether "
                                                      "it is connected.")
                              .arg(delegate));
    if (log->state == StepLog::State::NotConnected)
        return logTrouble(
            QCoreApplication::translate("FetchedText", "The delegate is not connected"),
            //: %1 is a delegate
            QCoreApplication::translate("FetchedText",
                                        "Logs come from the cluster by way of %1, which is not "
                                        "connected to ChaosCenter now.")
                .arg(delegate));
    if (log->state == StepLog::State::Refused)
        return logTrouble(
            QCoreApplication::translate("FetchedText", "The log cannot be had"),
            //: %1 is a delegate, %2 its own words
            QCoreApplication::translate("FetchedText",
                                        "Often its pod is gone: clusters keep them for a while "
                                        "only. %1 says: %2")
                .arg(delegate, inSentence(log->trouble, 400)));
    const QString text = podsText(*log);
    if (text.trimmed().isEmpty())
        return logTrouble(QCoreApplication::translate("FetchedText", "The log is empty"),
                          //: %1 is a step
                          QCoreApplication::translate("FetchedText", "%1 wrote nothing.")
                              .arg(inSentence(stepName)));
    FetchedText shown;
    shown.state = FetchedText::State::Told;
    shown.text = text;
    //: %1 is a step
    shown.remark = QCoreApplication::translate("FetchedText",
                                               "Log of %1. It may hold secrets: nothing of it is "
                                               "kept on this device.")
                       .arg(inSentence(stepName));
    if (log->cut)
        shown.remark += u' '
                        + QCoreApplication::translate("FetchedText",
                                                      "Only the end of something long is shown.");
    return shown;
}

} // namespace rd
