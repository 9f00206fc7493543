// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

#include <QByteArray>
#include <QPageSize>

#include <functional>

class QPainter;

namespace rd {

/// The paper of the user's country.
[[nodiscard]] QPageSize::PageSizeId usualPaper();

/// The report as PDF: lines, areas and text, fonts embedded, with title and language. May be called
/// on any thread. Empty when it cannot be made.
[[nodiscard]] QByteArray reportPdf(const Report &report, QPageSize::PageSizeId paper);

/// What paints the pages of a document: begins on the first one, and calls its second argument
/// before each other.
using PdfPainter = std::function<void(QPainter &painter, const std::function<void()> &newPage)>;

/// A PDF of lines, areas and text, fonts embedded, with \p title, the user's language and the
/// moment it was made, without margins. May be called on any thread. Empty when it cannot be made.
[[nodiscard]] QByteArray makePdf(const QString &title, qint64 madeMs, QPageSize::PageSizeId paper,
                                 const PdfPainter &paint);

/// The first page as PNG, 200 dots an inch. May be called on any thread.
[[nodiscard]] QByteArray reportPng(const Report &report, QPageSize::PageSizeId paper);

/// \p pdf, as Qt writes it, with the language of its text and the wish that viewers show the title
/// and not the name of the file: what QPdfWriter has no call for. Added at the end, as the format
/// provides for changes; unchanged when the document is not understood.
[[nodiscard]] QByteArray withLanguage(const QByteArray &pdf, const QByteArray &language);

} // namespace rd
