// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace rd {

class Card;
class SegmentedControl;
class TonedLabel;

/// A language the program can speak.
struct LanguageChoice {
    QString tag;  ///< BCP 47; empty: the system's
    QString name; ///< in its own language; empty for the system's
};

/// Theme, language, and what closing the window does. Shows what is set and reports what was
/// chosen; sets nothing.
class AppearanceTab final : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceTab(QWidget *parent = nullptr);

    void setTheme(ThemeChoice theme);
    void setLanguages(const QList<LanguageChoice> &languages, const QString &current);
    /// \p isThere: the desktop has a tray; \p keeps: closing the window leads there.
    void setTray(bool isThere, bool keeps);

signals:
    void themeChosen(rd::ThemeChoice theme);
    void languageChosen(const QString &tag);
    void keepInTrayChosen(bool keeps);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillLanguages();

    QList<LanguageChoice> m_languages;
    QString m_language;

    Card *m_themeCard;
    SegmentedControl *m_themes;
    Card *m_languageCard;
    QLabel *m_languageName;
    QComboBox *m_languageBox;
    Card *m_closeCard;
    QCheckBox *m_keepInTray;
};

} // namespace rd
