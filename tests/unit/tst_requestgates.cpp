// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/requestgates.h"

#include <QTest>

#include <functional>
#include <memory>
#include <vector>

using namespace rd;

namespace {

struct Visitor final : RequestGates::Guest {
    std::function<void()> then;
    bool isIn = false;
    void admitted() override
    {
        isIn = true;
        if (then)
            then();
    }
};

struct Bench {
    RequestGates gates;
    std::vector<std::unique_ptr<Visitor>> visitors;
    QList<int> admitted; ///< numbers of visitors, in order

    Visitor &come(const void *owner, const QByteArray &server = "s")
    {
        const int number = static_cast<int>(visitors.size());
        visitors.push_back(std::make_unique<Visitor>());
        Visitor &visitor = *visitors.back();
        visitor.then = [this, number] { admitted << number; };
        gates.enter(server, owner, visitor);
        return visitor;
    }
    void go(int number) { gates.leave(*visitors.at(static_cast<std::size_t>(number))); }
};

const int ownerA = 0;
const int ownerB = 0;
const int ownerC = 0;

} // namespace

class TestRequestGates final : public QObject {
    Q_OBJECT
private slots:
    void fourAtATimePerServer();
    void oneOwnersRequestsKeepTheirOrder();
    void aBusyOwnerDoesNotStarveAnother();
    void freedPlacesGoRound();
    void leavingTheQueueIsQuiet();
    void aForgottenOwnerAdmitsNobody();
    void guestsMayComeAndGoWhileAdmitted();
};

void TestRequestGates::fourAtATimePerServer()
{
    Bench bench;
    for (int i = 0; i < 6; ++i)
        bench.come(&ownerA);
    for (int i = 0; i < 3; ++i)
        bench.come(&ownerB);
    QCOMPARE(bench.gates.inFlight("s"), 4); // whoever they belong to
    QCOMPARE(bench.gates.waiting("s"), 5);
    bench.come(&ownerA, "t");
    QCOMPARE(bench.gates.inFlight("t"), 1); // another server
    for (int i = 0; i < 10; ++i) {
        bench.go(i);
        QVERIFY(bench.gates.inFlight("s") <= RequestGates::MaxInFlight);
    }
    for (const int i : QList<int>(bench.admitted))
        bench.go(i);
    QCOMPARE(bench.gates.inFlight("s"), 0);
    QCOMPARE(bench.gates.waiting("s"), 0);
}

void TestRequestGates::oneOwnersRequestsKeepTheirOrder()
{
    Bench bench;
    for (int i = 0; i < 8; ++i)
        bench.come(&ownerA);
    for (const int i : {2, 0, 3, 1})
        bench.go(i);
    QCOMPARE(bench.admitted, QList<int>({0, 1, 2, 3, 4, 5, 6, 7}));
}

void TestRequestGates::aBusyOwnerDoesNotStarveAnother()
{
    Bench bench;
    for (int i = 0; i < 500; ++i)
        bench.come(&ownerA);
    const Visitor &poll = bench.come(&ownerB);
    QVERIFY(!poll.isIn);
    bench.go(0);
    QVERIFY(poll.isIn); // the next place, before 496 others
    bench.go(1);
    QCOMPARE(bench.admitted.last(), 4);
}

void TestRequestGates::freedPlacesGoRound()
{
    Bench bench;
    for (int i = 0; i < 20; ++i) {
        bench.come(&ownerA); // 0, 3, 6, ...
        bench.come(&ownerB);
        bench.come(&ownerC);
    }
    for (int i = 0; i < 30; ++i)
        bench.go(bench.admitted.at(i));
    QList<int> each{0, 0, 0};
    for (const int number : std::as_const(bench.admitted))
        ++each[number % 3];
    for (const int count : std::as_const(each))
        QVERIFY2(count >= 11 && count <= 12, qPrintable(QString::number(count)));
}

void TestRequestGates::leavingTheQueueIsQuiet()
{
    Bench bench;
    for (int i = 0; i < 6; ++i)
        bench.come(&ownerA);
    bench.go(4); // waits
    bench.go(4);
    QCOMPARE(bench.gates.inFlight("s"), 4);
    bench.go(0);
    QCOMPARE(bench.admitted, QList<int>({0, 1, 2, 3, 5}));
    Visitor stranger;
    bench.gates.leave(stranger);
    QCOMPARE(bench.gates.inFlight("s"), 4);
}

void TestRequestGates::aForgottenOwnerAdmitsNobody()
{
    Bench bench;
    for (int i = 0; i < 8; ++i)
        bench.come(&ownerA);
    bench.come(&ownerB);
    bench.gates.forgetWaiting(&ownerA);
    for (int i = 0; i < 8; ++i)
        bench.go(i);
    QCOMPARE(bench.admitted, QList<int>({0, 1, 2, 3, 8}));
    QCOMPARE(bench.gates.inFlight("s"), 1);
}

void TestRequestGates::guestsMayComeAndGoWhileAdmitted()
{
    RequestGates gates;
    int sent = 0;
    std::vector<std::unique_ptr<Visitor>> visitors;
    std::function<void()> send = [&] {
        if (++sent > 100)
            return;
        visitors.push_back(std::make_unique<Visitor>());
        Visitor *visitor = visitors.back().get();
        visitor->then = [&, visitor] {
            gates.leave(*visitor);
            send();
        };
        gates.enter("s", &ownerA, *visitor);
    };
    send();
    QCOMPARE(sent, 101);
    QCOMPARE(gates.inFlight("s"), 0);
}

QTEST_GUILESS_MAIN(TestRequestGates)
#include "tst_requestgates.moc"
