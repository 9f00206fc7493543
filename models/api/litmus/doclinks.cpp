// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/doclinks.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

struct FaultShelf {
    const char16_t *category;
    QList<const char16_t *> faults;
};

QList<FaultDoc> allFaultDocs()
{
    const QList<FaultShelf> shelves{
        {u"pods", {u"container-kill",         u"disk-fill",
                   u"pod-autoscaler",         u"pod-cpu-hog",
                   u"pod-cpu-hog-exec",       u"pod-delete",
                   u"pod-dns-error",          u"pod-dns-spoof",
                   u"pod-http-latency",       u"pod-http-modify-body",
                   u"pod-http-modify-header", u"pod-http-reset-peer",
                   u"pod-http-status-code",   u"pod-io-stress",
                   u"pod-memory-hog",         u"pod-memory-hog-exec",
                   u"pod-network-corruption", u"pod-network-duplication",
                   u"pod-network-latency",    u"pod-network-loss",
                   u"pod-network-partition",  u"pod-network-rate-limit"}},
        {u"nodes",
         {u"docker-service-kill", u"kubelet-service-kill", u"node-cpu-hog", u"node-drain",
          u"node-io-stress", u"node-memory-hog", u"node-restart", u"node-taint"}},
        {u"load", {u"k6-loadgen"}},
        {u"kafka", {u"kafka-broker-pod-failure"}},
        {u"cassandra", {u"cassandra-pod-delete"}},
        {u"spring-boot",
         {u"spring-boot-app-kill", u"spring-boot-cpu-stress", u"spring-boot-exceptions",
          u"spring-boot-faults", u"spring-boot-latency", u"spring-boot-memory-stress"}},
        {u"aws",
         {u"ebs-loss-by-id", u"ebs-loss-by-tag", u"ec2-terminate-by-id", u"ec2-terminate-by-tag"}},
        {u"aws-ssm", {u"aws-ssm-chaos-by-id", u"aws-ssm-chaos-by-tag"}},
        {u"azure", {u"azure-disk-loss", u"azure-instance-stop"}},
        {u"gcp",
         {u"gcp-vm-disk-loss", u"gcp-vm-disk-loss-by-label", u"gcp-vm-instance-stop",
          u"gcp-vm-instance-stop-by-label"}},
        {u"vmware", {u"vm-poweroff"}},
    };
    const QString page = u"https://litmuschaos.github.io/litmus/experiments/categories/%1/%2/"_s;
    QList<FaultDoc> docs;
    for (const FaultShelf &shelf : shelves) {
        const QString category = QString::fromUtf16(shelf.category);
        for (const char16_t *name : shelf.faults) {
            const QString fault = QString::fromUtf16(name);
            docs.append({fault, category, QUrl(page.arg(category, fault))});
        }
    }
    return docs;
}

} // namespace

QList<DocLink> docLinks()
{
    return {
        {u"docs"_s, QUrl(u"https://docs.litmuschaos.io"_s)},
        {u"introduction"_s,
         QUrl(u"https://docs.litmuschaos.io/docs/introduction/what-is-litmus"_s)},
        {u"installation"_s,
         QUrl(u"https://docs.litmuschaos.io/docs/getting-started/installation"_s)},
        {u"troubleshooting"_s, QUrl(u"https://docs.litmuschaos.io/docs/troubleshooting"_s)},
        {u"portal"_s, QUrl(u"https://docs.litmuschaos.io/docs/integrations/backstage"_s)},
        {u"faults"_s, QUrl(u"https://litmuschaos.github.io/litmus/"_s)},
        {u"probes"_s, QUrl(u"https://litmuschaos.github.io/litmus/experiments/concepts/"
                           u"chaos-resources/probes/contents/"_s)},
        {u"faq"_s, QUrl(u"https://litmuschaos.github.io/litmus/experiments/faq/content/"_s)},
        // Of 2.x; there is no newer one.
        {u"api"_s, QUrl(u"https://litmuschaos.github.io/litmus/graphql/v2.9.0/api.html"_s)},
        {u"hub"_s, QUrl(u"https://hub.litmuschaos.io"_s)},
        {u"chat"_s, QUrl(u"https://slack.litmuschaos.io"_s)},
        {u"project"_s, QUrl(u"https://litmuschaos.io"_s)},
        {u"source"_s, QUrl(u"https://github.com/litmuschaos/litmus"_s)},
    };
}

const QList<FaultDoc> &faultDocs()
{
    static const QList<FaultDoc> docs = allFaultDocs();
    return docs;
}

QUrl faultDoc(const QString &fault)
{
    static const QHash<QString, QUrl> pages = [] {
        QHash<QString, QUrl> found;
        for (const FaultDoc &doc : faultDocs())
            found.insert(doc.fault.toLower(), doc.url);
        return found;
    }();
    return pages.value(fault.toLower());
}

} // namespace rd::litmus
