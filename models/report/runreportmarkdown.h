// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreporttext.h"

#include <QByteArray>

namespace rd {

/// The report of one run as Markdown (CommonMark with the tables of GitHub, UTF-8), for tickets and
/// wikis. The sequence diagram is one for Mermaid; where a name in it could be taken for its
/// language, a table instead. All texts are escaped: none is markup, link, HTML or a mention.
[[nodiscard]] QByteArray runReportMarkdown(const RunReportText &text);

/// \p text so that Markdown shows it as it is, in a paragraph as well as in a cell of a table.
[[nodiscard]] QString markdownText(const QString &text);

/// The diagram in Mermaid's language; empty when it cannot say what there is to say.
[[nodiscard]] QString mermaidSequence(const RunReportText &text);

} // namespace rd
