// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportmail.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

bool isPlainHeaderText(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            return false;
    }
    return !text.contains("=?"_L1);
}

/// \p text as RFC 2047 encoded words of at most 75 characters, whole characters each, one a line.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype most = 42; // bytes: 56 characters in base64, beside "=?UTF-8?B??="
    QByteArrayList words;
    QByteArray part;
    const auto flush = [&words, &part] {
        if (!part.isEmpty())
            words << "=?UTF-8?B?" + part.toBase64() + "?=";
        part.clear();
    };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (part.size() + bytes.size() > most)
            flush();
        part += bytes;
    }
    flush();
    return words.join("\r\n ");
}

/// A header with free text, folded.
QByteArray textHeader(const char *name, const QString &text)
{
    const QByteArray start = QByteArray(name) + ": ";
    if (isPlainHeaderText(text) && start.size() + text.size() <= 76)
        return start + text.toLatin1() + "\r\n";
    // On a line of its own: the name in front must not make the first word too long.
    return start.trimmed() + "\r\n " + encodedWords(text) + "\r\n";
}

struct Mailbox {
    QString name;
    QString address;
};

std::optional<Mailbox> mailboxOf(const QString &text)
{
    // An address as people have them; what RFC 5321 allows beyond that is left out.
    static const QRegularExpression pattern(
        u"^(?:(?<name>[^<>\"\\x00-\\x1f\\x7f]*)<(?<inner>[^<>]*)>|(?<outer>[^<>]*))\\z"_s);
    static const QRegularExpression address(
        u"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"_s);
    constexpr qsizetype longest = 320;
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch() || text.size() > longest)
        return std::nullopt;
    const bool isNamed = match.capturedStart(u"inner"_s) >= 0;
    const Mailbox mailbox{match.captured(u"name"_s).trimmed(),
                          match.captured(isNamed ? u"inner"_s : u"outer"_s)};
    return address.match(mailbox.address).hasMatch() ? std::optional(mailbox) : std::nullopt;
}

QByteArray mailboxText(const QString &text)
{
    const auto mailbox = mailboxOf(text);
    if (!mailbox)
        return {};
    const QByteArray address = mailbox->address.toLatin1();
    if (mailbox->name.isEmpty())
        return address;
    const QByteArray quoted = mailbox->name.toLatin1().replace('\\', "\\\\");
    if (!isPlainHeaderText(mailbox->name) || quoted.size() > 60)
        return encodedWords(mailbox->name) + "\r\n <" + address + '>';
    return '"' + quoted + "\"\r\n <" + address + '>';
}

/// The body of a part: base64, which every way of transport leaves alone.
QByteArray base64Lines(const QByteArray &content)
{
    constexpr qsizetype perLine = 76;
    const QByteArray all = content.toBase64();
    QByteArray lines;
    lines.reserve(all.size() + all.size() / perLine * 2 + 2);
    for (qsizetype i = 0; i < all.size(); i += perLine)
        lines += all.mid(i, perLine) + "\r\n";
    return lines;
}

QByteArray textPart(const char *type, const QByteArray &content)
{
    return QByteArray("Content-Type: ") + type
           + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Lines(content);
}

QByteArray dateOf(qint64 ms)
{
    // Never by the user's locale.
    return QLocale::c()
               .toString(QDateTime::fromMSecsSinceEpoch(ms).toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s)
               .toLatin1()
           + " +0000";
}

QString reportMailWord(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

void addLines(QStringList &lines, const QString &title, const QList<ReportText::Line> &scenarios)
{
    if (scenarios.isEmpty())
        return;
    lines << QString() << title;
    for (const ReportText::Line &line : scenarios) {
        QStringList parts{line.score, line.change, line.evidence, line.place};
        parts.removeAll(QString());
        lines << u"  "_s + line.name + u": "_s + parts.join(u", "_s);
    }
}

} // namespace

bool isMailAddress(const QString &text)
{
    return mailboxOf(text).has_value();
}

QString reportPlainText(const ReportText &text)
{
    QStringList lines{text.title + u": "_s + text.scope, text.period, {}, text.summary.headline};
    lines << text.summary.sentences << QString();
    for (const ReportText::Fact &fact : text.facts)
        lines << fact.label + u": "_s + fact.value
                     + (fact.note.isEmpty() ? QString() : u" ("_s + fact.note + u')');
    addLines(lines, reportMailWord(QT_TRANSLATE_NOOP("Report", "Weakest scenarios")), text.weakest);
    addLines(lines, reportMailWord(QT_TRANSLATE_NOOP("Report", "What changed")), text.movers);
    if (!text.projects.isEmpty())
        lines << QString()
              << reportMailWord(QT_TRANSLATE_NOOP("Report", "Projects, lowest score first"));
    for (const ReportText::ProjectLine &line : text.projects)
        lines << u"  "_s + line.name + u": "_s
                     + QStringList{line.score, line.change, line.covered}.join(u", "_s);
    lines << QString() << text.method << text.made;
    // Isolating marks only show as boxes in plain text.
    QString all = lines.join(u'\n') + u'\n';
    return all.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QByteArray reportMail(const ReportText &text, const QByteArray &html, const QByteArray &pdf,
                      const MailEnvelope &envelope)
{
    const QByteArray mixed = "=_mixed_" + envelope.identity;
    const QByteArray alternative = "=_alternative_" + envelope.identity;
    const QString address = mailboxOf(envelope.from).value_or(Mailbox{}).address;
    const QByteArray domain = address.section(u'@', -1).toLatin1();
    QByteArrayList to;
    for (const QString &one : envelope.to)
        to << mailboxText(one);

    QByteArray mail = "From: " + mailboxText(envelope.from) + "\r\n";
    if (to.isEmpty())
        mail += "X-Unsent: 1\r\n"; // opened for writing, not as something received
    else
        mail += "To: " + to.join(",\r\n ") + "\r\n";
    mail += textHeader("Subject", text.title + u": "_s + text.scope + u", "_s + text.period);
    mail += "Date: " + dateOf(envelope.dateMs) + "\r\n";
    constexpr qsizetype longestDomain = 30; // on one line; some programs know no other
    mail += domain.size() > longestDomain ? "Message-ID:\r\n <" : "Message-ID: <";
    mail += envelope.identity + '@' + domain + ">\r\n";
    mail += "MIME-Version: 1.0\r\n";
    mail += "Content-Language: " + QLocale().bcp47Name().toLatin1() + "\r\n";
    mail += "Content-Type: multipart/mixed;\r\n boundary=\"" + mixed + "\"\r\n\r\n";

    mail += "--" + mixed + "\r\n";
    mail += "Content-Type: multipart/alternative;\r\n boundary=\"" + alternative + "\"\r\n\r\n";
    mail += "--" + alternative + "\r\n" + textPart("text/plain", reportPlainText(text).toUtf8());
    mail += "--" + alternative + "\r\n" + textPart("text/html", html);
    mail += "--" + alternative + "--\r\n\r\n";

    const QByteArray name = envelope.fileName.toLatin1();
    mail += "--" + mixed + "\r\n";
    mail += "Content-Type: application/pdf;\r\n name=\"" + name + "\"\r\n";
    mail += "Content-Disposition: attachment;\r\n filename=\"" + name + "\"\r\n";
    mail += "Content-Transfer-Encoding: base64\r\n\r\n" + base64Lines(pdf);
    mail += "--" + mixed + "--\r\n";
    return mail;
}

} // namespace rd
