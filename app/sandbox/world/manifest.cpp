// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/documents.h"
#include "sandbox/world/jsontext.h"
#include "sandbox/world/secrets.h"
#include "sandbox/world/world.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

/// Definition of a kind of fault, of about the size real manifests have.
QString faultYaml(const FaultSpec &fault)
{
    return uR"(apiVersion: litmuschaos.io/v1alpha1
kind: ChaosExperiment
description:
  message: |
    Made by the sandbox
metadata:
  labels:
    app.kubernetes.io/component: chaosexperiment
    app.kubernetes.io/part-of: litmus
    name: %1
  name: %1
spec:
  definition:
    scope: Namespaced
    image: example/faults:1
    imagePullPolicy: Always
    args:
    - -c
    - ./experiments -name %1
    command:
    - /bin/bash
    env:
    - name: TOTAL_CHAOS_DURATION
      value: "60"
    - name: CHAOS_INTERVAL
      value: "10"
    - name: RAMP_TIME
      value: ""
    - name: SEQUENCE
      value: "parallel"
    - name: PODS_AFFECTED_PERC
      value: "50"
    - name: DEFAULT_HEALTH_CHECK
      value: "false"
    - name: DATABASE_PASSWORD
      value: "%2"
    permissions:
    - apiGroups: [""]
      resources: [pods, events, pods/log, configmaps, services]
      verbs: [create, delete, get, list, patch, update, deletecollection]
    - apiGroups: [apps]
      resources: [deployments, statefulsets, replicasets, daemonsets]
      verbs: [list, get]
    - apiGroups: [batch]
      resources: [jobs]
      verbs: [create, list, get, delete, deletecollection]
    - apiGroups: [litmuschaos.io]
      resources: [chaosengines, chaosexperiments, chaosresults]
      verbs: [create, list, get, patch, update, delete]
)"_s.arg(fault.kind, secrets::ManifestEnv);
}

QString engineYaml(const Experiment &experiment, const FaultSpec &fault)
{
    QStringList probes;
    for (const ProbeUse &probe : fault.probes)
        probes.append(u"{\"name\":\"%1\",\"mode\":\"%2\"}"_s.arg(probe.name, probe.mode));
    return uR"(apiVersion: litmuschaos.io/v1alpha1
kind: ChaosEngine
metadata:
  annotations:
    probeRef: '[%1]'
    registry-token: %2
  generateName: %3
  labels:
    workflow_name: '%4'
    workflow_run_id: '{{ workflow.uid }}'
  namespace: '{{workflow.parameters.adminModeNamespace}}'
spec:
  engineState: active
  chaosServiceAccount: litmus-admin
  appinfo:
    appkind: deployment
    appns: apps
    applabel: app=checkout
  experiments:
  - name: %5
    spec:
      components:
        env:
        - name: TOTAL_CHAOS_DURATION
          value: "60"
        - name: API_TOKEN
          value: "%6"
)"_s.arg(probes.join(u','), secrets::ManifestAnnotation, fault.name, experiment.name, fault.kind,
         secrets::EngineEnv);
}

void artifact(JsonText &json, const QString &name, const QString &path, const QString &data)
{
    json.open(u'{').member(u"name"_s, name).member(u"path"_s, path);
    json.name(u"raw"_s).open(u'{').member(u"data"_s, data).close(u'}').close(u'}');
}

void stepReference(JsonText &json, const QString &name)
{
    json.open(u'[').open(u'{').member(u"name"_s, name).member(u"template"_s, name);
    json.rawMember(u"arguments"_s, u"{}"_s).close(u'}').close(u']');
}

void shellTemplate(JsonText &json, const QString &name, const Experiment *installs,
                   const QString &command)
{
    json.open(u'{').member(u"name"_s, name).name(u"inputs"_s).open(u'{');
    if (installs) {
        json.name(u"artifacts"_s).open(u'[');
        for (const FaultSpec &fault : installs->faults)
            artifact(json, fault.name, u"/tmp/%1.yaml"_s.arg(fault.name), faultYaml(fault));
        json.close(u']');
    }
    json.close(u'}').rawMember(u"outputs"_s, u"{}"_s).rawMember(u"metadata"_s, u"{}"_s);
    json.name(u"container"_s).open(u'{').member(u"name"_s, {});
    json.member(u"image"_s, u"example/k8s:1"_s).list(u"command"_s, {u"sh"_s, u"-c"_s});
    json.list(u"args"_s, {command}).rawMember(u"resources"_s, u"{}"_s).close(u'}').close(u'}');
}

