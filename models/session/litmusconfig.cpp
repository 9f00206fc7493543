// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/litmusconfig.h"

#include "core/redact.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 MostConfigBytes = 256 * 1024;
constexpr qsizetype MostEntries = 100;
constexpr qsizetype MostUnreadLines = 20;
constexpr qsizetype MostTextBytes = 2048;
constexpr qsizetype MostTokenBytes = 16'384;

/// A value and where it stands in its line.
struct Scalar {
    QByteArray text;
    qsizetype begin = 0;
    qsizetype length = 0;
};

bool isRemark(QByteArrayView rest)
{
    const QByteArrayView trimmed = rest.trimmed();
    return trimmed.isEmpty() || (trimmed.startsWith('#') && rest.front() == ' ');
}

/// The text between quotes at \p begin; none when it never ends or is escaped in other ways.
std::optional<Scalar> quotedAt(const QByteArray &line, qsizetype begin)
{
    const char quote = line.at(begin);
    Scalar scalar{.text = {}, .begin = begin, .length = 0};
    for (qsizetype i = begin + 1; i < line.size(); ++i) {
        const char c = line.at(i);
        const char next = i + 1 < line.size() ? line.at(i + 1) : '\0';
        if (c == quote) {
            if (quote == '\'' && next == quote) {
                scalar.text += quote;
                ++i;
                continue;
            }
            scalar.length = i + 1 - begin;
            if (!isRemark(QByteArrayView(line).sliced(i + 1)))
                return std::nullopt;
            return scalar;
        }
        if (quote == '"' && c == '\\') {
            if (next != '"' && next != '\\' && next != '/')
                return std::nullopt;
            scalar.text += next;
            ++i;
            continue;
        }
        scalar.text += c;
    }
    return std::nullopt;
}

/// The value at \p begin; empty for none. Only what is a plain text in YAML, nothing that it gives
/// another meaning.
std::optional<Scalar> scalarAt(const QByteArray &line, qsizetype begin)
{
    while (begin < line.size() && line.at(begin) == ' ')
        ++begin;
    if (begin >= line.size() || line.at(begin) == '#')
        return Scalar{.text = {}, .begin = begin, .length = 0};
    const char first = line.at(begin);
    if (first == '"' || first == '\'')
        return quotedAt(line, begin);
    if (QByteArrayView("&*!|>{[@`%,]}?").contains(first))
        return std::nullopt;
    qsizetype end = line.indexOf(" #", begin);
    if (end < 0)
        end = line.size();
    while (end > begin && line.at(end - 1) == ' ')
        --end;
    Scalar scalar{.text = line.mid(begin, end - begin), .begin = begin, .length = end - begin};
    if (scalar.text.contains(": ") || scalar.text.endsWith(':'))
        return std::nullopt;
    if (scalar.text == "~" || scalar.text == "null")
        scalar.text.clear();
    return scalar;
}

qint64 msFromSeconds(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    return isNumber && seconds > 0 && seconds < 253'402'300'800 ? seconds * 1000 : 0;
}

QString boundedText(const QByteArray &text)
{
    return text.size() <= MostTextBytes ? QString::fromUtf8(text) : QString();
}

Result<QByteArray, LitmusConfig::Error> bytesOf(const QString &file)
{
    using Error = LitmusConfig::Error;
    const QFileInfo info(file);
    if (!info.exists())
        return Failure{Error::Missing};
    if (!info.isFile()) // opening a pipe would wait for its other end
        return Failure{Error::NoFile};
    if (info.size() > MostConfigBytes)
        return Failure{Error::TooLarge};
    QFile source(file);
    // Unbuffered: a buffer would keep a copy of the tokens that nobody overwrites.
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Failure{Error::CannotRead};
    QByteArray bytes(MostConfigBytes + 1, Qt::Uninitialized);
    const qint64 length = source.read(bytes.data(), bytes.size());
    bytes.truncate(std::max<qint64>(length, 0));
    if (length < 0)
        return Failure{Error::CannotRead};
    if (length > MostConfigBytes) {
        wipe(bytes);
        return Failure{Error::TooLarge};
    }
    return bytes;
}

} // namespace

/// Walks over the lines and knows where in the tree it is by their columns.
class LitmusConfig::Reader {
public:
    /// Notes where the token \p wanted stands in \p places, when there are.
    Reader(LitmusConfig &config, const QByteArray &wanted, QList<Place> *places)
        : m_config(config)
        , m_wanted(wanted)
        , m_places(places)
    {
    }

