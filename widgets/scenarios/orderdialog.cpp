// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/orderdialog.h"

#include "common/buttons.h"
#include "common/insentence.h"
#include "common/tonedlabel.h"
#include "items/scenariotext.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int DialogWidth = 460;

} // namespace

OrderDialog::OrderDialog(Kind kind, const ScenarioEntry &entry, const std::optional<RunMark> &run,
                         QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_entry(entry)
    , m_run(run)
    , m_question(new TonedLabel(TextRole::PageTitle))
    , m_facts(new TonedLabel)
    , m_consequence(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
    , m_warning(new TonedLabel(TextRole::Strong, TonedLabel::Tone::Warning))
    , m_cancel(new QPushButton)
    , m_confirm(new QPushButton)
{
    setObjectName(u"orderDialog"_s);
    m_question->setObjectName(u"question"_s);
    m_facts->setObjectName(u"facts"_s);
    m_warning->setObjectName(u"orderWarning"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_confirm->setObjectName(u"confirmButton"_s);
    setButtonRole(m_confirm, kind == Kind::Stop ? ButtonRole::Danger : ButtonRole::Primary);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    layout->addWidget(m_facts);
    layout->addWidget(m_consequence);
    layout->addWidget(m_warning);
    layout->addSpacing(12);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(DialogWidth);

    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_confirm->setEnabled(false); // a second click asks for nothing
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    // The button box makes its accept button the default one; a stray Enter must do nothing.
    m_confirm->setDefault(false);
    m_confirm->setAutoDefault(false);
    m_cancel->setDefault(true);
    resize(DialogWidth, layout->heightForWidth(DialogWidth)); // sentences wrap: no gap below them
    // As if by Tab, so that the ring is seen however it was opened.
    setAttribute(Qt::WA_KeyboardFocusChange);
    m_cancel->setFocus(Qt::TabFocusReason);
}

QString OrderDialog::factsText() const
{
    const auto line = [](const QString &name, const QString &value) {
        return value.isEmpty() ? QString() : u"%1: %2"_s.arg(name, value);
    };
    QStringList facts{line(tr("Project"), inSentence(m_entry.projectName)),
                      line(tr("Delegate"), inSentence(m_entry.delegateName())),
                      line(tr("Environment"), entryEnvironmentText(m_entry))};
    facts.removeAll({});
    return facts.join(u'\n');
}

QString OrderDialog::consequenceText() const
{
    switch (m_kind) {
    case Kind::Run:
        return tr("Its faults are injected there at once. The new run is followed here from the "
                  "queue on.");
    case Kind::Stop:
        break;
    }
    return tr("A stopped run tells nothing about resilience: it gets no score, whatever has passed "
              "so far. This cannot be undone.");
}

QString OrderDialog::warningText() const
{
    if (m_kind == Kind::Run)
        return m_entry.environmentKind == Environment::Kind::Production
                   ? tr("This is a production environment.")
                   : QString();
    return m_entry.delegateState && *m_entry.delegateState != Delegate::State::Active
               ? tr("Its delegate is not connected: what goes on in the cluster may go on.")
               : QString();
}

void OrderDialog::retranslate()
{
    const QString name = inSentence(m_entry.scenario().name.isEmpty() ? m_entry.scenario().id
                                                                      : m_entry.scenario().name);
    m_facts->setText(factsText());
    m_consequence->setText(consequenceText());
    m_warning->setTextOrHide(warningText());
    m_cancel->setText(tr("&Cancel"));
    switch (m_kind) {
    case Kind::Run:
        setWindowTitle(tr("Run a scenario"));
        m_question->setText(tr("Run \"%1\" now?").arg(name));
        m_confirm->setText(tr("&Run now"));
        return;
    case Kind::Stop:
        break;
    }
    setWindowTitle(tr("Stop a run"));
    //: %1 is the number of a run, %2 the name of its scenario
    m_question->setText(
        tr("Stop run %1 of \"%2\"?").arg(QLocale().toString(m_run ? m_run->sequence : 0), name));
    m_confirm->setText(tr("&Stop the run"));
}

void OrderDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void OrderDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

} // namespace rd

#include "moc_orderdialog.cpp"
