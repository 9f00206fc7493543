// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaytext.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString unreachableSentence(ApiError::Kind kind, const QString &name)
{
    switch (kind) {
    case ApiError::Kind::Tls:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 cannot prove its identity: its certificate is not "
                                           "trusted. Ask its administrator, or add the authority's "
                                           "file.")
            .arg(name);
    case ApiError::Kind::Proxy:
    case ApiError::Kind::ProxyAuth:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 cannot be reached through the proxy. Check the "
                                           "proxy of the connection.")
            .arg(name);
    case ApiError::Kind::Timeout:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 does not answer in time. Try again in a moment.")
            .arg(name);
    default:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 cannot be reached. Check the network and the "
                                           "address, then try again.")
            .arg(name);
    }
}

} // namespace

QString gatewaySentence(const GatewayError &error, const QString &provider)
{
    using Kind = GatewayError::Kind;
    const QString name = provider.isEmpty()
                             ? QCoreApplication::translate("rd::Gateway", "The sign-in service")
                             : isolatedIfNeeded(plainLine(provider));
    switch (error.kind) {
    case Kind::BadConfig:
        return QCoreApplication::translate("rd::Gateway",
                                           "The sign-in service needs an address that begins with "
                                           "https://, and a client ID. Ask the administrator of "
                                           "the gateway for both.");
    case Kind::Unreachable:
        return unreachableSentence(error.api ? error.api->kind : ApiError::Kind::Offline, name);
    case Kind::NotAProvider:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 answers, but not as an OpenID Connect provider. "
                                           "Check the address of the sign-in service.")
            .arg(name);
    case Kind::OtherIssuer:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 calls itself by another address than the one that "
                                           "was typed. Type it exactly as its administrator gave "
                                           "it, with or without the slash at the end.")
            .arg(name);
    case Kind::Insecure:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 wants to be signed in to without encryption. "
                                           "Nothing was sent; tell its administrator.")
            .arg(name);
    case Kind::Unsupported:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 does not offer the way this program signs in "
                                           "(authorization code with PKCE S256). Ask its "
                                           "administrator to allow it.")
            .arg(name);
    case Kind::PortTaken:
        return QCoreApplication::translate("rd::Gateway",
                                           "Another program uses the port to which the browser has "
                                           "to come back. Close it, or choose another port.");
    case Kind::NoBrowser:
        return QCoreApplication::translate("rd::Gateway",
                                           "No browser could be opened. Choose a default browser "
                                           "on this computer, then try again.");
    case Kind::TimedOut:
        return QCoreApplication::translate("rd::Gateway",
                                           "Nobody signed in in the browser in time. Start again "
                                           "and finish on the page that opens.");
    case Kind::ForeignAnswer:
        return QCoreApplication::translate("rd::Gateway",
                                           "An answer came back that does not belong to this "
                                           "sign-in, and was not used. Start again; if it happens "
                                           "again, tell the administrator of the gateway.");
    case Kind::AccessDenied:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 refused the sign-in. Start again and agree there, "
                                           "or ask its administrator for access.")
            .arg(name);
    case Kind::ProviderError:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 ended the sign-in with an error. Try again; if it "
                                           "stays, tell its administrator what the details say.")
            .arg(name);
    case Kind::GrantRefused:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 does not take its own answer back: it was used "
                                           "before, or too late, or the client ID is another one. "
                                           "Start again.")
            .arg(name);
    case Kind::ProviderFailed:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 failed to answer. Try again; if it stays, tell its "
                                           "administrator.")
            .arg(name);
    case Kind::BadTokens:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 gave no token that this program can use. Tell its "
                                           "administrator.")
            .arg(name);
    case Kind::BadIdentity:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 answered for another sign-in, program or person. "
                                           "The token was thrown away; start again.")
            .arg(name);
    case Kind::ClockOff:
        return QCoreApplication::translate("rd::Gateway",
                                           "%1 and this computer have clocks that differ too much. "
                                           "Set the clock, then start again.")
            .arg(name);
    case Kind::SignInNeeded:
        return QCoreApplication::translate(
            "rd::Gateway", "The sign-in to the gateway has ended. Sign in to it again.");
    case Kind::Cancelled:
        return QCoreApplication::translate("rd::Gateway",
                                           "The sign-in to the gateway was cancelled.");
    }
    Q_UNREACHABLE();
}

QString browserPage(BrowserPage page)
{
    QString title;
    QString text;
    switch (page) {
    case BrowserPage::SignedIn:
        title = QCoreApplication::translate("rd::Gateway", "Signed in");
        text = QCoreApplication::translate(
            "rd::Gateway", "You can close this page and go back to Resilience Desk.");
        break;
    case BrowserPage::Failed:
        title = QCoreApplication::translate("rd::Gateway", "Not signed in");
        text = QCoreApplication::translate("rd::Gateway",
                                           "Resilience Desk says why. You can close this page.");
        break;
    case BrowserPage::Refused:
        title = QCoreApplication::translate("rd::Gateway", "Nothing was done");
        text = QCoreApplication::translate(
            "rd::Gateway", "This page does not belong to a sign-in of Resilience Desk.");
        break;
    }
    const QLocale locale;
    const bool isRightToLeft = locale.textDirection() == Qt::RightToLeft;
    return u"<!DOCTYPE html><html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width\"><title>%3</title>"
           "<style>:root{color-scheme:light dark}body{font:1.1em/1.5 sans-serif;max-width:32em;"
           "margin:15vh auto;padding:0 1em}</style></head>"
           "<body><main><h1>%3</h1><p>%4</p></main></body></html>"_s.arg(
               locale.bcp47Name(), isRightToLeft ? u"rtl"_s : u"ltr"_s, title.toHtmlEscaped(),
               text.toHtmlEscaped());
}

} // namespace rd
