// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/graphql/document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rd::sandbox::gql {

namespace {

QString quotedText(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace

QString Value::toText() const
{
    switch (kind) {
    case Kind::Variable:
        return u'$' + text;
    case Kind::Int:
    case Kind::Float:
    case Kind::Boolean:
    case Kind::Enum:
        return text;
    case Kind::Null:
        return u"null"_s;
    case Kind::String:
        return quotedText(text);
    case Kind::List: {
        QStringList parts;
        for (const Value &item : items)
            parts.append(item.toText());
        return u'[' + parts.join(u',') + u']';
    }
    case Kind::Object: {
        QStringList parts;
        for (const ObjectField &field : fields)
            parts.append(field.name + u':' + field.value.toText());
        return u'{' + parts.join(u',') + u'}';
    }
    }
    return {};
}

const QString &TypeRef::baseName() const
{
    return element ? element->baseName() : name;
}

QString TypeRef::toText() const
{
    const QString inner = element ? u'[' + element->toText() + u']' : name;
    return isNonNull ? inner + u'!' : inner;
}

bool operator==(const TypeRef &a, const TypeRef &b)
{
    if (a.isNonNull != b.isNonNull || a.isList() != b.isList())
        return false;
    return a.isList() ? *a.element == *b.element : a.name == b.name;
}

const Fragment *Document::fragment(const QString &name) const
{
    for (const Fragment &candidate : fragments) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

} // namespace rd::sandbox::gql
