# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Variables for every root field of the schema, from what is true in a sandbox."""

import collections
import itertools

BUILT_IN_HUB = "6f39cea9-6264-4951-83a8-29976b614289"


class Facts:
    """Variables for every root field, from what is true in the sandbox."""

    def __init__(self, truth, probes):
        self.truth = truth
        self.projects = [p for p in truth["projects"] if not p["removed"]]
        self.probes = probes

    def sampled_runs(self, project):
        """A few runs of each phase, in existing scenarios."""
        by_phase = collections.defaultdict(list)
        for run in reversed(project["runs"]):
            if not run["removed"] and len(by_phase[run["phase"]]) < 2:
                by_phase[run["phase"]].append(run)
        return [run for runs in by_phase.values() for run in runs]

    def lists(self, project):
        yield {}
        yield {"pagination": {"page": 0, "limit": 60}}
        yield {"pagination": {"page": 1, "limit": 10}}
        yield {"pagination": {"page": 400, "limit": 10}}

    def of(self, field, role):
        """Variables for that root field, the projects taking turns."""
        lists = [[{"projectID": project["id"], **more}
                  for more in getattr(self, field, self.plain)(project, role)]
                 for project in self.projects]
        for turn in itertools.zip_longest(*lists):
            yield from (variables for variables in turn if variables is not None)

    def plain(self, project, role):
        yield {}

    def listExperiment(self, project, role):
        yield from ({"request": request} for request in self.lists(project))
        yield {"request": {"sort": {"field": "NAME", "ascending": True}}}

    def listExperimentRun(self, project, role):
        yield from ({"request": request} for request in self.lists(project))
        ids = [run["id"] for run in self.sampled_runs(project) if run["id"]]
        yield {"request": {"experimentRunIDs": ids, "pagination": {"page": 0, "limit": 60}}}
        for experiment in project["experiments"]:
            yield {"request": {"experimentIDs": [experiment["id"]]}}

    def getExperiment(self, project, role):
        yield from ({"experimentID": e["id"]} for e in project["experiments"])
        yield {"experimentID": "nope"}

    def getExperimentRun(self, project, role):
        for run in self.sampled_runs(project):
            if run["id"]:
                yield {"experimentRunID": run["id"]}
            elif run["notifyID"]:
                yield {"notifyID": run["notifyID"]}
        yield {}

    def infra(self, project, role):
        yield from ({"infraID": d["id"]} for d in project["delegates"])
        yield {"infraID": "nope"}

    getInfra = getInfraDetails = infra

    def getInfraManifest(self, project, role):
        yield from ({**one, "upgrade": False} for one in self.infra(project, role))

    def listInfras(self, project, role):
        yield {}
        yield {"request": {}}
        yield {"request": {"pagination": {"page": 0, "limit": 2}}}

    def listEnvironments(self, project, role):
        yield from ({"request": request} for request in self.lists(project))

    def getEnvironment(self, project, role):
        yield from ({"environmentID": e["id"]} for e in project["environments"])
        yield {"environmentID": "nope"}

    def hub(self, key):
        return lambda project, role: [{key: h["id"]} for h in project["hubs"]] + [
            {key: BUILT_IN_HUB}]

    def __getattr__(self, name):
        if name == "getChaosHub":
            return self.hub("chaosHubID")
        if name in ("listChaosFaults", "listPredefinedExperiments"):
            return self.hub("hubID")
        if name == "syncChaosHub":
            return self.hub("id")
        raise AttributeError(name)

    def getPredefinedExperiment(self, project, role):
        yield from ({**one, "experimentName": ["node-loss"]}
                    for one in self.hub("hubID")(project, role))

    def getChaosFault(self, project, role):
        for one in self.hub("hubID")(project, role):
            yield {"request": {**one, "category": "kubernetes", "experimentName": "pod-delete"}}

    def probe(self, project, role):
        yield from ({"probeName": name} for name in self.probes.get(project["id"], []))
        yield {"probeName": "nope"}

    getProbe = getProbeReference = validateUniqueProbe = probe

    def getProbeYAML(self, project, role):
        yield from ({"request": {**one, "mode": "Continuous"}} for one in self.probe(project, role))

    def getProbesInExperimentRun(self, project, role):
        weights = {e["id"]: e["weights"] for e in project["experiments"]}
        for run in self.sampled_runs(project):
            for weight in weights[run["experimentID"]]:
                if run["id"]:
                    yield {"experimentRunID": run["id"], "faultName": weight["faultName"]}
        yield {"experimentRunID": "nope", "faultName": "x"}

    def runnable(self, project, kind):
        active = {d["id"] for d in project["delegates"] if d["active"] and not d["removed"]}
        return [e for e in project["experiments"]
                if e["delegate"] in active and not e["removed"] and e["type"] == kind]

    def runChaosExperiment(self, project, role):
        for kind in ("experiment", "cronexperiment"):
            yield from ({"experimentID": e["id"]} for e in self.runnable(project, kind)[:2])
        yield {"experimentID": "nope"}

    def stopExperimentRuns(self, project, role):
        yield from ({"experimentID": run["experimentID"], "experimentRunID": run["id"]}
                    for run in self.sampled_runs(project) if run["id"])
        yield {"experimentID": "nope"}

    def updateCronExperimentState(self, project, role):
        yield from ({"experimentID": e["id"], "disable": False}
                    for e in self.runnable(project, "cronexperiment"))

    def deleteChaosExperiment(self, project, role):
        if role == "owner":  # one is enough
            yield {"experimentID": project["experiments"][0]["id"]}
        yield {"experimentID": "nope"}

    def getPodLog(self, project, role):
        for run in self.sampled_runs(project)[:2]:
            for delegate in project["delegates"][:2]:
                yield {"request": {"infraID": delegate["id"], "experimentRunID": run["id"],
                                   "podName": "x", "podNamespace": "litmus", "podType": "Pod"}}

    def getKubeObject(self, project, role):
        for delegate in project["delegates"]:
            yield {"request": {"infraID": delegate["id"], "objectType": "kubeobject",
                               "kubeObjRequest": {"group": "apps", "version": "v1",
                                                  "resource": "deployments"}}}

    def getKubeNamespace(self, project, role):
        yield from ({"request": {"infraID": d["id"]}} for d in project["delegates"])
