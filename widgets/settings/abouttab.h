// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace rd {

class Card;
class TonedLabel;

/// A part of the program made by others, with its licence.
struct LicencedPart {
    QString name;
    QString version; ///< may be empty
    QString licence; ///< SPDX expression
};

/// What this program is, which versions it runs with, and under which licences.
class AboutTab final : public QWidget {
    Q_OBJECT
public:
    explicit AboutTab(QWidget *parent = nullptr);

    /// \p version of the program.
    void setVersion(const QString &version);
    /// Parts besides Qt itself, which the tab knows.
    void setParts(const QList<LicencedPart> &parts);

signals:
    /// The versions as text, for the clipboard.
    void copyRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillParts();
    [[nodiscard]] QList<LicencedPart> allParts() const;
    void copyVersions();

    QString m_version;
    QList<LicencedPart> m_parts;

    Card *m_aboutCard;
    TonedLabel *m_versionLine;
    TonedLabel *m_licence;
    QPushButton *m_copy;
    Card *m_partsCard;
    QWidget *m_table = nullptr;
};

} // namespace rd
