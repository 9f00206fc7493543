// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QList>

#include <optional>

namespace rd {

/// What a line of a ScenarioList shows.
struct ScenarioLine {
    QString name;
    QString evidence;
    QString score;
    std::optional<double> change; ///< none: new, when there is a score to compare
    bool comparable = true;       ///< there is a score
    QList<std::optional<double>> sparkline;
    bool marked = false; ///< the evidence is a warning: a clock before it
    bool last = false;   ///< no hairline below

    friend bool operator==(const ScenarioLine &, const ScenarioLine &) = default;
};

/// Where the columns of a line begin and end, so that titles and lines agree. Left to right.
struct ScenarioColumns {
    QRectF text;
    QRectF sparkline;
    QRectF score;
    QRectF change;

    explicit ScenarioColumns(const QRectF &line);
};

/// A scenario in a list: a button that opens it. Its name is never interpreted.
class ScenarioRow final : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int LeastHeight = 40;
    static constexpr int MostHeight = 54;

    explicit ScenarioRow(QWidget *parent = nullptr);

    void setLine(const ScenarioLine &line);
    [[nodiscard]] const ScenarioLine &line() const { return m_line; }

    [[nodiscard]] QSize sizeHint() const override { return QSize(260, LeastHeight); }
    [[nodiscard]] QSize minimumSizeHint() const override { return QSize(160, LeastHeight); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintTexts(QPainter &painter, const ScenarioColumns &columns) const;

    ScenarioLine m_line;
};

} // namespace rd
