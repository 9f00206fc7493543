// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/yaml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int DeepestYaml = 64;

/// True for what a YAML reader would not keep as it is, or might not show.
bool needsEscape(QChar c)
{
    const char16_t code = c.unicode();
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029
           || code == 0xFEFF || c.isSurrogate() || code >= 0xFFFE
           || c.category() == QChar::Other_Format;
}

QString quotedScalar(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        if (c == u'\n')
            quoted += "\\n"_L1;
        else if (c == u'\t')
            quoted += "\\t"_L1;
        else if (needsEscape(c) && !c.isSurrogate())
            quoted += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

/// Words that mean the same with and without quotes.
bool isPlain(const QString &text)
{
    static const QRegularExpression harmless(
        u"\\A[A-Za-z_/][\\w./@%+=(){}-]*(?:[ :][\\w./@%+=(){}-]+)*\\z"_s);
    static const QRegularExpression meaningful(u"\\A(?:true|false|null|yes|no|on|off|y|n)\\z"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    return text.size() < 200 && harmless.match(text).hasMatch()
           && !meaningful.match(text).hasMatch();
}

bool isBlock(const QString &text)
{
    if (!text.contains(u'\n') || text.startsWith(u' ') || text.startsWith(u'\n')
        || text.startsWith(u'\t'))
        return false;
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c != u'\n' && c != u'\t' && !c.isSurrogate() && needsEscape(c);
    });
}

/// Writes values below each other; fails as a whole when they nest too deeply.
class YamlWriter {
public:
    bool write(const QJsonValue &value, int depth)
    {
        if (value.isObject() && !value.toObject().isEmpty())
            return writeObject(value.toObject(), depth);
        if (value.isArray() && !value.toArray().isEmpty())
            return writeArray(value.toArray(), depth);
        m_text += scalar(value, depth) + u'\n';
        return true;
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    /// What follows a key, or the dash of a list, on the same line or below.
    bool writeBehind(const QJsonValue &value, int depth, bool isItem)
    {
        const bool isObject = value.isObject() && !value.toObject().isEmpty();
        const bool isArray = value.isArray() && !value.toArray().isEmpty();
        if (!isObject && !isArray) {
            m_text += u' ' + scalar(value, depth + 1) + u'\n';
            return true;
        }
        if (isItem) {
            m_text += u' ';
            m_isIndented = true; // the first line stands behind the dash
        } else {
            m_text += u'\n';
        }
        // A list below a key is not indented further, as usual.
        return isObject || isItem ? write(value, depth + 1) : write(value, depth);
    }
    bool writeObject(const QJsonObject &object, int depth)
    {
        if (depth > DeepestYaml)
            return false;
        for (auto it = object.begin(); it != object.end(); ++it) {
            indent(depth);
            m_text += (isPlain(it.key()) ? it.key() : quotedScalar(it.key())) + u':';
            if (!writeBehind(it.value(), depth, false))
                return false;
        }
        return true;
    }
    bool writeArray(const QJsonArray &array, int depth)
    {
        if (depth > DeepestYaml || ++m_lists > DeepestYaml)
            return false;
        for (const QJsonValue &value : array) {
            indent(depth);
            m_text += u'-';
            if (!writeBehind(value, depth, true))
                return false;
        }
        --m_lists;
        return true;
    }
    void indent(int depth)
    {
        if (!std::exchange(m_isIndented, false))
            m_text += QString(depth * 2, u' ');
    }
    static QString scalar(const QJsonValue &value, int depth)
    {
        switch (value.type()) {
        case QJsonValue::Bool:
            return value.toBool() ? u"true"_s : u"false"_s;
        case QJsonValue::Double:
            return numberScalar(value);
        case QJsonValue::String:
            return textScalar(value.toString(), depth);
        case QJsonValue::Array:
            return u"[]"_s;
        case QJsonValue::Object:
            return u"{}"_s;
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            break;
        }
        return u"null"_s;
    }
    static QString numberScalar(const QJsonValue &value)
    {
        const double number = value.toDouble();
        if (std::abs(number) < 9e15 && number == std::floor(number))
            return QString::number(value.toInteger());
        QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
        // YAML 1.1 takes "1e+300" for a word.
        if (const qsizetype e = text.indexOf(u'e'); e > 0 && !text.contains(u'.'))
            text.insert(e, u".0"_s);
        return text;
    }
    static QString textScalar(const QString &text, int depth)
    {
        if (!isBlock(text))
            return isPlain(text) ? text : quotedScalar(text);
        const QString ending = !text.endsWith(u'\n')      ? u"-"_s
                               : text.endsWith("\n\n"_L1) ? u"+"_s
                                                          : QString();
        QString block = u'|' + ending;
        const QStringList lines = text.split(u'\n');
        const qsizetype count = lines.size() - (text.endsWith(u'\n') ? 1 : 0);
        for (qsizetype i = 0; i < count; ++i) {
            block += u'\n';
            if (!lines.at(i).isEmpty())
                block += QString(depth * 2, u' ') + lines.at(i);
        }
        return block;
    }

    QString m_text;
    int m_lists = 0; ///< open ones: below keys they do not count as a level
    bool m_isIndented = false;
};

} // namespace

std::optional<QString> yamlFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isNull())
        return std::nullopt;
    YamlWriter writer;
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (!writer.write(value, 0))
        return std::nullopt;
    return writer.text();
}

} // namespace rd
