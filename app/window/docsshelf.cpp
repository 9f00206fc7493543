// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/docsshelf.h"

#include "api/litmus/doclinks.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString docName(const QString &id)
{
    static const QHash<QString, const char *> names{
        {u"docs"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Litmus documentation")},
        {u"introduction"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "What Litmus is")},
        {u"installation"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Installation")},
        {u"troubleshooting"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Troubleshooting")},
        {u"portal"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Plugin for developer portals")},
        {u"faults"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Experiment documentation")},
        {u"probes"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Probes")},
        {u"faq"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Frequently asked questions")},
        {u"api"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "API documentation (of Litmus 2)")},
        {u"hub"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Public chaos hub")},
        {u"chat"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Community chat")},
        {u"project"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "LitmusChaos")},
        {u"source"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Source code of Litmus")},
    };
    const char *name = names.value(id);
    return name ? QCoreApplication::translate("rd::MainWindow", name) : QString();
}

/// Where a fault strikes: a translated word, or the name of a product.
QString faultGroup(const QString &category)
{
    static const QHash<QString, const char *> words{
        {u"pods"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Faults of pods")},
        {u"nodes"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Faults of nodes")},
        {u"load"_s, QT_TRANSLATE_NOOP("rd::MainWindow", "Load")},
    };
    if (const char *word = words.value(category))
        return QCoreApplication::translate("rd::MainWindow", word);
    static const QHash<QString, QString> products{
        {u"kafka"_s, u"Kafka"_s},   {u"cassandra"_s, u"Cassandra"_s},
        {u"aws"_s, u"AWS"_s},       {u"aws-ssm"_s, u"AWS Systems Manager"_s},
        {u"azure"_s, u"Azure"_s},   {u"gcp"_s, u"Google Cloud"_s},
        {u"vmware"_s, u"VMware"_s}, {u"spring-boot"_s, u"Spring Boot"_s},
    };
    //: %1 is the name of a product, such as "AWS"
    return QCoreApplication::translate("rd::MainWindow", "Faults of %1")
        .arg(products.value(category, category));
}

} // namespace

QList<DocsLink> docsShelf()
{
    static const QStringList wanted{u"docs"_s, u"api"_s, u"faults"_s, u"troubleshooting"_s,
                                    u"faq"_s,  u"hub"_s};
    QList<DocsLink> shelf;
    for (const litmus::DocLink &link : litmus::docLinks()) {
        if (wanted.contains(link.id))
            shelf.append({docName(link.id), link.url});
    }
    return shelf;
}

QList<DocsPage> allDocs()
{
    QList<DocsPage> pages;
    const QString general = u"Litmus"_s;
    for (const litmus::DocLink &link : litmus::docLinks())
        pages.append({general, docName(link.id), link.url});
    for (const litmus::FaultDoc &doc : litmus::faultDocs())
        pages.append({faultGroup(doc.category), doc.fault, doc.url});
    return pages;
}

} // namespace rd
