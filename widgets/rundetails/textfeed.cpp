// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/textfeed.h"

#include "rundetails/textviewer.h"

#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Takes some milliseconds; more than a screen shows.
constexpr qsizetype SliceLength = 48'000;

/// Behind the end of the line that \p at is in.
qsizetype behindLine(const QString &text, qsizetype at)
{
    const qsizetype feed = text.indexOf(u'\n', at);
    const qsizetype end = feed < 0 ? text.size() : feed + 1;
    // Terminals know lines that end with a return alone.
    const qsizetype ret = QStringView(text).mid(at, end - at).indexOf(u'\r');
    if (ret < 0 || at + ret + 2 == end) // none, or that of a pair
        return end;
    return at + ret + 1;
}

} // namespace

TextFeed::TextFeed(QPlainTextEdit &field, QObject *parent)
    : QObject(parent)
    , m_field(field)
{
}

void TextFeed::show(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_next = 0;
    m_field.setPlainText(nextSlice());
    if (!isWhole())
        feedSoon();
}

void TextFeed::clear()
{
    m_text.clear();
    m_next = 0;
    m_field.clear();
}

QString TextFeed::whole() const
{
    return isWhole() ? m_field.toPlainText() : safeBlock(m_text);
}

/// Whole lines, so that each can be made safe by itself.
QString TextFeed::nextSlice()
{
    const qsizetype from = m_next;
    if (m_text.size() - from <= SliceLength) {
        m_next = m_text.size();
        return safeBlock(m_text.mid(from));
    }
    const qsizetype last = from + SliceLength - 1;
    const qsizetype lineBreak =
        std::max(m_text.lastIndexOf(u'\n', last), m_text.lastIndexOf(u'\r', last - 1));
    if (lineBreak >= from) {
        const bool isPair = m_text.at(lineBreak) == u'\r' && m_text.at(lineBreak + 1) == u'\n';
        m_next = lineBreak + (isPair ? 2 : 1);
        return safeBlock(m_text.mid(from, m_next - from));
    }
    // One line, longer than anybody is shown: its rest is passed over.
    m_next = behindLine(m_text, last);
    const bool goesOn = m_text.at(m_next - 1) == u'\n' || m_text.at(m_next - 1) == u'\r';
    return safeBlock(m_text.mid(from, SliceLength)) + (goesOn ? u"\n"_s : QString());
}

void TextFeed::feedSoon()
{
    if (std::exchange(m_isFeeding, true))
        return;
    QTimer::singleShot(std::chrono::milliseconds(0), this, [this] {
        m_isFeeding = false;
        if (!isWhole()) // else another text, which was short
            feed();
    });
}

void TextFeed::feed()
{
    QTextCursor end(m_field.document());
    end.movePosition(QTextCursor::End);
    end.insertText(nextSlice());
    if (!isWhole())
        feedSoon();
    else
        emit grown();
}

} // namespace rd

#include "moc_textfeed.cpp"
