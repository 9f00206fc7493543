# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A first session as a person has it: a fresh profile, the welcome page, signing in to a sandbox
with mouse and keys, the Overview filling while it synchronises, a run that finishes by itself and
moves the figures without a click, a look at the runs, and a revoked token with its proof.
Afterwards no secret of the session is in any file or in what the program printed.
"""

import json
import os
import sys
import unittest

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.path.insert(0, os.path.join(here, "..", "integration"))
from desktop import Application, environment, keys, screenshot, type_text, wait  # noqa: E402
from program import Profile, Sandbox, fingerprint  # noqa: E402


class FirstSession(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox("--pace", "0")
        self.profile = Profile()
        self.profile.environment = environment(self.profile)
        # The shortest interval that can be chosen: the test waits for polls.
        settings = os.path.join(self.profile.root, "config", "resilience-desk")
        os.makedirs(settings, 0o700)
        with open(os.path.join(settings, "settings.ini"), "w", encoding="ascii") as file:
            file.write("[polling]\nintervalSeconds=10\n")
        self.errors = open(os.path.join(self.profile.root, "stderr.txt"), "wb")
        self.process = self.profile.start(stdout=self.errors, stderr=self.errors)
        self.app = Application(self.process)

    def tearDown(self):
        if not getattr(self, "done", False) and os.environ.get("RD_SCREENSHOT"):
            screenshot(os.environ["RD_SCREENSHOT"])
        self.process.terminate()
        self.assertEqual(self.process.wait(30), 0, "the program did not end in order")
        self.errors.close()
        with open(self.errors.name, encoding="utf-8", errors="replace") as file:
            said = file.read()
        secrets = [self.sandbox.password("owner"), *self.sandbox.truth()["plantedSecrets"]]
        secrets += [token["token"] for token in self.sandbox.tokens("owner")]
        found = self.profile.find([*secrets, *getattr(self, "secrets", [])])
        self.profile.close()
        self.sandbox.close()
        self.assertEqual(found, [])
        self.assertNotIn("QObject", said)

    def history_status(self):
        return json.loads(self.profile.run("status", "--json", environment={
            "QT_QPA_PLATFORM": "offscreen"})[1])

    def stored_runs(self):
        return json.loads(self.profile.run("runs", "--json", "--limit", "1", environment={
            "QT_QPA_PLATFORM": "offscreen"})[1])["total"]

    def test_first_session(self):
        app = self.app
        # Welcome, by mouse.
        app.click(app.one(part="Sign in"))
        # Where: typed and confirmed by keys.
        field = app.one(role="text", part="Address")
        app.click(field)
        type_text(self.sandbox.url)
        keys("Return")
        app.one(part="found", seconds=20)
        # Who: keys only.
        app.click(app.one(role="text", part="User name"))
        type_text("owner")
        keys("Tab")
        type_text(self.sandbox.password("owner"))
        keys("Return")

        # The Overview fills by itself.
        app.one(role="label", part="scenario", seconds=60)
        app.one(role="chart", name="Score over time", seconds=60)
        truth = self.sandbox.truth()
        gone = {e["id"] for p in truth["projects"] for e in p["experiments"] if e.get("removed")}
        expected = sum(run["experimentID"] not in gone
                       for p in truth["projects"] for run in p["runs"])
        wait("the first synchronisation", lambda: self.stored_runs() == expected, 120)

        # A run finishes without a click, and the figures follow.
        before = self.history_status()["runs"]
        experiment = next(e for p in self.sandbox.truth()["projects"] for e in p["experiments"]
                          if e["type"] == "experiment" and not e.get("removed"))
        status, answer = self.sandbox.request("/sandbox/run", {"experimentID": experiment["id"]})
        self.assertEqual(status, 200, answer)
        wait("the new run", lambda: self.history_status()["runs"]["inProgress"]
             == before["inProgress"] + 1, 60)
        running = before["inProgress"] + 1
        wait("the live badge", lambda: [node for node in app.showing(name="Runs")
                                        if f"{running} live" in (node.description or "")])
        status, answer = self.sandbox.request(
            "/sandbox/finish", {"notifyID": answer["notifyID"], "phase": "Completed", "score": 100})
        self.assertEqual(status, 200, answer)
        wait("the finished run", lambda: self.history_status()["runs"]["passed"]
             == before["passed"] + 1, 60)

        # Runs, by key.
        keys("ctrl+3")
        app.one(role="table", seconds=20)

        # A second start shows a page of the window that is there, and ends.
        self.assertEqual(self.profile.start("--page", "hubs").wait(30), 0)
        app.one(role="text", name="Filter hubs", seconds=20)

        # The search tells whoever cannot see it which line is chosen.
        keys("ctrl+k")
        with app.heard_focus() as heard:
            type_text("delegates")
            wait("the first line to be told", lambda: any("Delegates" in one for one in heard()))
        keys("Escape")

        # Tokens: a leaked one is revoked and proved.
        leaked = self.sandbox.create_token("owner", "leaked by accident")
        self.secrets = [leaked]
        keys("ctrl+comma")
        app.one(part="leaked by accident", seconds=20)
        app.one(part=fingerprint(leaked)[:8], seconds=20)
        row = app.one(role="push button", part="leaked by accident")
        app.click(row)
        dialog = app.one(role="dialog", seconds=10) if app.showing(role="dialog") \
            else app.one(role="alert", seconds=10)
        revoke = wait("the red button", lambda: [
            node for node in app.walk(dialog)
            if app.role_of(node) == "push button" and "Revoke" in (node.name or "")])[0]
        app.click(revoke)
        app.one(part="Dead", seconds=30)
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=leaked)[0], 401)

        # The test of a connection asks more than a stranger could.
        app.click(app.one(role="page tab", name="Connections"))
        app.click(app.one(role="push button", part="Test"))
        app.one(part="release 3.18 or later", seconds=20)
        self.done = True


if __name__ == "__main__":
    unittest.main(verbosity=2)
