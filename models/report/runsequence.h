// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runevents.h"

#include <QString>

/// The sequence diagram of one run: who told whom what, from top to bottom in time. It is laid out
/// here, and drawn as SVG and on paper alike.
namespace rd {

/// Where everything stands, counted in lifelines from the start and rows from the top.
/// SequenceFrame makes lengths of it.
struct SequenceDiagram {
    struct Lifeline {
        enum class Kind { Server, Workflow, Fault, Probe, Target, Faults, Probes, Targets };
        Kind kind = Kind::Workflow;
        QString name;    ///< a plain line; of those that stand for several their number
        QString caption; ///< what it is: "fault", "pod"
    };
    struct Message {
        int from = 0; ///< lifelines; the same one for what happens within it
        int to = 0;
        qint64 ms = 0; ///< 0: unknown
        bool exact = true;
        bool answers = false;               ///< drawn dashed
        Outcome outcome = Outcome::Unknown; ///< what the text says; Unknown: nothing of the kind
        QString text;                       ///< a plain line in the user's language
    };
    /// A lifeline at work, between two rows.
    struct Span {
        int lifeline = 0;
        int first = 0; ///< rows
        int last = 0;
        int depth = 0; ///< how many others of the lifeline were open when it began, at most 2
        Outcome outcome = Outcome::Unknown;
    };

    QList<Lifeline> lifelines; ///< none: there is nothing to draw
    QList<Message> messages;   ///< one a row
    QList<Span> spans;         ///< by their beginnings
    int leftOut = 0;           ///< messages behind the last row
};

/// So many, and a diagram can still be read on paper.
inline constexpr int MostLifelines = 9;
inline constexpr int MostMessages = 160;

/// Where there are more than MostLifelines, one stands for all probes, then for all targets, then
/// for all faults, and the messages tell names instead. Pure, linear in \p events, which must be
/// those of \p details.
[[nodiscard]] SequenceDiagram layOutSequence(const RunDetails &details,
                                             const QList<RunEvent> &events);

/// A diagram in lengths of any unit; a point of 1/72 inch makes a diagram for paper.
struct SequenceFrame {
    double width = 519;
    double times = 46; ///< width of the column with the times
    double head = 30;  ///< height of the names
    double row = 15;
    int lifelines = 1;

    [[nodiscard]] double gap() const { return (width - times) / lifelines; }
    /// The middle of a lifeline.
    [[nodiscard]] double x(int lifeline) const { return times + (lifeline + 0.5) * gap(); }
    /// The arrow of a row, counted from the first one drawn; its text stands above it.
    [[nodiscard]] double y(int row_) const { return head + 4 + (row_ + 1) * row; }
    [[nodiscard]] double height(int rows) const { return head + 4 + (rows + 0.5) * row; }

    /// Room for the text of a message.
    struct Label {
        double left = 0;
        double right = 0;
        bool atEnd = false; ///< it ends at right instead of beginning at left
    };
    /// A text begins at the first end of its arrow and may be longer than the arrow is; one that
    /// needs more room than there is behind it ends at the other end instead.
    [[nodiscard]] Label label(const SequenceDiagram::Message &message, double needed) const;
};

} // namespace rd
