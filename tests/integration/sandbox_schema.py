# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the sandbox everything there is to ask, in every release, and holds the answers to the schema.

Three kinds of documents: the client's own; one per root field that selects everything the schema
has; and, where they lie beside the project, documents made for the real server. Answers are checked
against our own schema and, where it lies beside the project, against the one of the real server.

A value that breaks its schema on purpose, because ChaosCenter does so, stands in DEVIATIONS. One that
does not stand there fails the test, and so does one that is not seen any more.

usage: sandbox_schema.py [RELEASE...]     (all releases without one; a part of them cannot tell whether
a known deviation is still seen)
"""

import collections
import itertools
import json
import os
import pathlib
import re
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from graphql import build_ast_schema, build_client_schema, parse, print_ast, validate

import check_schema
import graphqlcore as core
from program import Sandbox
from schemachecker import Checker, Object, everything
from schemafacts import Facts

RELEASES = {"3.0": "3.0.0", "3.6": "3.6.0", "3.9": "3.9.0", "3.14": "3.14.0", "3.18": "3.18.0",
            "3.29": "3.29.0", "3.31": "3.31.0"}
ROLES = {"owner": 40, "viewer": 4}  # how many questions per document

# (field, what deviates): the fact about ChaosCenter behind it.
DEVIATIONS = {
    ("ChaosHubStatus.authType", "'' is not in AuthType"):
        "ChaosCenter leaves it empty for the built-in hub",
    ("ChaosHubStatus.hubType", "'' is not in HubType"):
        "ChaosCenter never fills it",
    ("ExecutedByExperiment.updatedAt", "an Int of more than 32 bits"):
        "ChaosCenter puts milliseconds since the epoch into an Int",
    ("ExperimentRun.phase", "'Completed_With_Probe_Failure' is not in ExperimentRunStatus"):
        "ChaosCenter hands on the agent's word, and this one never was part of the enum",
    ("ExperimentRun.phase", "'Succeeded' is not in ExperimentRunStatus"):
        "ChaosCenter hands on the agent's word for runs of a single engine",
    ("ExperimentRun.phase", "'Paused_By_Operator' is not in ExperimentRunStatus"):
        "invented: ChaosCenter hands on whatever word an agent sends",
    ("ExperimentRun.phase", "'Pending' is not in ExperimentRunStatus"):
        "ChaosCenter hands on the agent's word, and this one never was part of the enum",
    ("ExperimentRun.phase", "'Queued' is not in ExperimentRunStatus"):
        "ChaosCenter stores it itself and made it part of the enum in 3.5",
    ("GetProbesInExperimentRunResponse.mode", "'' is not in Mode"):
        "ChaosCenter 3.22 and later leaves it empty for probes that did not run",
    ("Status.verdict", "'' is not in ProbeVerdict"):
        "ChaosCenter 3.22 and later leaves it empty for probes that did not run",
    ("Infra.updateStatus", "'' is not in UpdateStatus"):
        "ChaosCenter never fills it",
}

# The changes the sandbox carries out; to all others it says no.
CHANGES = {"runChaosExperiment", "stopExperimentRuns", "updateCronExperimentState",
           "deleteChaosExperiment", "syncChaosHub"}

# Root fields that are refused to the viewer. From 3.14 to 3.29 ChaosCenter's role checks let everybody
# pass.
UNCHECKED = ("3.14", "3.18", "3.29")
ONLY_OWNERS = {"getGitOpsDetails", "listImageRegistry", "getImageRegistry", "getInfraManifest",
               "syncChaosHub", "updateCronExperimentState", "deleteChaosExperiment"}
ONLY_EXECUTORS = {"getInfraStats", "runChaosExperiment", "stopExperimentRuns"}

# Root fields that give the owner nothing at all, in these releases, and why.
NOTHING = {
    "getServerVersion": (("3.0",), "the handler crashes before 3.4"),
    "getInfraManifest": (tuple(RELEASES), "the sandbox has no manifests of delegates"),
    "getImageRegistry": (tuple(RELEASES), "the sandbox has no image registries"),
}

# Words for the phase of a run that agents really send, beside those the made-up history holds.
PHASES = ("Running", "Completed", "Completed_With_Error", "Error", "Skipped", "Stopped", "Timeout")


def fits(text, release):
    """By the comments of a document that tell its releases."""
    since = re.search(r"#\s*@since\s+([\d.]+)", text)
    until = re.search(r"#\s*@until\s+([\d.]+)", text)
    number = check_schema.version(release)
    return not (since and number < check_schema.version(since[1])
                or until and number > check_schema.version(until[1]))


def folder_documents(folder):
    return [(path.name, path.read_text(encoding="utf-8"))
            for path in sorted(folder.glob("*.graphql"))]


def operation_of(document):
    return next(d for d in document.definitions if isinstance(d, core.OperationDefinition))


def generated(schema):
    """(name, text) of a document for each root field that selects all there is."""
    for operation, root in core.root_types(schema).items():
        for name, field in root.fields.items():
            if operation == "mutation" and name not in CHANGES:
                continue
            variables = ", ".join(f"${argument}: {item.type}"
                                  for argument, item in field.args.items())
            arguments = ", ".join(f"{argument}: ${argument}" for argument in field.args)
            yield (name, f"{operation} All{name}" + (f"({variables})" if variables else "")
                   + " { " + name + (f"({arguments})" if arguments else "")
                   + everything(schema, field.type) + " }")


class Tour:
    """All documents, all roles, one release."""

    def __init__(self, release, sandbox, checkers, outcome):
        self.release = release
        self.sandbox = sandbox
        self.checkers = checkers
        self.outcome = outcome
        self.tokens = {role: sandbox.login(role) for role in ROLES}
        self.make_phases()
        truth = sandbox.truth()
        self.facts = Facts(truth, self.probe_names(truth))

    def make_phases(self):
        """A run in each phase there can be; a scheduled one begins as pending."""
        project = self.sandbox.truth()["projects"][0]
        for kind, phases in (("experiment", PHASES), ("cronexperiment", (None,))):
            experiment = next(e for e in project["experiments"] if e["type"] == kind)
            for phase in phases:
                _, run = self.sandbox.request("/sandbox/run", {"experimentID": experiment["id"]})
                if phase:
                    self.sandbox.request("/sandbox/finish", {"notifyID": run["notifyID"],
                                                             "phase": phase})

    def probe_names(self, truth):
        names = {}
        for project in truth["projects"]:
            if project["removed"]:
                continue
            _, answer = self.ask("query P($p: ID!) { listProbes(projectID: $p) { name } }",
                                 {"p": project["id"]}, "owner")
            names[project["id"]] = [row["name"] for row in answer["data"]["listProbes"]]
        return names

    def ask(self, text, variables, role, raw=False):
        return self.sandbox.request("/api/query", {"query": text, "variables": variables},
                                    token=self.tokens[role], raw=raw)

    def note(self, where, what):
        self.outcome["seen"][where, what].add(self.release)
        self.outcome["counts"][where, what] += 1

    def problem(self, text):
        self.outcome["problems"].append(f"{self.release}: {text}")

    def visit(self, name, text):
        document = parse(text)
        operation = operation_of(document)
        for origin, checker in self.checkers.items():
            for error in validate(checker.schema, document):
                self.problem(f"{name} is not valid in {origin}: {error.message}")
                return
        fields = [node.name.value for node in operation.selection_set.selections]
        declared = {d.variable.name.value for d in operation.variable_definitions or ()}
        needed = {d.variable.name.value for d in operation.variable_definitions or ()
                  if print_ast(d.type).endswith("!") and d.default_value is None}
        for role, most in ROLES.items():
            got_data = False
            for variables in itertools.islice(self.facts.of(fields[0], role), most):
                variables = self.shaped(fields[0], variables, declared)
                if not needed <= set(variables):
                    continue  # our own document asks for more than the server does
                status, body = self.request(operation, text, variables, role)
                where = f"{name} as {role} with {variables}"
                if status != 200:
                    self.problem(f"{where}: {status} {body[:200]}")
                    continue
                got_data |= self.look(document, body, where, fields[0], role)
                if not declared:
                    break
            if role == "owner":
                if got_data == (self.release in NOTHING.get(fields[0], ((),))[0]):
                    self.problem(f"{name}: the owner gets {'some' if got_data else 'no'} data")

    def shaped(self, field, variables, declared):
        """Of this release: what its document declares, and inputs as they were."""
        if field == "getKubeObject" and check_schema.version(RELEASES[self.release]) >= (3, 11):
            variables["request"]["namespace"] = "shop"
        return {key: value for key, value in variables.items() if key in declared}

    def request(self, operation, text, variables, role):
        if operation.selection_set.selections[0].name.value != "getInfraEvents":
            return self.ask(text, variables, role, raw=True)
        # The server answers when something happens to a delegate of the project.
        result = []
        waiting = threading.Thread(
            target=lambda: result.append(self.ask(text, variables, role, raw=True)))
        waiting.start()
        project = next(p for p in self.facts.projects if p["id"] == variables["projectID"])
        delegate = next(d for d in project["delegates"] if not d["removed"])
        deadline = time.monotonic() + 30
        state = delegate["active"]
        while waiting.is_alive() and time.monotonic() < deadline:
            state = not state
            self.sandbox.request("/sandbox/delegate", {"infraID": delegate["id"], "active": state})
            waiting.join(0.05)
        self.sandbox.request("/sandbox/delegate",
                             {"infraID": delegate["id"], "active": delegate["active"]})
        waiting.join()
        return result[0]

    def look(self, document, body, where, field, role):
        try:
            parsed = json.loads(body, object_pairs_hook=Object)
        except ValueError as error:
            self.problem(f"{where}: {error}")
            return False
        for origin, checker in self.checkers.items():
            checker.check(document, parsed.pairs, self.note)
        self.outcome["answers"] += 1
        data = parsed.get("data")
        refused = (role == "viewer" and self.release not in UNCHECKED
                   and self.is_refused(field))
        messages = [error.get("message") for error in parsed.get("errors") or []]
        denied = any(message.startswith("permission_denied") for message in messages)
        if denied != refused or (denied and data is not None and data.get(field) is not None):
            self.problem(f"{where}: refused is {denied}, {messages[:1]}")
        return data is not None

    def is_refused(self, field):
        if field == "getInfraDetails":
            return self.release == "3.31"
        return field in ONLY_OWNERS | ONLY_EXECUTORS


def real_schema(folder, release):
    index = folder / "index.json"
    if not index.is_file():
        return None
    text = (folder / json.loads(index.read_text(encoding="utf-8"))[release]).read_text(
        encoding="utf-8")
    introspection = json.loads(text)
    return build_client_schema(introspection.get("data", introspection))


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    beside = root.parent / "shared/litmus"
    own_text = (root / "resources/sandbox/schema.graphql").read_text(encoding="utf-8")
    client = folder_documents(root / "resources/graphql")
    samples = folder_documents(beside / "samples/graphql/operations")
    if not samples:
        print("skipped: documents made for the real server, because they do not lie beside the "
              "project")
    outcome = {"seen": collections.defaultdict(set), "counts": collections.Counter(),
               "problems": [], "answers": 0}
    if not client:
        outcome["problems"].append("no client documents")
    asked = sys.argv[1:] or list(RELEASES)
    for release, full in ((name, RELEASES[name]) for name in asked):
        own = build_ast_schema(parse(check_schema.filtered(own_text, full)))
        checkers = {"our schema": Checker(own)}
        real = real_schema(beside / "schemas", full)
        if real:
            checkers["the real schema"] = Checker(real)
        else:
            print(f"skipped: the real schema of {full}, because it does not lie beside the project")
        with Sandbox("--release", release, "--pace", "0", "--runs", "3000") as sandbox:
            tour = Tour(release, sandbox, checkers, outcome)
            for name, text in client + samples:
                if fits(text, full):
                    tour.visit(name, text)
            for name, text in sorted(generated(own), key=lambda one: one[0].startswith("delete")):
                tour.visit("everything of " + name, text)
    return report(outcome, asked)


def report(outcome, asked):
    problems = outcome["problems"]
    for key, count in sorted(outcome["counts"].items()):
        releases = ", ".join(r for r in RELEASES if r in outcome["seen"][key])
        if key in DEVIATIONS:
            print(f"{count:6} {key[0]}: {key[1]} ({releases})\n       {DEVIATIONS[key]}")
        else:
            problems.append(f"{key[0]}: {key[1]} ({count} times in {releases})")
    for key in DEVIATIONS:
        if len(asked) == len(RELEASES) and key not in outcome["counts"]:
            problems.append(f"{key[0]}: {key[1]} is not seen any more")
    for problem in problems[:100]:
        print(problem, file=sys.stderr)
    print(f"{outcome['answers']} answers in {len(asked)} releases, {len(DEVIATIONS)} known "
          f"deviations, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
