// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/textviewer.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/statepanel.h"
#include "common/surface.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "rundetails/textfeed.h"
#include "rundetails/yamlhighlighter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr qsizetype LongestLine = 4000;
constexpr int MostMarked = 1000;
/// Longer texts stay in one colour: all of them would be looked at before anything shows.
constexpr qsizetype MostColoured = 400'000;
/// Longer texts are searched once somebody has stopped typing.
constexpr int MostSearchedAtOnce = 200'000;
constexpr auto TypingPause = 200ms;

bool isSafe(QChar letter)
{
    const ushort code = letter.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
                       || code == 0x200e || code == 0x200f || code == 0x061c;
    return !isControl && !turns && code != 0x2028 && code != 0x2029;
}

/// A text that is read only has no cursor to tell where the keyboard is.
class ViewedText final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPlainTextEdit::paintEvent(event);
        if (!showsFocusRing(this))
            return;
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        paintFocusRing(painter, viewport()->rect(), 4, tokensOf(this));
    }
    void scrollContentsBy(int dx, int dy) override
    {
        QPlainTextEdit::scrollContentsBy(dx, dy);
        if (showsFocusRing(this))
            viewport()->update(); // the ring does not move with the lines
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusInEvent(event);
        viewport()->update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        viewport()->update();
    }
};

} // namespace

QString safeBlock(const QString &text)
{
    static const QRegularExpression escapes(u"\\x1b\\[[0-9;?]*[ -/]*[@-~]"_s);
    QString plain = text;
    plain.remove(escapes);
    QString safe;
    safe.reserve(plain.size());
    qsizetype length = 0;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar letter = plain.at(i);
        if (letter == u'\n' || letter == u'\r') {
            if (letter == u'\r' && i + 1 < plain.size() && plain.at(i + 1) == u'\n')
                continue;
            safe += u'\n';
            length = 0;
        } else if (++length == LongestLine) {
            safe += u'\u2026';
        } else if (length < LongestLine && (letter == u'\t' || isSafe(letter))) {
            safe += letter;
        }
    }
    return safe;
}

TextViewer::TextViewer(Language language, QWidget *parent)
    : QWidget(parent)
    , m_faces(new QStackedWidget)
    , m_state(new StatePanel)
    , m_remark(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_text(new ViewedText)
    , m_feed(new TextFeed(*m_text, this))
    , m_copy(new QPushButton)
    , m_openFind(new QPushButton)
    , m_bar(new QWidget)
    , m_field(new QLineEdit)
    , m_found(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_previous(new QPushButton)
    , m_next(new QPushButton)
    , m_close(new QPushButton)
    , m_delay(new QTimer(this))
{
    m_text->setObjectName("viewedText"_L1);
    m_text->setReadOnly(true);
    m_text->setFont(textFont(TextRole::Code));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Manifests and logs read from left to right, in whatever language the program is.
    m_text->setLayoutDirection(Qt::LeftToRight);
    if (language == Language::Yaml)
        m_highlighter = new YamlHighlighter(m_text->document());
    m_found->setObjectName("foundText"_L1);
    m_found->setWordWrap(false);
    m_field->setObjectName("findField"_L1);
    m_field->setMinimumHeight(metrics::ControlHeight);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_bar->setObjectName("findBar"_L1);
    m_bar->hide();
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_openFind->setIcon(themedIcon(u"search"_s));
    m_previous->setIcon(themedIcon(u"chevron-up"_s, IconTint::Muted));
    m_next->setIcon(themedIcon(u"chevron-down"_s, IconTint::Muted));
    m_close->setIcon(themedIcon(u"close"_s, IconTint::Muted));
    for (QPushButton *button : {m_previous, m_next, m_close}) {
        button->setFixedSize(28, 28);
        setButtonRole(button, ButtonRole::Quiet);
    }

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_remark, 1);
    head->addWidget(m_openFind, 0, Qt::AlignTop);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins({});
    bar->setSpacing(6);
    bar->addWidget(m_field, 1);
    bar->addWidget(m_found);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addWidget(m_close);
    auto *reading = new QWidget;
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 8);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_text, 1);
    m_faces->addWidget(m_state);
    m_faces->addWidget(reading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_faces);

    connect(m_copy, &QPushButton::clicked, this,
            [this] { emit copyTextRequested(m_feed->whole()); });
    connect(m_feed, &TextFeed::grown, this, [this] {
        if (m_bar->isVisibleTo(this))
            markAll();
    });
    connect(m_openFind, &QPushButton::clicked, this, &TextViewer::openFind);
    m_delay->setSingleShot(true);
    m_delay->setInterval(TypingPause);
    connect(m_delay, &QTimer::timeout, this, &TextViewer::findFromStart);
    connect(m_field, &QLineEdit::textChanged, this, &TextViewer::findSoon);
    connect(m_next, &QPushButton::clicked, this, [this] { find(false); });
    connect(m_previous, &QPushButton::clicked, this, [this] { find(true); });
    connect(m_close, &QPushButton::clicked, this, &TextViewer::closeFind);
    connect(m_state, &StatePanel::actionTriggered, this, &TextViewer::actionTriggered);
    applyColours();
    retranslate();
}

