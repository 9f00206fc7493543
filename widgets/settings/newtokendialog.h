// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace rd {

class FormField;
class NoticeBox;
class SegmentedControl;
class TonedLabel;

/// Asks for name and lifetime of a new API token, then shows its value, this once. It can be copied
/// by the button only, so that it goes into the clipboard as a secret; closing overwrites it. Open
/// it with open(). Closed while the token is being made, nobody gets it: the maker revokes it when
/// this dialog is gone.
class NewTokenDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewTokenDialog(QWidget *parent);
    ~NewTokenDialog() override;

    /// It was made.
    void showToken(const QString &name, const QByteArray &value);
    /// It was not: back to the questions, with the reason.
    void showError(const QString &sentence);

signals:
    void createRequested(const QString &name, int days);
    void copyRequested(const QByteArray &value);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

public slots:
    void reject() override;
    void done(int result) override;

private:
    void retranslate();
    void submit();
    void copy();
    void setStage(bool isAsking, bool isBusy);

    QString m_tokenName;
    QByteArray m_value;
    bool m_isBusy = false;
    bool m_wasCopied = false;
    bool m_wasWarned = false;

    TonedLabel *m_question;
    FormField *m_name;
    TonedLabel *m_lifeName;
    SegmentedControl *m_life;
    QPlainTextEdit *m_shown;
    TonedLabel *m_sentence;
    NoticeBox *m_notice;
    QPushButton *m_cancel;
    QPushButton *m_create;
    QPushButton *m_copy;
};

} // namespace rd
