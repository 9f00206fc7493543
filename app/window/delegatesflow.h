// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/pageflow.h"

class QUrl;

namespace rd {

class DelegatesPage;
class ViewFlow;
struct DelegateTarget;

/// Keeps the Delegates page supplied from history, and opens what it asks for.
class DelegatesFlow final : public PageFlow {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow.
    DelegatesFlow(Profile &profile, StatusFlow &status, ViewFlow &view, QWidget &pages,
                  QObject *parent = nullptr);
    ~DelegatesFlow() override;

protected:
    QWidget *createPage(QWidget *parent) override;
    void read(Done done) override;
    void clearPage() override;
    bool chooseNow(const ProjectRef &project, const QString &id) override;
    [[nodiscard]] bool concerns(const HistoryChange &change) const override;
    void showState(PageState state, const QString &detail) override;
    void showNow(qint64 nowMs) override;

private:
    [[nodiscard]] QUrl urlOf(const DelegateTarget &target) const;

    ViewFlow &m_view;
    DelegatesPage *m_page = nullptr;
};

} // namespace rd
