# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Somebody who never saw the program wants to know why a run is red: from the list of runs it takes
two clicks at most until the probe that failed and what it said are on screen, by mouse; and a few
keys without one. What must be told comes from the server's own documents, read here.
"""

import json
import os
import sys
import unittest

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.path.insert(0, os.path.join(here, "..", "integration"))
from desktop import Application, environment, keys, screenshot, wait  # noqa: E402
from program import Profile, Sandbox  # noqa: E402

RUN = """query($project: ID!, $run: ID!) {
  getExperimentRun(projectID: $project, experimentRunID: $run) { executionData } }"""


def one_line(text):
    return " ".join(text.split())


class FindTheCause(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox("--pace", "0", "--runs", "200")
        self.profile = Profile()
        code, _, err = self.profile.run(
            "sign-in", "--url", self.sandbox.url, "--username", "viewer", "--password-stdin",
            stdin=self.sandbox.password("viewer") + "\n")
        self.assertEqual(code, 0, err)
        self.assertEqual(self.profile.run("sync")[0], 0)
        self.red = json.loads(self.profile.run("runs", "--period", "12m", "--outcome", "weakness",
                                               "--limit", "1", "--json")[1])["runs"][0]
        self.profile.environment = environment(self.profile)
        self.errors = open(os.path.join(self.profile.root, "stderr.txt"), "wb")
        self.process = self.profile.start("--page", "runs", stdout=self.errors,
                                          stderr=self.errors)
        self.app = Application(self.process)

    def tearDown(self):
        if not getattr(self, "done", False) and os.environ.get("RD_SCREENSHOT"):
            screenshot(os.environ["RD_SCREENSHOT"])
        self.process.terminate()
        self.assertEqual(self.process.wait(30), 0, "the program did not end in order")
        self.errors.close()
        self.profile.close()
        self.sandbox.close()

    def failed_probes(self):
        """(probe, what it said) of the run, as its agent reported them."""
        status, answer = self.sandbox.request(
            "/api/query", {"query": RUN, "variables": {"project": self.red["project"],
                                                       "run": self.red["id"]}},
            token=self.sandbox.login("viewer"))
        self.assertEqual(status, 200, answer)
        document = json.loads(answer["data"]["getExperimentRun"]["executionData"])
        found = []
        for node in document["nodes"].values():
            result = ((node.get("chaosData") or {}).get("chaosResult") or {}).get("status") or {}
            for probe in result.get("probeStatuses") or []:
                if probe["status"]["verdict"] == "Failed":
                    said = one_line(probe["status"]["description"])
                    # Some agents tell what they sent; a credential is not to be shown.
                    found.append((probe["name"], said.split(" (Authorization")[0]))
        return found

    def tells_why(self, failed):
        """Both on screen: which probe failed, and what it said."""
        shown = [one_line(text) for text in self.app.texts()]
        return any(any(name in text for text in shown) and any(said in text for text in shown)
                   for name, said in failed)

    def test_by_mouse_and_by_keys(self):
        app = self.app
        failed = self.failed_probes()
        self.assertTrue(failed, "the sandbox's newest red run has no failed probe")
        self.assertFalse(self.tells_why(failed))

        # By mouse: the run, and if that is not enough what offers to tell more.
        row = wait("the red run", lambda: [
            node for node in app.showing(part="weakness found")
            if app.role_of(node) == "table cell"])[0]
        app.click(row)
        clicks = 1
        try:
            wait("the reason", lambda: self.tells_why(failed), 15)
        except AssertionError:
            app.click(app.one(role="push button", part="details"))
            clicks += 1
            wait("the reason", lambda: self.tells_why(failed))
        self.assertLessEqual(clicks, 2)
        shown = "\n".join(app.texts())
        self.assertEqual([s for s in self.sandbox.truth()["plantedSecrets"] if s in shown], [])

        # By keys, from another page: Runs, the first red one, its details.
        keys("ctrl+1")
        wait("another page", lambda: not self.tells_why(failed))
        keys("ctrl+3")
        wait("the reason again", lambda: self.tells_why(failed))
        self.done = True


if __name__ == "__main__":
    unittest.main(verbosity=2)
