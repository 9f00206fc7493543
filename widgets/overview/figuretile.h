// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

class QBoxLayout;

namespace rd {

class ElidedLabel;

/// A figure with its name and one line of evidence below: a button that shows what is behind it.
class FigureTile final : public QAbstractButton {
    Q_OBJECT

public:
    explicit FigureTile(QWidget *parent = nullptr);

    /// \p ageing puts the mark for "waits too long" before the evidence.
    void setTexts(const QString &name, const QString &figure, const QString &evidence,
                  bool ageing = false);
    /// Stands in place of the evidence.
    void setEvidenceWidget(QWidget *widget);
    /// A hairline below.
    void setSeparated(bool separated);

    [[nodiscard]] QSize sizeHint() const override { return QWidget::sizeHint(); }
    [[nodiscard]] QString figure() const;
    [[nodiscard]] QString evidence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    ElidedLabel *m_name;
    ElidedLabel *m_figure;
    ElidedLabel *m_evidence;
    QWidget *m_mark;
    QBoxLayout *m_lower;
    bool m_separated = false;
};

} // namespace rd
