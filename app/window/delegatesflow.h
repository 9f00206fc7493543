// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"
#include "history/batch.h"

#include <QObject>

class QWidget;

namespace rd {

class DelegatesPage;
class Profile;
class StatusFlow;
class ViewFlow;
struct DelegateTarget;

/// Keeps the Delegates page supplied from history while it is shown, and opens what it asks for.
/// The page is made when it is wanted for the first time.
class DelegatesFlow final : public QObject {
    Q_OBJECT
public:
    /// The page is put into \p place. All are borrowed and must outlive the flow.
    DelegatesFlow(Profile &profile, StatusFlow &status, ViewFlow &view, QWidget &place,
                  QObject *parent = nullptr);
    ~DelegatesFlow() override;

    /// To be called before the page comes on screen. True when it was made just now.
    bool makePage();
    void setScope(const Scope &scope);

signals:
    /// The button of the page's face, see StatusFlow::pageState().
    void stateActionTriggered();

private:
    void showState();
    void refreshAges();
    void setActive(bool isActive);
    void noteChange(const HistoryChange &change);
    void readIfNeeded();
    [[nodiscard]] QUrl urlOf(const DelegateTarget &target) const;

    Profile &m_profile;
    StatusFlow &m_status;
    ViewFlow &m_view;
    QWidget &m_place;
    DelegatesPage *m_page = nullptr;
    Scope m_scope;
    bool m_isActive = false;
    bool m_isReading = false;
    bool m_mustRead = true;
};

} // namespace rd