void faultTemplate(JsonText &json, const Experiment &experiment, const FaultSpec &fault)
{
    const QString path = u"/tmp/chaosengine-%1.yaml"_s.arg(fault.name);
    json.open(u'{').member(u"name"_s, fault.name).name(u"inputs"_s).open(u'{');
    json.name(u"artifacts"_s).open(u'[');
    artifact(json, fault.name, path, engineYaml(experiment, fault));
    json.close(u']').close(u'}').rawMember(u"outputs"_s, u"{}"_s);
    json.name(u"metadata"_s).open(u'{').name(u"labels"_s).open(u'{');
    json.member(u"weight"_s, QString::number(fault.weight)).close(u'}').close(u'}');
    json.name(u"container"_s).open(u'{').member(u"name"_s, {});
    json.member(u"image"_s, u"example/checker:1"_s);
    json.list(u"args"_s, {u"-file=%1"_s.arg(path), u"-saveName=/tmp/engine-name"_s});
    json.rawMember(u"resources"_s, u"{}"_s).close(u'}').close(u'}');
}

void workflowSpec(JsonText &json, const Experiment &experiment)
{
    json.open(u'{').name(u"templates"_s).open(u'[');
    json.open(u'{').member(u"name"_s, u"main"_s).rawMember(u"inputs"_s, u"{}"_s);
    json.rawMember(u"outputs"_s, u"{}"_s).rawMember(u"metadata"_s, u"{}"_s);
    json.name(u"steps"_s).open(u'[');
    stepReference(json, u"install-chaos-faults"_s);
    for (const FaultSpec &fault : experiment.faults)
        stepReference(json, fault.name);
    stepReference(json, u"cleanup-chaos-resources"_s);
    json.close(u']').close(u'}');
    shellTemplate(json, u"install-chaos-faults"_s, &experiment,
                  u"kubectl apply -f /tmp/ -n {{workflow.parameters.adminModeNamespace}}"_s);
    for (const FaultSpec &fault : experiment.faults)
        faultTemplate(json, experiment, fault);
    shellTemplate(json, u"cleanup-chaos-resources"_s, nullptr,
                  u"kubectl delete chaosengine -l workflow_run_id={{workflow.uid}}"_s);
    json.close(u']').member(u"entrypoint"_s, u"main"_s);
    json.rawMember(u"arguments"_s,
                   u"{\"parameters\":[{\"name\":\"adminModeNamespace\",\"value\":\"litmus\"}]}"_s);
    json.member(u"serviceAccountName"_s, u"argo-chaos"_s);
    json.rawMember(u"podGC"_s, u"{\"strategy\":\"OnWorkflowCompletion\"}"_s);
    json.rawMember(u"securityContext"_s, u"{\"runAsUser\":1000,\"runAsNonRoot\":true}"_s);
    json.close(u'}');
}

} // namespace

QString manifestOf(const World &, const Experiment &experiment)
{
    JsonText json;
    json.open(u'{').member(u"kind"_s, experiment.isCron() ? u"CronWorkflow"_s : u"Workflow"_s);
    json.member(u"apiVersion"_s, u"argoproj.io/v1alpha1"_s);
    json.name(u"metadata"_s).open(u'{').member(u"name"_s, experiment.name);
    json.member(u"namespace"_s, u"litmus"_s).rawMember(u"creationTimestamp"_s, u"null"_s);
    json.name(u"labels"_s).open(u'{').member(u"infra_id"_s, experiment.delegateId);
    json.member(u"revision_id"_s, experiment.revision).member(u"workflow_id"_s, experiment.id);
    json.close(u'}').close(u'}').name(u"spec"_s);
    if (experiment.isCron()) {
        json.open(u'{').name(u"workflowSpec"_s);
        workflowSpec(json, experiment);
        json.member(u"schedule"_s, experiment.cron);
        json.member(u"concurrencyPolicy"_s, u"Forbid"_s);
        if (experiment.isSuspended)
            json.rawMember(u"suspend"_s, u"true"_s);
        if (!experiment.timezone.isEmpty())
            json.member(u"timezone"_s, experiment.timezone);
        json.rawMember(u"workflowMetadata"_s, u"{\"labels\":{}}"_s).close(u'}');
    } else {
        workflowSpec(json, experiment);
    }
    json.rawMember(u"status"_s, u"{\"startedAt\":null,\"finishedAt\":null}"_s);
    return json.close(u'}').result();
}

} // namespace rd::sandbox
