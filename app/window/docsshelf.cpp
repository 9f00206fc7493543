// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/docsshelf.h"

#include "api/litmus/doclinks.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rd {

QList<DocsLink> docsShelf()
{
    const QHash<QString, QString> names{
        {u"docs"_s, QCoreApplication::translate("rd::MainWindow", "Litmus documentation")},
        {u"api"_s, QCoreApplication::translate("rd::MainWindow", "API documentation")},
        {u"faults"_s, QCoreApplication::translate("rd::MainWindow", "Experiment documentation")},
        {u"troubleshooting"_s, QCoreApplication::translate("rd::MainWindow", "Troubleshooting")},
        {u"hub"_s, QCoreApplication::translate("rd::MainWindow", "Public chaos hub")},
    };
    QList<DocsLink> shelf;
    for (const litmus::DocLink &link : litmus::docLinks()) {
        if (names.contains(link.id))
            shelf.append({names.value(link.id), link.url});
    }
    return shelf;
}

} // namespace rd
