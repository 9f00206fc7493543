// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/browser.h"

#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rd {

bool openInBrowser(const QUrl &url)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!isWeb || !url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return QDesktopServices::openUrl(url);
}

bool openDocument(const QString &file)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace rd
