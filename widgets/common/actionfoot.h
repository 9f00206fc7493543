// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QBoxLayout;
class QPushButton;

namespace rd {

class TonedLabel;

/// Below a list: what there is to say about the chosen row, and what can be done with it, as
/// buttons. The buttons do and look as their actions do; they move below the sentence when both do
/// not fit beside each other.
class ActionFoot final : public QWidget {
    Q_OBJECT
public:
    /// \p actions are borrowed and must outlive the foot.
    explicit ActionFoot(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// May have several lines; empty: nothing to say.
    void setSentence(const QString &sentence);
    [[nodiscard]] QString sentence() const;
    void setButtonsVisible(bool isVisible);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout;
    TonedLabel *m_sentence;
    QWidget *m_row; ///< of the buttons
};

} // namespace rd
