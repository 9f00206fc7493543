// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace rd {

class Card;
class NoticeBox;
class TonedLabel;

/// Where litmusctl is signed in on this machine. Never its token.
struct ImportChoice {
    QString endpoint;
    QString username;
    bool isExpired = false; ///< as the file says

    friend bool operator==(const ImportChoice &, const ImportChoice &) = default;
};

/// Offers to take over what litmusctl is signed in to. Hidden while there is nothing to offer.
class ImportCard final : public QWidget {
    Q_OBJECT
public:
    explicit ImportCard(QWidget *parent = nullptr);

    /// \p note tells what of the file could not be read; may be empty.
    void setChoices(const QList<ImportChoice> &choices, const QString &note);
    [[nodiscard]] bool hasChoices() const { return !m_choices.isEmpty(); }

signals:
    /// \p scrub: afterwards the token shall leave the file, and its session end.
    void requested(const rd::ImportChoice &choice, bool scrub);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<ImportChoice> m_choices;
    Card *m_card;
    QComboBox *m_list;
    TonedLabel *m_hint;
    NoticeBox *m_note;
    QCheckBox *m_scrub;
    QPushButton *m_take;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::ImportChoice)
