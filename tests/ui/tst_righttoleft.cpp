// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "common/buttons.h"
#include "common/card.h"
#include "common/icons.h"
#include "common/noticebox.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

QImage lineOf(const QString &text, Qt::LayoutDirection direction, Qt::Alignment alignment)
{
    QImage image(120, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(textFont(TextRole::Body));
    painter.setLayoutDirection(direction);
    paintLine(painter, image.rect(), alignment | Qt::AlignVCenter, text, direction);
    return image;
}

/// Columns in which something was painted.
QList<bool> inked(const QImage &image, QRgb ground)
{
    QList<bool> columns(image.width(), false);
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 4; y < image.height() - 4; ++y)
            columns[x] = columns[x] || image.pixel(x, y) != ground;
    }
    return columns;
}

int longestGap(const QList<bool> &columns)
{
    int longest = 0;
    int gap = 0;
    const qsizetype first = columns.indexOf(true);
    const qsizetype last = columns.lastIndexOf(true);
    for (qsizetype x = first; x >= 0 && x <= last; ++x) {
        gap = columns[x] ? 0 : gap + 1;
        longest = qMax(longest, gap);
    }
    return longest;
}

} // namespace

/// What is shown when the language is written from right to left.
class TestRightToLeft : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void namesKeepTheirOwnOrder_data();
    void namesKeepTheirOwnOrder();
    void sentencesFollowTheWindow();
    void noticesLeaveRoomForTheirIcon_data() { bothDirections(); }
    void noticesLeaveRoomForTheirIcon();
    void bannersMirror();
    void titlesAndButtonsOfCardsKeepTheirDistance();
    void iconsOfButtonsStandBesideTheText();

private:
    static void bothDirections()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
};

void TestRightToLeft::namesKeepTheirOwnOrder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("elided") << u"parcel-tracking-latency-of-the-whole-week"_s;
    QTest::newRow("punctuation") << u"<b>disp</b>"_s;
}

void TestRightToLeft::namesKeepTheirOwnOrder()
{
    QFETCH(QString, name);
    // The same picture, except that it stands at the other side.
    QCOMPARE(lineOf(name, Qt::RightToLeft, Qt::AlignLeft),
             lineOf(name, Qt::LeftToRight, Qt::AlignRight));
}

void TestRightToLeft::sentencesFollowTheWindow()
{
    // A name in front of a sentence does not turn the sentence around.
    const QString name = u"\u2068checkout\u2069"_s;
    const QString sentence = u"%1 \u05D0\u05D1."_s.arg(name);
    QVERIFY(lineOf(sentence, Qt::RightToLeft, Qt::AlignLeft)
            != lineOf(u"checkout \u05D0\u05D1."_s, Qt::RightToLeft, Qt::AlignLeft));
    QCOMPARE(lineOf(u"38 / 44"_s, Qt::RightToLeft, Qt::AlignLeft),
             lineOf(u"\u200F38 / 44"_s, Qt::RightToLeft, Qt::AlignLeft));
}

void TestRightToLeft::noticesLeaveRoomForTheirIcon()
{
    QFETCH(Qt::LayoutDirection, direction);
    NoticeBox notice;
    notice.setLayoutDirection(direction);
    notice.showNotice(NoticeBox::Kind::Warning, u"Something to mind."_s);
    notice.resize(300, 60);
    notice.show();
    QVERIFY(QTest::qWaitForWindowExposed(&notice));
    const auto *label = notice.findChild<QLabel *>();
    const int before = direction == Qt::LeftToRight
                           ? label->geometry().left()
                           : notice.width() - 1 - label->geometry().right();
    const int after = direction == Qt::LeftToRight ? notice.width() - 1 - label->geometry().right()
                                                   : label->geometry().left();
    QVERIFY2(before >= after + 16, qPrintable(u"%1 before, %2 after"_s.arg(before).arg(after)));
}

void TestRightToLeft::bannersMirror()
{
    Banner banner;
    banner.showMessage(Banner::Kind::Warning, u"Something happened."_s, u"Try again"_s);
    banner.resize(500, 46);
    banner.show();
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    const auto *button = banner.findChild<QPushButton *>();
    const QRect leftToRight = button->geometry();
    banner.setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(button->geometry().left(), banner.width() - 1 - leftToRight.right());
}

void TestRightToLeft::titlesAndButtonsOfCardsKeepTheirDistance()
{
    Card card;
    card.setTitle(u"Title"_s);
    auto *button = new QPushButton(u"How?"_s);
    setButtonRole(button, ButtonRole::Link);
    card.setSideWidget(button);
    card.resize(300, 80);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    const QRect before(button->mapTo(&card, QPoint()), button->size());
    // The word, not the padding around it, ends where the contents end.
    QVERIFY(card.width() - before.right() - 1 < metrics::CardPaddingX);
    card.setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(button->mapTo(&card, QPoint()).x(), card.width() - 1 - before.right());
}

void TestRightToLeft::iconsOfButtonsStandBesideTheText()
{
    QPushButton button(u"llll"_s);
    button.setIcon(themedIcon(u"external"_s));
    button.resize(220, 30);
    // Between the borders, which have ink in every row.
    const auto columns = [&button] {
        return inked(button.grab().toImage(), tokensOf(&button).surface.rgb())
            .mid(8, button.width() - 16);
    };
    const QList<bool> before = columns();
    button.setLayoutDirection(Qt::RightToLeft);
    const QList<bool> after = columns();
    const auto widthOf = [](const QList<bool> &ink) {
        return ink.lastIndexOf(true) - ink.indexOf(true);
    };
    QVERIFY(before.contains(true));
    QVERIFY(qAbs(widthOf(before) - widthOf(after)) <= 1);
    QVERIFY2(qAbs(longestGap(before) - longestGap(after)) <= 1,
             qPrintable(u"%1 and %2"_s.arg(longestGap(before)).arg(longestGap(after))));
}

QTEST_MAIN(TestRightToLeft)
#include "tst_righttoleft.moc"
