// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/errortext.h"
#include "session/servercheck.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QPushButton;

namespace rd {

class Card;
class FormField;
class NoticeBox;
class WayForm;

/// First step of signing in: where ChaosCenter is, and what was found there. A changed address
/// takes back what was found before.
class ServerCard final : public QWidget {
    Q_OBJECT
public:
    explicit ServerCard(QWidget *parent = nullptr);

    void setUrl(const QString &url);
    [[nodiscard]] QString url() const;
    /// Proxy and certificates; changes take back what was found, too.
    [[nodiscard]] WayForm *wayForm() const { return m_way; }
    void setWayOpen(bool open);
    /// Empties the card.
    void reset();

    /// The answer to checkRequested(). Ignored when the address was changed meanwhile.
    /// \p hint: what the machine knows about its network.
    void showFindings(const ServerFindings &findings, NetworkHint hint = NetworkHint::Unknown);
    [[nodiscard]] bool isChecking() const noexcept { return m_isChecking; }
    [[nodiscard]] const std::optional<ServerFindings> &findings() const { return m_findings; }
    /// A ChaosCenter was found, and plain http was accepted where it needs to be.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool acceptsHttp() const;
    void setEditable(bool editable);
    /// Looks at the same address again, perhaps on another way.
    void checkAgain();

signals:
    void checkRequested(const QString &url);
    /// Something about isReady() may have changed.
    void changed();
    /// The server stands behind a gateway that wants a sign-in of its own.
    void gatewayOffered();
    /// Enter was pressed although the server is already known.
    void advanced();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void submit();
    void forget();
    void showResult();
    void updateControls();
    [[nodiscard]] QString foundSentence() const;

    std::optional<ServerFindings> m_findings;
    NetworkHint m_hint = NetworkHint::Unknown;
    bool m_isChecking = false;
    bool m_isEditable = true;

    Card *m_card;
    FormField *m_url;
    QPushButton *m_check;
    NoticeBox *m_result;
    NoticeBox *m_httpWarning;
    QCheckBox *m_acceptHttp;
    QPushButton *m_gateway;
    QPushButton *m_advanced;
    WayForm *m_way;
};

} // namespace rd
