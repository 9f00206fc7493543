// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/noticebox.h"
#include "common/pagestate.h"
#include "items/hubcontents.h"
#include "items/hublistmodel.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <optional>

class QLineEdit;
class QShortcut;
class QStackedWidget;

namespace rd {

class ActionFoot;
class Banner;
class HubContentsView;
class HubMenu;
class QuietSplitter;
class RowTable;
class StatePanel;

/// The hubs, and what is in the chosen one beside them. Shows what it is given and reports what the
/// user wants; fetches, opens and copies nothing itself.
class HubsPage final : public QWidget {
    Q_OBJECT
public:
    explicit HubsPage(QWidget *parent = nullptr);

    /// What is known; the chosen row stays chosen, and one that can be looked into is chosen when
    /// there was none. None: still being read.
    void setRows(const std::optional<QList<HubRow>> &rows, qint64 nowMs);
    /// The history could not be read.
    void setFailed();
    /// As RunsPage::setState(): rows on screen stay in every state.
    void setState(PageState state, const QString &detail = {});
    /// "Now" for ages.
    void setNow(qint64 nowMs);
    /// The hubs whose synchronisation is under way.
    void setSyncing(const QSet<HubKey> &keys);
    /// What came out of it for one hub: shown while that hub is chosen, until it is synchronised
    /// again.
    void setNotice(const HubKey &key, NoticeBox::Kind kind, const QString &sentence,
                   const QString &details = {});
    /// What is known of the contents of a hub; none: it was not asked for, or no longer holds.
    void setContents(const HubKey &key, const std::optional<HubContents> &contents);

    [[nodiscard]] std::optional<HubRow> current() const;
    /// Chooses that hub, whatever the list is narrowed to. False when there is none (yet).
    bool choose(const HubKey &key);

signals:
    /// Somebody looks at this hub, and its contents are not known.
    void contentsRequested(const rd::HubRow &row);
    void syncRequested(const rd::HubRow &row);
    void openRequested(const rd::HubRow &row);
    void copyLinkRequested(const rd::HubRow &row);
    void copyTextRequested(const QString &text);
    void documentationRequested(const QString &fault);
    /// \p category is empty for a ready-made scenario.
    void openItemRequested(const rd::HubRow &row, const QString &category, const QString &name);
    /// The button of the face shown by setState().
    void stateActionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Reading { Yes, Done, Failed };
    struct Notice {
        NoticeBox::Kind kind = NoticeBox::Kind::Info;
        QString sentence;
        QString details;
    };

    [[nodiscard]] QWidget *makeList();
    void connectParts();
    void retranslate();
    void arrange();
    void applyFilter();
    void chooseAgain(const std::optional<HubKey> &key);
    void openMenu(const QPoint &place);
    void showFace();
    void showStatePanel();
    void showChoice();
    void wantContents();

    HubListModel *m_model;
    Banner *m_banner;
    QuietSplitter *m_splitter;
    QLineEdit *m_text;
    QStackedWidget *m_faces;
    RowTable *m_table;
    StatePanel *m_statePanel;
    NoticeBox *m_notice;
    HubMenu *m_menu;
    ActionFoot *m_foot;
    HubContentsView *m_contentsView;
    QShortcut *m_find;
    QSet<HubKey> m_syncing;
    QHash<HubKey, HubContents> m_contents;
    QHash<HubKey, Notice> m_notices;
    std::optional<HubKey> m_wanted; ///< asked for with contentsRequested()
    PageState m_state = PageState::Normal;
    QString m_stateDetail;
    Reading m_reading = Reading::Yes;
    qint64 m_nowMs = 0;
};

} // namespace rd
