// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QStringView>

/// Texts that must never be found in anything the client keeps. They stand where real servers show
/// credentials: manifests, execution data, hubs, delegates, GitOps.
namespace rd::sandbox::secrets {

inline constexpr QStringView ManifestEnv = u"PLANTED-SECRET-manifest-env-7Qd2";
inline constexpr QStringView ManifestAnnotation = u"PLANTED-SECRET-annotation-k81Z";
inline constexpr QStringView EngineEnv = u"PLANTED-SECRET-engine-env-Xw0p";
inline constexpr QStringView NodeMessage = u"PLANTED-SECRET-node-message-3mVb";
inline constexpr QStringView ProbeText = u"PLANTED-SECRET-probe-description-c9Lt";
inline constexpr QStringView UnknownField = u"PLANTED-SECRET-unknown-field-Rr5e";
inline constexpr QStringView InfraToken = u"PLANTED-SECRET-infra-token-a2Ny";
inline constexpr QStringView HubToken = u"PLANTED-SECRET-hub-token-U6hs";
inline constexpr QStringView HubKey = u"PLANTED-SECRET-hub-ssh-key-o4Gf";
inline constexpr QStringView GitOpsPassword = u"PLANTED-SECRET-gitops-password-e7Tj";
inline constexpr QStringView PodLog = u"PLANTED-SECRET-pod-log-B1xq";

[[nodiscard]] inline QStringList all()
{
    return {ManifestEnv.toString(), ManifestAnnotation.toString(),
            EngineEnv.toString(),   NodeMessage.toString(),
            ProbeText.toString(),   UnknownField.toString(),
            InfraToken.toString(),  HubToken.toString(),
            HubKey.toString(),      GitOpsPassword.toString(),
            PodLog.toString()};
}

} // namespace rd::sandbox::secrets
