// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/tokencells.h"

#include "common/outcomemark.h"
#include "common/plaintext.h"
#include "settings/tokentexts.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

TonedLabel *tokenCell(const QString &text, TonedLabel::Tone tone, TextRole role)
{
    auto *label = new TonedLabel(role, tone);
    label->setWordWrap(false);
    label->setText(text);
    return label;
}

namespace {

/// Words in colour have a shape beside them, too.
QWidget *withShape(Outcome shape, QWidget *label)
{
    auto *cell = new QWidget;
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    auto *mark = new OutcomeMark(shape);
    mark->setObjectName("expiryShape"_L1);
    layout->addWidget(mark);
    layout->addWidget(label, 1);
    return cell;
}

TonedLabel *expiryLabel(const TokenInfo &token, qint64 nowMs)
{
    TonedLabel *label = tokenCell(expiryText(token, nowMs));
    switch (expiryTone(token, nowMs)) {
    case ExpiryTone::Calm:
        break;
    case ExpiryTone::Soon:
        label->setTone(TonedLabel::Tone::Warning);
        label->setRole(TextRole::Strong);
        break;
    case ExpiryTone::Never:
        label->setTone(TonedLabel::Tone::Bad);
        label->setRole(TextRole::Strong);
        break;
    case ExpiryTone::Expired:
        label->setTone(TonedLabel::Tone::Muted);
        break;
    }
    if (token.expiresMs > 0 && !token.neverExpires(nowMs)) {
        label->setToolTip(plainToolTip(QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(token.expiresMs), QLocale::LongFormat)));
    }
    return label;
}

} // namespace

QWidget *expiryCell(const TokenInfo &token, qint64 nowMs)
{
    TonedLabel *label = expiryLabel(token, nowMs);
    switch (expiryTone(token, nowMs)) {
    case ExpiryTone::Soon:
        return withShape(Outcome::Weakness, label);
    case ExpiryTone::Never:
        return withShape(Outcome::Broken, label);
    case ExpiryTone::Calm:
    case ExpiryTone::Expired:
        break;
    }
    return label;
}

} // namespace rd
