// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/steptable.h"

#include "analytics/figurestext.h"
#include "analytics/steptimeline.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

class StepRows final : public ChartTable {
public:
    StepRows(std::shared_ptr<const RunPicture> picture, qint64 nowMs)
        : m_picture(std::move(picture))
        , m_nowMs(nowMs)
        , m_rows(stepTimeline(m_picture->details, nowMs).rows)
    {
    }

    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return 7; }
    QString title(int column) const override
    {
        switch (column) {
        case 0:
            return QCoreApplication::translate("StepTable", "Step");
        case 1:
            return QCoreApplication::translate("StepTable", "Kind");
        case 2:
            return QCoreApplication::translate("StepTable", "Verdict");
        case 3:
            return QCoreApplication::translate("StepTable", "Began");
        case 4:
            return QCoreApplication::translate("StepTable", "Took");
        case 5:
            return QCoreApplication::translate("StepTable", "Weight");
        default:
            return QCoreApplication::translate("StepTable", "Why it failed");
        }
    }
    QString text(int row, int column) const override
    {
        const RunStep &step = stepOf(row);
        switch (column) {
        case 0:
            return stepNameText(step);
        case 1:
            return stepKindText(step.kind);
        case 2:
            return stepStateText(step);
        case 3:
            return step.startedMs > 0 ? clockText(step.startedMs) : QString(u'\u2013');
        case 4: {
            const auto took = durationMs(step, m_nowMs);
            return took ? durationText(*took) : QString(u'\u2013');
        }
        case 5: {
            const auto weight = weightOf(row);
            return weight ? QLocale().toString(*weight) : QString();
        }
        default:
            return plainLine(reasonOf(row));
        }
    }
    bool isFigure(int column) const override { return column >= 3 && column <= 5; }

    QStringList csvHead() const override
    {
        return {u"step"_s,    u"kind"_s,    u"state"_s,  u"phase"_s,
                u"started"_s, u"seconds"_s, u"weight"_s, u"reason"_s};
    }
    QStringList csvRow(int row) const override
    {
        const RunStep &step = stepOf(row);
        const auto took = durationMs(step, m_nowMs);
        const auto weight = weightOf(row);
        return {step.name,
                step.kind == RunStep::Kind::Fault ? u"fault"_s : u"task"_s,
                csvState(step.state),
                step.phaseText,
                csvTime(step.startedMs),
                took ? csvNumber(static_cast<double>(*took) / 1000) : QString(),
                weight ? QString::number(*weight) : QString(),
                reasonOf(row)};
    }

private:
    [[nodiscard]] const RunStep &stepOf(int row) const
    {
        return m_picture->details.steps.at(m_rows.at(row).step);
    }
    [[nodiscard]] std::optional<qint64> weightOf(int row) const
    {
        const auto found = m_picture->weights.constFind(m_rows.at(row).step);
        return found == m_picture->weights.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] QString reasonOf(int row) const
    {
        const FaultOutcome *fault = faultOf(m_picture->details, m_rows.at(row).step);
        return fault && !fault->failReason.isEmpty() ? fault->failReason : stepOf(row).message;
    }
    static QString csvState(StepState state)
    {
        switch (state) {
        case StepState::Unknown:
            break;
        case StepState::Waiting:
            return u"waiting"_s;
        case StepState::Running:
            return u"running"_s;
        case StepState::Succeeded:
            return u"succeeded"_s;
        case StepState::Weakness:
            return u"weakness"_s;
        case StepState::Failed:
            return u"failed"_s;
        case StepState::Skipped:
            return u"skipped"_s;
        case StepState::Stopped:
            return u"stopped"_s;
        }
        return u"unknown"_s;
    }

    std::shared_ptr<const RunPicture> m_picture;
    qint64 m_nowMs;
    QList<TimelineRow> m_rows;
};

} // namespace

std::shared_ptr<const ChartTable> stepTable(const std::shared_ptr<const RunPicture> &picture,
                                            qint64 nowMs)
{
    return std::make_shared<const StepRows>(picture, nowMs);
}

QString stepKindText(RunStep::Kind kind)
{
    switch (kind) {
    case RunStep::Kind::Group:
        return QCoreApplication::translate("StepTable", "group");
    case RunStep::Kind::Task:
        return QCoreApplication::translate("StepTable", "task");
    case RunStep::Kind::Fault:
        return QCoreApplication::translate("StepTable", "fault");
    }
    return {};
}

} // namespace rd
