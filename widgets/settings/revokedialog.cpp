// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/revokedialog.h"

#include "common/buttons.h"
#include "common/cappedscroll.h"
#include "common/elidedlabel.h"
#include "common/insentence.h"
#include "common/tonedlabel.h"
#include "settings/tokentexts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int MostNamesHeight = 200;

} // namespace

RevokeDialog::RevokeDialog(const TokenInfo &token, const QString &host, QWidget *parent)
    : RevokeDialog(QList<TokenInfo>{token}, Which::These, host, parent)
{
}

RevokeDialog::RevokeDialog(const QList<TokenInfo> &tokens, Which which, const QString &host,
                           QWidget *parent)
    : QDialog(parent)
    , m_tokens(tokens)
    , m_which(which)
    , m_host(host)
    , m_question(new TonedLabel(TextRole::PageTitle))
    , m_fingerprint(new TonedLabel(TextRole::Code, TonedLabel::Tone::Muted))
    , m_names(new CappedScroll(MostNamesHeight))
    , m_consequence(new TonedLabel)
    , m_ownDevice(new TonedLabel(TextRole::Strong, TonedLabel::Tone::Bad))
    , m_cancel(new QPushButton)
    , m_revoke(new QPushButton)
{
    setObjectName("revokeDialog"_L1);
    m_cancel->setObjectName("cancelButton"_L1);
    m_revoke->setObjectName("confirmButton"_L1);
    m_question->setObjectName("question"_L1);
    m_ownDevice->setObjectName("ownDeviceWarning"_L1);
    m_names->setObjectName("doomedNames"_L1);
    setButtonRole(m_revoke, ButtonRole::Danger);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_revoke, QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(m_question);
    layout->addWidget(m_fingerprint);
    layout->addWidget(m_names);
    layout->addSpacing(8);
    layout->addWidget(m_consequence);
    layout->addWidget(m_ownDevice);
    layout->addSpacing(16);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(440);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    // The button box makes its accept button the default one; a stray Enter must not destroy.
    m_revoke->setDefault(false);
    m_cancel->setDefault(true);
    // As if by Tab, so that the ring is seen.
    setAttribute(Qt::WA_KeyboardFocusChange);
    m_cancel->setFocus(Qt::TabFocusReason);
}

void RevokeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void RevokeDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

bool RevokeDialog::isOne() const
{
    return m_tokens.size() == 1 && (m_which == Which::These || m_which == Which::OwnToken);
}

/// One line each: names are not unique, so the fingerprints stand beside them.
void RevokeDialog::nameTokens()
{
    m_names->clear();
    m_names->setVisible(!isOne());
    if (isOne())
        return;
    for (const TokenInfo &token : std::as_const(m_tokens)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 3, 8, 3);
        row->setSpacing(12);
        row->addWidget(new ElidedLabel(shownTokenName(token.name)), 1);
        auto *digits = new TonedLabel(TextRole::Code, TonedLabel::Tone::Muted);
        digits->setWordWrap(false);
        digits->setText(token.fingerprint.left(8));
        row->addWidget(digits);
        line->setAccessibleName(shownTokenName(token.name) + u", "_s + token.fingerprint.left(8));
        m_names->column()->addWidget(line);
    }
}

void RevokeDialog::retranslate()
{
    const int count = static_cast<int>(m_tokens.size());
    nameTokens();
    m_names->setAccessibleName(tr("Tokens that will be revoked"));
    if (m_which == Which::OwnToken) {
        setWindowTitle(tr("Replace this device's token"));
        m_question->setText(tr("Replace this device's token?"));
        m_fingerprint->setTextOrHide(
            tr("Fingerprint %1").arg(m_tokens.constFirst().fingerprint.left(8)));
        m_consequence->setText(tr("A new one is made, stored and tried. Only then the old one is "
                                  "revoked, which cannot be undone, and you see its proof. When a "
                                  "step fails, this device keeps the old one."));
        m_revoke->setText(tr("Re&place"));
    } else if (isOne()) {
        const TokenInfo &token = m_tokens.constFirst();
        setWindowTitle(tr("Revoke a token"));
        m_question->setText(tr("Revoke \"%1\"?").arg(inSentence(shownTokenName(token.name))));
        m_fingerprint->setTextOrHide(tr("Fingerprint %1").arg(token.fingerprint.left(8)));
        m_consequence->setText(tr("Whatever works with this token stops working at once. This "
                                  "cannot be undone: who still needs access needs a new token."));
        m_revoke->setText(tr("&Revoke"));
    } else {
        setWindowTitle(tr("Revoke several tokens"));
        m_question->setText(
            m_which == Which::AllOthers
                ? tr("Revoke all %n token(s) but this device's?", nullptr, count)
            : m_which == Which::Leak
                ? tr("Revoke these %n token(s) and replace this device's?", nullptr, count)
                : tr("Revoke these %n token(s)?", nullptr, count));
        m_fingerprint->setTextOrHide({});
        QString consequence =
            tr("Whatever works with them stops working at once. This cannot be undone: who still "
               "needs access needs a new token. They are revoked one after the other, and each is "
               "tried before and after: you see a proof for each.");
        if (m_which == Which::Leak) {
            consequence += u' '
                           + tr("First a new token for this device is made, stored and tried: when "
                                "that fails, nothing is revoked.");
        }
        if (m_which != Which::These)
            consequence += u' ' + tr("Tokens that were made in the meantime are revoked, too.");
        m_consequence->setText(consequence);
        m_revoke->setText(tr("&Revoke %n token(s)", nullptr, count));
    }
    const bool isOwn = std::any_of(m_tokens.cbegin(), m_tokens.cend(),
                                   [](const TokenInfo &one) { return one.thisDevice; });
    m_ownDevice->setTextOrHide(isOwn && m_which == Which::These
                                   ? tr("It is the token of this device: revoking it signs this "
                                        "program out of %1.")
                                         .arg(inSentence(m_host))
                                   : QString());
    m_cancel->setText(tr("&Cancel"));
}

} // namespace rd

#include "moc_revokedialog.cpp"
