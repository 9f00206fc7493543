// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;

namespace rd {

/// Installs the catalogue for \p tag (BCP 47; empty: the system's languages in their order) and
/// makes it the default locale, so that dates and numbers agree with the words. May be called again
/// to change the language; widgets are told by LanguageChange.
void useLanguage(QCoreApplication &app, const QString &tag);

/// The tags of the catalogues that are built in, English first.
[[nodiscard]] QStringList builtInLanguages();

} // namespace rd