void TextViewer::setName(const QString &name)
{
    m_text->setAccessibleName(name);
}

void TextViewer::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void TextViewer::setText(const QString &text)
{
    if (m_highlighter)
        m_highlighter->setDocument(text.size() <= MostColoured ? m_text->document() : nullptr);
    m_feed->show(text);
    m_faces->setCurrentIndex(1);
    if (m_bar->isVisibleTo(this))
        markAll();
}

void TextViewer::clear()
{
    closeFind();
    m_feed->clear();
    m_faces->setCurrentIndex(0);
}

void TextViewer::showSentence(const QString &title, const QString &sentence, const QString &action,
                              const QString &icon)
{
    clear();
    m_state->showState(PageState::Empty);
    m_state->setTexts(title, sentence, action, icon);
}

bool TextViewer::hasText() const
{
    return m_faces->currentIndex() == 1;
}

void TextViewer::openFind()
{
    if (!hasText())
        return;
    const QString chosen = m_text->textCursor().selectedText();
    m_bar->show();
    if (!chosen.isEmpty() && chosen.size() < 200 && !chosen.contains(QChar(0x2029)))
        m_field->setText(chosen);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    markAll();
}

bool TextViewer::closeFind()
{
    if (m_bar->isHidden())
        return false;
    const bool hadFocus = m_bar->isAncestorOf(focusWidget());
    m_delay->stop();
    m_bar->hide();
    m_text->setExtraSelections({});
    if (hadFocus)
        m_text->setFocus();
    return true;
}

void TextViewer::findSoon()
{
    if (m_text->document()->characterCount() > MostSearchedAtOnce)
        m_delay->start();
    else
        findFromStart();
}

void TextViewer::findFromStart()
{
    m_delay->stop();
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_text->setTextCursor(cursor);
    markAll();
    find(false);
}

void TextViewer::find(bool isBackwards)
{
    const QString wanted = m_field->text();
    if (wanted.isEmpty())
        return;
    if (m_delay->isActive()) { // whoever presses Enter has stopped typing
        findFromStart();
        return;
    }
    const QTextDocument::FindFlags flags =
        isBackwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(wanted, flags))
        return;
    // Around the end.
    const QTextCursor before = m_text->textCursor();
    QTextCursor cursor = before;
    cursor.movePosition(isBackwards ? QTextCursor::End : QTextCursor::Start);
    m_text->setTextCursor(cursor);
    if (!m_text->find(wanted, flags))
        m_text->setTextCursor(before);
}

void TextViewer::markAll()
{
    const QString wanted = m_field->text();
    const ThemeTokens &tokens = tokensOf(this);
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(tokens.accentSoft);
    mark.format.setForeground(tokens.onAccentSoft);
    mark.format.setFontUnderline(true);
    if (!wanted.isEmpty()) {
        QTextCursor cursor(m_text->document());
        while (marks.size() < MostMarked) {
            cursor = m_text->document()->find(wanted, cursor);
            if (cursor.isNull())
                break;
            mark.cursor = cursor;
            marks << mark;
        }
    }
    m_text->setExtraSelections(marks);
    QString found;
    if (marks.size() >= MostMarked)
        found = tr("more than %1").arg(QLocale().toString(MostMarked - 1));
    else if (!wanted.isEmpty())
        found = marks.isEmpty() ? tr("not found")
                                : tr("%n place(s)", nullptr, static_cast<int>(marks.size()));
    m_found->setText(found);
    m_field->setAccessibleDescription(found);
    for (QPushButton *button : {m_previous, m_next})
        button->setEnabled(!marks.isEmpty());
}

bool TextViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TextViewer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        applyColours();
        if (m_bar->isVisibleTo(this))
            markAll();
    }
    QWidget::changeEvent(event);
}

void TextViewer::applyColours()
{
    m_text->setFont(textFont(TextRole::Code));
    layScrollBarOnSurface(m_text->verticalScrollBar());
    layScrollBarOnSurface(m_text->horizontalScrollBar());
    if (m_highlighter)
        m_highlighter->setTokens(tokensOf(this));
}

void TextViewer::retranslate()
{
    m_copy->setText(tr("&Copy all"));
    m_openFind->setText(tr("&Find"));
    m_openFind->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_field->setPlaceholderText(tr("Find in this text"));
    m_field->setAccessibleName(tr("Find in this text"));
    m_previous->setToolTip(tr("Previous place (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous place"));
    m_next->setToolTip(tr("Next place (Enter)"));
    m_next->setAccessibleName(tr("Next place"));
    m_close->setToolTip(tr("Close the search (Esc)"));
    m_close->setAccessibleName(tr("Close the search"));
}

} // namespace rd

#include "moc_textviewer.cpp"
