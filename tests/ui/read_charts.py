#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads every chart of the Overview as a screen reader does and compares its values with what is
known of the sandbox, worked out by the oracle of the score rules, and with `status --json`; then
walks to the charts by Tab and through them by the arrow keys. Under Xvfb, see
tests/support/with-desktop.sh.
"""

import datetime
import json
import os
import sys
import unicodedata
import unittest
import zoneinfo

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "integration"))
import score_oracle as oracle  # noqa: E402
from desktop import Application, environment, keys, screenshot, wait  # noqa: E402
from program import Profile, Sandbox  # noqa: E402
import pyatspi  # noqa: E402

UTC = zoneinfo.ZoneInfo("UTC")
NONE = "\u2013"
WORDS = {"passed": "passed", "weakness": "weakness found", "broken": "broken",
         "stopped": "stopped", "inProgress": "in progress", "unknown": "unknown"}
WORST_FIRST = ("broken", "weakness", "passed", "stopped", "unknown", "inProgress")
TREND, OUTCOMES, HEAT, YEAR = CHARTS = (
    "Score over time", "Outcomes over time", "Scenarios over time", "The year, day by day")


def decimal(value):
    return f"{oracle.shown(value):.1f}"


def score_text(value):
    """One decimal, or none when it is a whole number."""
    text = decimal(value)
    return text[:-2] if text.endswith(".0") else text


def worst(runs):
    met = {run["outcome"] for run in runs}
    return next((outcome for outcome in WORST_FIRST if outcome in met), None)


def plain(name):
    """Without what changes the direction of letters: the program leaves that out."""
    return "".join(letter for letter in name if unicodedata.category(letter) != "Cf")


class ReadCharts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox("--pace", "0", "--runs", "1500")
        cls.profile = Profile()
        cls.profile.environment = environment(cls.profile)
        quiet = {"QT_QPA_PLATFORM": "offscreen"}
        answer = cls.profile.run(
            "sign-in", "--url", cls.sandbox.url, "--username", "owner", "--password-stdin",
            stdin=cls.sandbox.password("owner") + "\n", environment=quiet)
        assert answer[0] == 0, answer
        answer = cls.profile.run("sync", environment=quiet)
        assert answer[0] == 0, answer
        cls.status = json.loads(cls.profile.run("status", "--json", "--period", "30d",
                                                environment=quiet)[1])
        cls.scenarios = []
        for project in cls.sandbox.truth()["projects"]:
            if project.get("removed"):
                continue
            runs = {}
            for run in project["runs"]:
                runs.setdefault(run["experimentID"], []).append(dict(run))
            for truth in project["experiments"]:
                if not truth.get("removed"):
                    scenario = oracle.Scenario(truth, runs.get(truth["id"], []))
                    scenario.name = truth["name"]
                    cls.scenarios.append(scenario)
        cls.process = cls.profile.start()
        cls.app = Application(cls.process)
        cls.charts = {name: cls.app.one(role="chart", name=name, seconds=60) for name in CHARTS}
        today = datetime.datetime.fromisoformat(
            cls.status["generatedAt"].replace("Z", "+00:00")).date()
        cls.days = [today - datetime.timedelta(days=back) for back in range(370, -1, -1)]

    @classmethod
    def tearDownClass(cls):
        if os.environ.get("RD_SCREENSHOT"):
            screenshot(os.environ["RD_SCREENSHOT"])
        cls.process.terminate()
        ended = cls.process.wait(30)
        cls.profile.close()
        cls.sandbox.close()
        assert ended == 0, "the program did not end in order"

    def rows(self, name, columns=None):
        """What a screen reader reads of the table of a chart."""
        table = self.charts[name].queryTable()
        columns = columns or range(table.nColumns)
        return [[table.getAccessibleAt(row, column).name for column in columns]
                for row in range(table.nRows)]

    def runs_on(self, day, scenario):
        start = oracle.midnight(day, UTC)
        return [run for run in scenario.runs if start <= run["createdAt"] < start + oracle.DAY]

    def test_the_score_over_time(self):
        expected = []
        for day in self.days[-30:]:
            start = oracle.midnight(day, UTC)
            scores = [score for scenario in self.scenarios
                      if (score := scenario.score(start, start + oracle.DAY)) is not None]
            expected.append([decimal(oracle.mean(scores)), decimal(min(scores)),
                             decimal(max(scores)), str(len(scores))] if scores
                            else [NONE, NONE, NONE, "0"])
        rows = self.rows(TREND)
        self.assertEqual([row[1:5] for row in rows], expected)
        self.assertTrue(rows[-1][0].endswith("so far"), rows[-1])

    def test_outcomes_over_time(self):
        expected = []
        for day in self.days[-30:]:
            runs = [run for scenario in self.scenarios for run in self.runs_on(day, scenario)]
            expected.append([sum(run["outcome"] == outcome for run in runs)
                             for outcome in WORDS])
        rows = [[int(cell) for cell in row[1:]] for row in self.rows(OUTCOMES)]
        self.assertEqual([row[:-1] for row in rows], expected)
        self.assertEqual([sum(row[:-1]) for row in rows], [row[-1] for row in rows])
        self.assertEqual(dict(zip(WORDS, map(sum, zip(*rows)))), self.status["runs"])

    def test_scenarios_over_time(self):
        expected = {}
        for scenario in self.scenarios:
            cells = []
            for day in self.days[-30:]:
                start = oracle.midnight(day, UTC)
                runs = self.runs_on(day, scenario)
                measured = [run["score"] for run in runs if run["measured"]]
                words = [score_text(measured[-1])] if measured else []
                cells.append(", ".join(words + [WORDS[worst(runs)]]) if runs else NONE)
            start = oracle.midnight(self.days[-30], UTC)
            score = scenario.score(start, start + 30 * oracle.DAY)
            expected.setdefault(plain(scenario.name), []).append(
                [score_text(score) if score is not None else NONE, *cells])
        got = {}
        rows = self.rows(HEAT)
        for name, *cells in rows:
            name = plain(name)
            if name.endswith("\u2026"):  # names are bounded
                name = next(full for full in expected if full.startswith(name[:-1]))
            got.setdefault(name, []).append(cells)
        self.assertEqual(sorted(got), sorted(expected))
        for name in expected:
            self.assertEqual(sorted(got[name]), sorted(expected[name]), name)
        self.assertEqual(len(rows), self.status["scenarios"])
        scores = [float(row[1]) for row in rows if row[1] != NONE]
        self.assertEqual(scores, sorted(scores), "the weakest stand first")
        self.assertEqual(len(scores), self.status["measured"])

    def test_the_year(self):
        rows = self.rows(YEAR, (1, 8))
        expected = []
        for day in self.days[-len(rows):]:
            runs = [run for scenario in self.scenarios for run in self.runs_on(day, scenario)]
            expected.append([WORDS[worst(runs)] if runs else NONE, str(len(runs))])
        self.assertGreaterEqual(len(rows), 52 * 7 + 1)
        self.assertEqual(rows, expected)

    def test_walks_by_keys(self):
        self.app.click(self.app.one(role="label", name="Overview"))  # the window has the keys now
        stops = [node for node in self.app.walk()
                 if node.getState().contains(pyatspi.STATE_FOCUSABLE)]
        reached = {}
        focused = []  # a table and its cell have the focus together
        for _ in stops:
            keys("Tab")
            focused = wait("the focus to move", lambda before=focused: [
                now for now in [[node for node in stops
                                 if node.getState().contains(pyatspi.STATE_FOCUSED)]]
                if now and now != before])[0]
            for chart in focused:
                if chart.name in CHARTS and self.app.role_of(chart) == "chart":
                    reached[chart.name] = self.walk_through(chart)
            if len(reached) == len(CHARTS):
                break
        self.assertEqual(sorted(reached), sorted(CHARTS))

    def walk_through(self, chart):
        """The newest and the value before it are said; Escape goes back to the summary."""
        summary = chart.description
        self.assertTrue(summary)
        keys("End")
        newest = wait("the newest of " + chart.name,
                      lambda: chart.description if "so far" in chart.description else None)
        keys("Left")
        before = wait("the one before", lambda: chart.description
                      if chart.description != newest else None)
        if chart.name == TREND:
            last = [row for row in self.rows(TREND) if row[1] != NONE][-1]
            keys("End")
            wait("the newest again", lambda: chart.description == newest)
            if last[1] in newest:
                self.assertEqual(decimal(chart.queryValue().currentValue), last[1])
        keys("Escape")
        wait("the summary of " + chart.name, lambda: chart.description == summary)
        return newest, before


if __name__ == "__main__":
    unittest.main(verbosity=2)
