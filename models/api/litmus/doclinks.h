// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace rd::litmus {

/// One entry of the docs shelf: a public page about Litmus. Always https.
struct DocLink {
    QString id; ///< stable key; the visible name is the screen's business
    QUrl url;
};

/// "docs", "introduction", "installation", "troubleshooting", "portal", "faults", "probes", "faq",
/// "api", "hub", "chat", "project", "source", in this order.
[[nodiscard]] QList<DocLink> docLinks();

/// The page about one kind of fault.
struct FaultDoc {
    QString fault;    ///< the name every hub knows it by, such as "pod-delete"
    QString category; ///< "pods", "nodes", "aws", "aws-ssm", "azure", "gcp", "vmware", "kafka", ...
    QUrl url;
};

/// Every fault with a page of its own, by category.
[[nodiscard]] const QList<FaultDoc> &faultDocs();
/// The page of \p fault, without case; invalid when there is none, as for faults of private hubs.
[[nodiscard]] QUrl faultDoc(const QString &fault);

} // namespace rd::litmus
