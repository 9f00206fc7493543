// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QTranslator *installed(QCoreApplication &app, const QString &name)
{
    auto *translator = app.findChild<QTranslator *>(name);
    if (translator) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    translator = new QTranslator(&app);
    translator->setObjectName(name);
    return translator;
}

} // namespace

void useLanguage(QCoreApplication &app, const QString &tag)
{
    const QLocale locale = tag.isEmpty() ? QLocale::system() : QLocale(tag);
    QLocale::setDefault(locale);

    // English, too: its catalogue carries the plural forms.
    QTranslator *own = installed(app, u"own-catalogue"_s);
    if (own->load(locale, u"resilience-desk"_s, u"_"_s, u":/i18n"_s)
        || own->load(u"resilience-desk_en"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(own);
    QTranslator *qt = installed(app, u"qt-catalogue"_s);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

QStringList builtInLanguages()
{
    QStringList tags{u"en"_s};
    const QStringList files = QDir(u":/i18n"_s).entryList({u"resilience-desk_*.qm"_s});
    for (const QString &file : files) {
        const QString tag = file.section(u'_', 1).chopped(3);
        if (!tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace rd