    void line(const QByteArray &text, int number, qsizetype offset)
    {
        m_number = number;
        m_offset = offset;
        qsizetype column = 0;
        while (column < text.size() && text.at(column) == ' ')
            ++column;
        if (column == text.size() || text.at(column) == '#' || text == "---")
            return;
        if (text.at(column) == '\t')
            return skip();
        while (text.at(column) == '-'
               && (column + 1 == text.size() || text.at(column + 1) == ' ')) {
            if (!beginItem(column))
                return skip();
            ++column;
            while (column < text.size() && text.at(column) == ' ')
                ++column;
            if (column == text.size())
                return;
        }
        pair(text, column);
    }

    /// To be called once, at the end.
    void finish()
    {
        endAccount();
        for (Entry &entry : m_config.m_entries)
            entry.isCurrent = !m_currentAccount.isEmpty() && entry.endpoint == m_currentAccount
                              && entry.username == m_currentUser;
        std::stable_partition(m_config.m_entries.begin(), m_config.m_entries.end(),
                              [](const Entry &entry) { return entry.isCurrent; });
    }
    [[nodiscard]] bool hasAccounts() const { return m_hasAccounts; }

private:
    void skip()
    {
        if (m_config.m_unread.size() < MostUnreadLines)
            m_config.m_unread.append(m_number);
    }

    bool beginItem(qsizetype column)
    {
        if (m_section != "accounts")
            return false;
        if (m_accountDash < 0 || column == m_accountDash) {
            endAccount();
            m_accountDash = column;
            m_isInAccount = true;
            return true;
        }
        if (!m_isInUsers || column < m_accountKeys || (m_userDash >= 0 && column != m_userDash))
            return false;
        m_userDash = column;
        m_userKeys = -1;
        m_users.append(Entry());
        return true;
    }

    void pair(const QByteArray &text, qsizetype column)
    {
        const qsizetype colon = text.indexOf(':', column);
        if (colon < 0 || (colon + 1 < text.size() && text.at(colon + 1) != ' '))
            return skip();
        const QByteArray key = text.mid(column, colon - column).trimmed();
        if (column == 0) {
            endAccount();
            m_accountDash = -1;
            m_section = key;
            m_hasAccounts = m_hasAccounts || key == "accounts";
            if (key == "accounts" && text.mid(colon + 1).trimmed() == "[]")
                return;
        }
        const auto value = scalarAt(text, colon + 1);
        if (!value)
            return skip();
        if (column == 0)
            return takeTop(key, *value);
        if (m_section != "accounts")
            return; // of something else, which is nobody's business here
        if (!m_isInAccount)
            return skip();
        if (m_isInUsers && m_userDash >= 0 && column > m_userDash) {
            if (m_userKeys < 0)
                m_userKeys = column;
            return column == m_userKeys ? takeUser(key, *value) : skip();
        }
        if (m_accountKeys < 0)
            m_accountKeys = column;
        if (column != m_accountKeys)
            return skip();
        m_isInUsers = key == "users";
        m_userDash = -1;
        if (key == "endpoint")
            m_endpoint = boundedText(value->text);
    }

    void takeTop(const QByteArray &key, const Scalar &value)
    {
        if (key == "current-account")
            m_currentAccount = boundedText(value.text);
        else if (key == "current-user")
            m_currentUser = boundedText(value.text);
    }

    void takeUser(const QByteArray &key, const Scalar &value)
    {
        Entry &user = m_users.last();
        if (key == "username")
            user.username = boundedText(value.text);
        else if (key == "expires_in")
            user.expiresMs = msFromSeconds(value.text);
        else if (key == "token" && value.text.size() <= MostTokenBytes) {
            user.token = QByteArray(value.text.constData(), value.text.size());
            if (m_places && !value.text.isEmpty() && value.text == m_wanted)
                m_places->append({m_offset + value.begin, value.length});
        }
    }

    void endAccount()
    {
        for (Entry &user : m_users) {
            user.endpoint = m_endpoint;
            if (user.token.isEmpty() || m_endpoint.isEmpty()
                || m_config.m_entries.size() >= MostEntries)
                ++m_config.m_incomplete;
            else
                m_config.m_entries.append(std::move(user));
        }
        m_users.clear();
        m_endpoint.clear();
        m_isInAccount = false;
        m_isInUsers = false;
        m_accountKeys = -1;
        m_userDash = -1;
        m_userKeys = -1;
    }

    LitmusConfig &m_config;
    const QByteArray &m_wanted;
    QList<Place> *m_places;
    int m_number = 0;
    qsizetype m_offset = 0;
    QByteArray m_section;
    bool m_hasAccounts = false;
    QString m_currentAccount;
    QString m_currentUser;
    bool m_isInAccount = false;
    bool m_isInUsers = false;
    qsizetype m_accountDash = -1; ///< columns; -1: not seen
    qsizetype m_accountKeys = -1;
    qsizetype m_userDash = -1;
    qsizetype m_userKeys = -1;
    QString m_endpoint;
    QList<Entry> m_users;
};

