// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/desklink.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr auto LinkScheme = "resilience-desk:"_L1;
constexpr qsizetype KeyDigits = 16;
constexpr qsizetype MostIdCharacters = 256;

bool isLinkHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// What toPercentEncoding() leaves as it is.
bool isUnreserved(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
           || QStringView(u"-._~").contains(c);
}

bool isGoodId(const QString &id)
{
    if (id.isEmpty() || id.size() > MostIdCharacters || id == "."_L1 || id == ".."_L1)
        return false;
    return std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        const bool isLineEnd = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        return (c.isPrint() && !isLineEnd) || c.isSurrogate();
    });
}

/// None for a wrong encoding: of '%', of UTF-8, or of characters that must be encoded.
std::optional<QString> decodedId(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'%') {
            if (!isUnreserved(text[i]))
                return std::nullopt;
            continue;
        }
        if (i + 2 >= text.size() || !isLinkHexDigit(text[i + 1]) || !isLinkHexDigit(text[i + 2]))
            return std::nullopt;
        i += 2;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(text.toLatin1());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString id = decoder(bytes);
    if (decoder.hasError() || !isGoodId(id))
        return std::nullopt;
    return id;
}

QLatin1StringView kindWord(DeskLink::Kind kind)
{
    switch (kind) {
    case DeskLink::Kind::Run:
        return "run"_L1;
    case DeskLink::Kind::Scenario:
        return "scenario"_L1;
    }
    return {};
}

bool isServerKey(QStringView text)
{
    return text.size() == KeyDigits && std::all_of(text.cbegin(), text.cend(), isLinkHexDigit);
}

} // namespace

bool isDeskLink(QStringView text)
{
    return text.startsWith(LinkScheme, Qt::CaseInsensitive);
}

Result<DeskLink, DeskLinkError> deskLinkFrom(const QString &text)
{
    if (text.size() > MostDeskLinkCharacters)
        return Failure{DeskLinkError::TooLong};
    if (!isDeskLink(text))
        return Failure{DeskLinkError::OtherScheme};
    const QStringView place = QStringView(text).sliced(LinkScheme.size());
    if (!place.startsWith("//"_L1))
        return Failure{DeskLinkError::Malformed};
    const QList<QStringView> parts = place.sliced(2).split(u'/');

    DeskLink link;
    const auto is = [&parts](DeskLink::Kind kind) { // browsers write it in small letters
        return parts.first().compare(kindWord(kind), Qt::CaseInsensitive) == 0;
    };
    if (is(DeskLink::Kind::Run))
        link.kind = DeskLink::Kind::Run;
    else if (is(DeskLink::Kind::Scenario))
        link.kind = DeskLink::Kind::Scenario;
    else
        return Failure{DeskLinkError::UnknownKind};

    if (parts.size() != 4 || !isServerKey(parts[1]))
        return Failure{DeskLinkError::Malformed};
    const auto project = decodedId(parts[2]);
    const auto id = decodedId(parts[3]);
    if (!project || !id)
        return Failure{DeskLinkError::Malformed};
    link.server = parts[1].toString().toLower();
    link.projectId = *project;
    link.id = *id;
    return link;
}

QString deskLinkText(const DeskLink &link)
{
    const QString text = LinkScheme + u"//"_s + kindWord(link.kind) + u'/' + link.server + u'/'
                         + QString::fromLatin1(QUrl::toPercentEncoding(link.projectId)) + u'/'
                         + QString::fromLatin1(QUrl::toPercentEncoding(link.id));
    const auto again = deskLinkFrom(text);
    return again && *again == link ? text : QString();
}

DeskLink deskLinkTo(const Connection &connection, const QString &projectId, const Run &run)
{
    const bool isQueued = run.id.isEmpty();
    return {.kind = isQueued ? DeskLink::Kind::Scenario : DeskLink::Kind::Run,
            .server = serverKey(connection.baseUrl),
            .projectId = projectId,
            .id = isQueued ? run.scenarioId : run.id};
}

QString serverKey(const QUrl &baseUrl)
{
    QUrl url = baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                                | QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    if (url.path() == "/"_L1)
        url.setPath({});
    return fullFingerprintOf(url.toEncoded()).first(KeyDigits);
}

QString errorSentence(DeskLinkError error)
{
    switch (error) {
    case DeskLinkError::TooLong:
    case DeskLinkError::OtherScheme:
    case DeskLinkError::Malformed:
        return QCoreApplication::translate("rd::Error",
                                           "The link that was opened is none of Resilience Desk, "
                                           "or it is damaged. Copy it again, complete.");
    case DeskLinkError::UnknownKind:
        return QCoreApplication::translate("rd::Error",
                                           "The link that was opened leads to something that this "
                                           "version of Resilience Desk does not know. It shows "
                                           "runs and scenarios.");
    }
    return {};
}

} // namespace rd
