// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/run.h"
#include "session/connection.h"

#include <QList>
#include <QString>

namespace rd {

/// A place within this program, as others may point to it:
///
///     resilience-desk://run/<server>/<project>/<run>
///     resilience-desk://scenario/<server>/<project>/<scenario>
///
/// Anybody can write such a link into a mail or a web page, so it can do nothing but show what is
/// here already: it never acts, signs in, or takes an address, a file or a token. The server is
/// named by serverKey(), so a link works for everybody who is signed in to the same ChaosCenter and
/// tells nobody else where that is. Ids are percent-encoded.
struct DeskLink {
    enum class Kind { Run, Scenario };
    Kind kind = Kind::Run;
    QString server; ///< serverKey() of the connection's address
    QString projectId;
    QString id; ///< of the run or the scenario, the server's

    friend bool operator==(const DeskLink &, const DeskLink &) = default;
};

/// Characters of a whole link; more is not read at all.
inline constexpr qsizetype MostDeskLinkCharacters = 1024;

/// Why a text is no link of ours.
enum class DeskLinkError {
    TooLong,     ///< more than MostDeskLinkCharacters
    OtherScheme, ///< not "resilience-desk://"
    UnknownKind, ///< points to something this version does not know
    Malformed,   ///< anything else: a part too many, a query, an address, a wrong encoding
};

/// True when \p text claims to be a link of ours, whatever follows the scheme.
[[nodiscard]] bool isDeskLink(QStringView text);
/// Reads a link from outside. Strict: nothing is repaired and nothing is ignored.
[[nodiscard]] Result<DeskLink, DeskLinkError> deskLinkFrom(const QString &text);
/// The reverse; empty when the link could not be read again (an id is missing or too long).
[[nodiscard]] QString deskLinkText(const DeskLink &link);

/// To \p run of \p connection, or to its scenario while the server has given it no id.
[[nodiscard]] DeskLink deskLinkTo(const Connection &connection, const QString &projectId,
                                  const Run &run);

/// 16 hex digits that stand for the address of a ChaosCenter: the same for every account and every
/// way to write it.
[[nodiscard]] QString serverKey(const QUrl &baseUrl);

/// What is wrong and what to do; a sentence without any of the link's own words.
[[nodiscard]] QString errorSentence(DeskLinkError error);

} // namespace rd