LitmusConfig::Entry::~Entry()
{
    if (token.isDetached()) // another copy may still be in use
        wipe(token);
}

QString LitmusConfig::defaultFile()
{
    return QDir::home().filePath(u".litmusconfig"_s);
}

Result<LitmusConfig, LitmusConfig::Error> LitmusConfig::parse(const QByteArray &yaml)
{
    return parse(yaml, {}, nullptr);
}

Result<LitmusConfig, LitmusConfig::Error>
LitmusConfig::parse(const QByteArray &yaml, const QByteArray &wanted, QList<Place> *places)
{
    if (yaml.size() > MostConfigBytes)
        return Failure{Error::TooLarge};
    LitmusConfig config;
    Reader reader(config, wanted, places);
    qsizetype begin = 0;
    for (int number = 1; begin < yaml.size(); ++number) {
        qsizetype end = yaml.indexOf('\n', begin);
        if (end < 0)
            end = yaml.size();
        const qsizetype length = end - begin - (end > begin && yaml.at(end - 1) == '\r' ? 1 : 0);
        QByteArray text = yaml.mid(begin, length);
        reader.line(text, number, begin);
        wipe(text);
        begin = end + 1;
    }
    reader.finish();
    if (!reader.hasAccounts())
        return Failure{Error::NotAConfig};
    return config;
}

Result<LitmusConfig, LitmusConfig::Error> LitmusConfig::read(const QString &file)
{
    auto bytes = bytesOf(file);
    if (!bytes)
        return Failure{bytes.error()};
    auto config = parse(*bytes);
    wipe(*bytes);
    return config;
}

Result<Unit, LitmusConfig::Error> LitmusConfig::removeToken(const QString &file,
                                                            const QByteArray &token)
{
    auto bytes = bytesOf(file);
    if (!bytes)
        return Failure{bytes.error()};
    QList<Place> places;
    const auto config = parse(*bytes, token, &places);
    if (!config) {
        wipe(*bytes);
        return Failure{config.error()};
    }
    if (places.isEmpty()) {
        wipe(*bytes);
        return Unit{};
    }
    QByteArray without;
    without.reserve(bytes->size());
    qsizetype done = 0;
    for (const Place &place : std::as_const(places)) {
        without += bytes->mid(done, place.begin - done) + "\"\"";
        done = place.begin + place.length;
    }
    without += bytes->mid(done);
    wipe(*bytes);

    const auto mode = QFileInfo(file).permissions();
    QSaveFile target(file);
    const bool isWritten = target.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
                           && target.setPermissions(mode) && target.write(without) == without.size()
                           && target.commit();
    wipe(without);
    if (!isWritten)
        return Failure{Error::CannotWrite};
    return Unit{};
}

QString errorSentence(LitmusConfig::Error error, const QString &file)
{
    using Error = LitmusConfig::Error;
    const QString name = plainLine(file, 4096);
    switch (error) {
    case Error::Missing:
        return QCoreApplication::translate("rd::Error",
                                           "There is no file %1: litmusctl is not signed in here.")
            .arg(name);
    case Error::NoFile:
        return QCoreApplication::translate("rd::Error", "%1 is not a file.").arg(name);
    case Error::CannotRead:
        return QCoreApplication::translate("rd::Error", "%1 cannot be read. Check its permissions.")
            .arg(name);
    case Error::TooLarge:
    case Error::NotAConfig:
        return QCoreApplication::translate("rd::Error",
                                           "%1 is not a configuration of litmusctl: it holds no "
                                           "accounts.")
            .arg(name);
    case Error::CannotWrite:
        return QCoreApplication::translate("rd::Error",
                                           "%1 could not be written, so the token is still in it. "
                                           "Check its permissions and its folder's.")
            .arg(name);
    }
    Q_UNREACHABLE();
}

QString unreadSentence(const LitmusConfig &config)
{
    QStringList sentences;
    if (!config.unreadLines().isEmpty()) {
        QStringList lines;
        for (const int line : config.unreadLines())
            lines << QString::number(line);
        sentences << QCoreApplication::translate("rd::Error",
                                                 "What these lines of the file say is not "
                                                 "understood and was left out: %1.")
                         .arg(lines.join(u", "_s));
    }
    if (config.incomplete() > 0)
        sentences << QCoreApplication::translate("rd::Error",
                                                 "%n user(s) of the file have no token or no "
                                                 "address.",
                                                 nullptr, config.incomplete());
    return sentences.join(u' ');
}

} // namespace rd
