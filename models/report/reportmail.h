// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reporttext.h"

#include <QByteArray>

namespace rd {

/// What a message needs beside the report.
struct MailEnvelope {
    QString from;   ///< "Name <a@b>" or "a@b"; see isMailAddress()
    QStringList to; ///< the same; may be empty: then it is a draft
    qint64 dateMs = 0;
    QByteArray identity; ///< unique, for Message-ID and boundaries: letters and digits only
    QString fileName;    ///< of the attached PDF, ASCII
};

/// "Name <a@b>" or "a@b": one mailbox with an ASCII address, no line breaks.
[[nodiscard]] bool isMailAddress(const QString &text);

/// The report as a message (RFC 5322, MIME): the summary as plain text and as HTML, one the
/// alternative of the other, and \p pdf attached. Lines end with CR LF and are at most 78
/// characters long; everything is ASCII. Nobody sends it: that is the user's.
[[nodiscard]] QByteArray reportMail(const ReportText &text, const QByteArray &html,
                                    const QByteArray &pdf, const MailEnvelope &envelope);

/// The report in plain text, lines without a limit.
[[nodiscard]] QString reportPlainText(const ReportText &text);

} // namespace rd
