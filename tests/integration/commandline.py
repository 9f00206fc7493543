# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The whole way on the command line: sandbox, sign-in, sync, status, runs, tokens, in a fresh
profile with a real keychain. Figures are compared with score_oracle.py and overview_oracle.py, which
compute them from the sandbox's own data without any of the program's code.
"""

import datetime
import itertools
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import unittest
import zoneinfo

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import score_oracle as rules  # noqa: E402
from overview_oracle import clamped  # noqa: E402
from program import Profile, Proxy, Sandbox, claims, fingerprint  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
ORACLE = os.path.join(HERE, "score_oracle.py")
ALL_FIGURES = os.path.join(HERE, "overview_oracle.py")
PERIODS = ("24h", "7d", "30d", "90d", "12m")
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")


def milliseconds(text):
    when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return int(when.timestamp() * 1000)


def clock_change_before(moment, zone):
    """The last local day before the moment on which the clock changed."""
    zone, day = zoneinfo.ZoneInfo(zone), datetime.timedelta(days=1)
    while moment.astimezone(zone).utcoffset() == (moment - day).astimezone(zone).utcoffset():
        moment -= day
    minute = datetime.timedelta(minutes=1)
    while moment.astimezone(zone).utcoffset() == (moment - minute).astimezone(zone).utcoffset():
        moment -= minute
    return moment.astimezone(zone).date()


class WholeWay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox("--pace", "0")
        cls.profile = Profile()
        code, out, err = cls.profile.run(
            "sign-in", "--url", cls.sandbox.url, "--username", "owner", "--password-stdin",
            stdin=cls.sandbox.password("owner") + "\n")
        assert code == 0, (code, out, err)
        code, out, err = cls.profile.run("sync")
        assert code == 0, (code, out, err)
        cls.truth = cls.sandbox.truth()

    @classmethod
    def tearDownClass(cls):
        cls.profile.close()
        cls.sandbox.close()

    def test_status_equals_the_oracle(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(self.truth, file)
            file.flush()
            for zone, period in zip(itertools.cycle(ZONES[:2]), PERIODS):
                with self.subTest(zone=zone, period=period):
                    self.agree(file.name, zone, period)

    def test_every_figure_of_the_report_equals_the_oracle(self):
        now = datetime.datetime.now(datetime.timezone.utc)
        asked = list(zip(itertools.cycle(ZONES[2:]), PERIODS))
        # Days that end, begin or consist of a day on which the clock changed.
        for zone in ("Europe/Berlin", "America/New_York"):
            changed = clock_change_before(now, zone)
            week = datetime.timedelta(days=7)
            after = max(changed, min(changed + week, now.date() - week / 7))
            asked += [(zone, f"{changed}..{changed}"), (zone, f"{changed - week}..{changed}"),
                      (zone, f"{changed}..{after}")]
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(self.truth, file)
            file.flush()
            for zone, period in asked:
                with self.subTest(zone=zone, period=period):
                    self.agree_in_all(file.name, zone, period)

    def agree_in_all(self, truth_file, zone, period):
        code, out, err = self.profile.run("report", "--output", "-", "--format", "json",
                                          "--detail", "--period", period, zone=zone)
        self.assertEqual(code, 0, err)
        report = json.loads(out)
        oracle = json.loads(subprocess.run(
            [sys.executable, ALL_FIGURES, "--truth", truth_file, "--period", period, "--now",
             str(milliseconds(report["generatedAt"])), "--tz", zone],
            capture_output=True, text=True, check=True).stdout)
        self.compare(report, oracle["status"])
        figures = oracle["overview"]
        for key in ("improved", "worsened", "tooLittleMeasured", "runningNow"):
            self.assertEqual(report[key], figures["total"][key], key)
        self.assertEqual([one["name"] for one in report["deleted"]],
                         [one[0] for one in figures["total"]["deleted"]])
        self.assertEqual(len(report["trend"]), len(figures["trend"]))
        for point, known in zip(report["trend"], figures["trend"]):
            measured = known["mean"] is not None
            self.assertEqual(point, {
                "from": rules.iso(known["from"]), "to": rules.iso(known["to"]),
                "open": known["open"], "thin": known["thin"], "score": rules.shown(known["mean"]),
                "lowest": rules.shown(known["lowest"]) if measured else None,
                "highest": rules.shown(known["highest"]) if measured else None,
                "measured": known["measured"], "belowTarget": known["belowTarget"],
                "runs": known["outcomes"]})
        for key, own in (("weakest", "weakest"), ("movers", "movers"),
                         ("scenarios", "scenarioDetails")):
            def told(one, score, measured, unverified):
                return (one["name"], score, one["stale"], measured, unverified, one["runs"])
            expected = [told(one, rules.shown(clamped(one["score"])), rules.iso(one["measuredMs"]),
                             rules.iso(one["unverifiedSinceMs"])) + (rules.shown(one["change"]),)
                        for one in figures[key]]
            got = [told(one, one["score"], one["measuredAt"], one["unverifiedSince"])
                   + (one["change"],) for one in report[own]]
            self.assertCountEqual(got, expected, key)

    def agree(self, truth_file, zone, period, options=(), oracle_options=()):
        """status --json and the oracle say the same."""
        code, out, err = self.profile.run("status", "--json", "--period", period, *options,
                                          zone=zone)
        self.assertEqual(code, 0, err)
        self.assertEqual(len(out.splitlines()), 1)
        shown = json.loads(out)
        oracle = subprocess.run(
            [sys.executable, ORACLE, "--truth", truth_file, "--period", period, "--now",
             str(milliseconds(shown["generatedAt"])), "--tz", zone, *oracle_options],
            capture_output=True, text=True, check=True)
        self.compare(shown, json.loads(oracle.stdout))

    def test_chosen_days_equal_the_oracle(self):
        now = datetime.datetime.now(datetime.timezone.utc)
        day = datetime.timedelta(days=1)

        def days(back, length):
            first = (now - back * day).date()
            return f"{first}..{first + (length - 1) * day}"
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(self.truth, file)
            file.flush()
            # Hours, days and weeks; ended, still open, and with a last day to come.
            for zone, period in (("Europe/Berlin", days(1, 1)), ("America/New_York", days(2, 2)),
                                 ("UTC", days(1, 2)), ("Australia/Lord_Howe", days(20, 11)),
                                 ("Europe/Berlin", days(9, 40)), ("Europe/Berlin", days(200, 150)),
                                 ("America/New_York", days(300, 301))):
                with self.subTest(zone=zone, period=period):
                    self.agree(file.name, zone, period)

    def test_some_projects_roll_up_like_the_oracle(self):
        projects = [p["id"] for p in self.truth["projects"] if not p.get("removed")]
        self.assertGreater(len(projects), 2)
        chosen = projects[:2]
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(self.truth, file)
            file.flush()
            options = [word for project in chosen for word in ("--project", project)]
            self.agree(file.name, "Europe/Berlin", "90d", options, options)
            self.agree(file.name, "UTC", "30d", options[:2], options[:2])

    def test_bands_and_targets_are_the_same_everywhere(self):
        project = next(p["id"] for p in self.truth["projects"] if not p.get("removed"))
        with sqlite3.connect(f"file:{self.profile.history()}?mode=ro", uri=True) as db:
            key = db.execute("select connection from project limit 1").fetchone()[0]
        settings = self.profile.settings()
        kept = open(settings, encoding="utf-8").read() if os.path.exists(settings) else None
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(self.truth, file)
            file.flush()
            try:
                with open(settings, "w", encoding="utf-8") as own:
                    own.write((kept or "") + "\n[score]\nfairFrom=55.5\nstrongFrom=70\n"
                              f'target=77.5\nprojectTargets="{key}/{project}=91"\n')
                judged = ["--bands", "55.5,70", "--target", "77.5", "--project-target",
                          f"{project}=91"]
                self.agree(file.name, "UTC", "30d", (), judged)
                self.agree(file.name, "UTC", "30d", ("--project", project),
                           [*judged, "--project", project])
            finally:
                os.remove(settings)
                if kept is not None:
                    with open(settings, "w", encoding="utf-8") as own:
                        own.write(kept)
                    os.chmod(settings, 0o600)

    def compare(self, shown, expected):
        for key in ("score", "change", "compared", "measured", "scenarios", "unverified", "stale",
                    "neverRan", "runs", "delegates", "hubs", "period", "bands", "band", "target",
                    "belowTarget"):
            self.assertEqual(shown[key], expected[key], key)
        self.assertEqual(len(shown["projects"]), len(expected["projects"]))
        by_id = {project["id"]: project for project in expected["projects"]}
        for project in shown["projects"]:
            for key in ("name", "score", "change", "compared", "measured", "scenarios",
                        "unverified", "stale", "neverRan", "runs", "delegates", "hubs", "band",
                        "target", "belowTarget"):
                self.assertEqual(project[key], by_id[project["id"]][key],
                                 project["name"] + " " + key)

    def test_every_run_arrived_once(self):
        # Removed runs are not listed by the server: nobody can read them.
        expected = {(run["experimentID"], run["sequence"])
                    for project in self.truth["projects"] for run in project["runs"]
                    if not run.get("removed")
                    and not next(e for e in project["experiments"]
                                 if e["id"] == run["experimentID"]).get("removed")}
        code, out, err = self.profile.run("runs", "--json", "--limit", "1000000")
        self.assertEqual(code, 0, err)
        shown = json.loads(out)
        got = [(run["scenario"]["id"], run["sequence"]) for run in shown["runs"]]
        self.assertEqual(len(got), len(set(got)))
        self.assertEqual(set(got), expected)
        self.assertEqual(shown["total"], len(expected))

    def test_a_second_sync_changes_nothing(self):
        def content():
            with sqlite3.connect(f"file:{self.profile.history()}?mode=ro", uri=True) as db:
                return db.execute("select count(*), total(created_ms), total(updated_ms)"
                                  " from run").fetchall()
        before = content()
        self.assertEqual(self.profile.run("sync", "--full")[0], 0)
        self.assertEqual(content(), before)

    def test_fail_under_decides_the_exit_code(self):
        score = json.loads(self.profile.run("status", "--json")[1])["score"]
        self.assertEqual(self.profile.run("status", "--fail-under", str(score))[0], 0)
        code, _, err = self.profile.run("status", "--fail-under", str(round(score + 0.1, 1)))
        self.assertEqual(code, 1)
        self.assertIn(str(score), err)
        self.assertEqual(self.profile.run("status", "--fail-under", "high")[0], 2)

    def test_runs_can_be_filtered(self):
        code, out, _ = self.profile.run("runs", "--json", "--outcome", "weakness", "--limit", "5")
        self.assertEqual(code, 0)
        runs = json.loads(out)["runs"]
        self.assertEqual({run["outcome"] for run in runs}, {"weakness"})
        self.assertLessEqual(len(runs), 5)
        self.assertEqual(self.profile.run("runs", "--scenario", "no such scenario")[0], 1)
        self.assertEqual(self.profile.run("runs", "--outcome", "fine")[0], 2)

    def test_files_are_private(self):
        for path in self.profile.files():
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode) & 0o077, 0, path)

    def test_sign_in_leaves_one_named_token(self):
        names = [token["name"] for token in self.sandbox.tokens("owner")]
        ours = [name for name in names if name.startswith("Resilience Desk on ")]
        self.assertEqual(len(ours), 1, names)

    def test_tokens_are_listed_without_values(self):
        value = self.sandbox.create_token("owner", "listed")
        code, out, err = self.profile.run("tokens", "list", "--json")
        self.assertEqual(code, 0, err)
        tokens = json.loads(out)["tokens"]
        self.assertIn(fingerprint(value), [token["fingerprint"] for token in tokens])
        self.assertEqual(sum(token["thisDevice"] for token in tokens), 1)
        self.assertNotIn(value, out + err)

    def test_revocation_is_proved(self):
        value = self.sandbox.create_token("owner", "leaked")
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=value)[0], 200)
        code, out, err = self.profile.run("tokens", "revoke", "--fingerprint",
                                          fingerprint(value)[:8], "--json")
        self.assertEqual(code, 0, err)
        proof = json.loads(out)["revoked"][0]
        self.assertEqual((proof["workedBefore"], proof["listed"], proof["refusedByAuth"],
                          proof["refusedByApi"], proof["proved"]), (True, False, True, True, True))
        # What an independent client sees.
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=value)[0], 401)
        status, text = self.sandbox.request("/api/query", {"query": "{__typename}"}, token=value)
        self.assertEqual(status, 401)
        self.assertIn("revoked", str(text))

    def test_a_pasted_token_is_revoked(self):
        value = self.sandbox.create_token("viewer", "of somebody else")
        code, out, err = self.profile.run("tokens", "revoke", "--token-stdin", "--json",
                                          stdin=value + "\n")
        self.assertEqual(code, 0, err)
        self.assertTrue(json.loads(out)["revoked"][0]["proved"])
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=value)[0], 401)

    def test_a_leaked_token_is_revoked_without_a_connection(self):
        value = self.sandbox.create_token("viewer", "found in a chat")
        with Profile() as elsewhere:
            code, _, err = elsewhere.run("tokens", "revoke", "--token-stdin", stdin=value + "\n")
            self.assertEqual(code, 1)
            self.assertIn("--url", err)
            code, out, err = elsewhere.run("tokens", "revoke", "--token-stdin", "--url",
                                           "http://127.0.0.1:9", stdin=value + "\n")
            self.assertEqual((code, out), (3, ""), err)
            self.assertEqual(self.sandbox.request("/auth/list_projects", token=value)[0], 200)
            # Without a keychain, too.
            code, out, err = elsewhere.run(
                "tokens", "revoke", "--token-stdin", "--url", self.sandbox.url, "--json",
                stdin="Bearer " + value + "\n",
                environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})
            self.assertEqual((code, err), (0, ""))
            self.assertTrue(json.loads(out)["revoked"][0]["proved"])
            with sqlite3.connect(f"file:{elsewhere.history()}?mode=ro", uri=True) as db:
                kinds = [row[0] for row in db.execute("select kind from journal")]
            self.assertEqual(kinds, ["token-revoked"])
            # Asked again, it is dead, and not proved a second time.
            code, out, err = elsewhere.run("tokens", "revoke", "--token-stdin", "--url",
                                           self.sandbox.url, "--json", stdin=value + "\n")
            self.assertEqual(code, 0, err)
            proof = json.loads(out)["revoked"][0]
            self.assertEqual((proof["workedBefore"], proof["refusedByAuth"], proof["refusedByApi"],
                              proof["proved"]), (False, True, True, False))
            code, out, err = elsewhere.run("tokens", "revoke", "--token-stdin", "--url",
                                           self.sandbox.url, stdin=value + "\n")
            self.assertEqual(code, 0, err)
            self.assertIn("already", out)
            self.assertIn("not a closed leak", err)
            self.assertEqual(elsewhere.find([value]), [])
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=value)[0], 401)

    def test_a_token_is_made_and_told_once(self):
        for days in ("0", "-1", "soon", "36501"):
            code, out, err = self.profile.run("tokens", "create", "--name", "a", f"--days={days}")
            self.assertEqual((code, out), (2, ""), err)
        code, out, err = self.profile.run("tokens", "create", "--name", "pipeline", "--days", "30",
                                          "--json")
        self.profile.output.remove(out)  # the one place where the value may stand
        self.assertEqual(code, 0, err)
        created = json.loads(out)["created"]
        self.assertEqual(list(created), ["name", "fingerprint", "createdAt", "expiresAt",
                                         "neverExpires", "token"])
        self.assertEqual(fingerprint(created["token"]), created["fingerprint"])
        self.assertEqual(milliseconds(created["expiresAt"]), claims(created["token"])["exp"] * 1000)
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=created["token"])[0],
                         200)
        code, out, err = self.profile.run("tokens", "create", "--name", "plain", "--days", "1")
        self.profile.output.remove(out)
        self.assertEqual(code, 0, err)
        self.assertIn(fingerprint(out.strip())[:8], err)
        self.assertNotIn(out.strip(), err)
        # Nobody could read it: it is taken back.
        with open("/dev/full", "wb") as full:
            process = self.profile.start("tokens", "create", "--name", "unread", "--days", "1",
                                         stdout=full, stderr=subprocess.PIPE)
            err = process.communicate(timeout=60)[1].decode()
        self.assertEqual(process.returncode, 6, err)
        self.assertNotIn("unread", [token["name"] for token in self.sandbox.tokens("owner")])

    def test_several_tokens_are_revoked(self):
        first = self.sandbox.create_token("owner", "first")
        second = self.sandbox.create_token("owner", "second")
        code, out, err = self.profile.run("tokens", "revoke", "--fingerprint", fingerprint(first),
                                          "--fingerprint", "00000000", "--json")
        self.assertEqual((code, out), (1, ""), err)
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=first)[0], 200)
        code, out, err = self.profile.run("tokens", "revoke", "--fingerprint", fingerprint(first),
                                          "--fingerprint", fingerprint(second)[:8])
        self.assertEqual((code, err), (0, ""))
        self.assertEqual([line.split()[0] for line in out.splitlines()],
                         [fingerprint(first)[:8], fingerprint(second)[:8]])
        for value in (first, second):
            self.assertEqual(self.sandbox.request("/auth/list_projects", token=value)[0], 401)

    def test_an_unproved_revocation_says_so(self):
        value = self.sandbox.create_token("owner", "not provable")
        # The removal works, then the GraphQL server stops answering.
        self.sandbox.fault("status=502@/api/query")
        try:
            code, out, err = self.profile.run("tokens", "revoke", "--fingerprint",
                                              fingerprint(value), "--json")
        finally:
            self.sandbox.fault("")
        self.assertEqual(code, 1)
        self.assertFalse(json.loads(out)["revoked"][0]["proved"])
        self.assertTrue(err.strip())

    def test_usage_errors_are_told(self):
        for arguments in (["nonsense"], ["status", "--nonsense"], ["tokens"], ["sign-in"],
                          ["tokens", "revoke"], ["tokens", "create", "--name", "a"],
                          ["tokens", "list", "--all-others"],
                          ["tokens", "revoke", "--all-others", "--fingerprint", "01234567"],
                          ["tokens", "revoke", "--all-others", "--url", "https://a.example"],
                          ["render"], ["status", "--period", "week"],
                          ["status", "--period", "2026-03-02..2026-03-01"],
                          ["runs", "--period", "2026-02-29..2026-03-01"],
                          ["status", "--connection", "nobody"],
                          ["status", "--project", "a", "--project", "b"]):
            code, out, err = self.profile.run(*arguments)
            self.assertEqual((code, out), (2, ""), arguments)
            self.assertEqual(len(err.strip().splitlines()), 1, (arguments, err))

    def test_zz_no_secret_is_kept(self):
        secrets = [self.sandbox.password("owner"), *self.truth["plantedSecrets"]]
        secrets += [token["token"] for role in ("owner", "viewer")
                    for token in self.sandbox.tokens(role)]
        self.assertGreater(len(secrets), 5)
        self.assertEqual(self.profile.find(secrets), [])


class BadInput(unittest.TestCase):
    """Each trouble is one clear sentence with the right exit code, and nothing saved is lost."""

    def setUp(self):
        self.sandbox = Sandbox("--pace", "0", "--runs", "300")
        self.profile = Profile()
        self.addCleanup(self.profile.close)
        self.addCleanup(self.sandbox.close)

    def sign_in(self, role="owner", password=None, url=None):
        return self.profile.run("sign-in", "--url", url or self.sandbox.url, "--username", role,
                                "--password-stdin",
                                stdin=(password or self.sandbox.password(role)) + "\n")

    def expect(self, result, code, *words):
        self.assertEqual(result[0], code, result)
        self.assertTrue(result[2].strip(), result)
        for word in words:
            self.assertIn(word.lower(), result[2].lower())
        self.assertNotIn("<", result[2])

    def test_all_other_tokens_are_revoked(self):
        values = [self.sandbox.create_token("owner", name) for name in ("one", "two")]
        self.assertEqual(self.sign_in()[0], 0)
        code, out, err = self.profile.run("tokens", "revoke", "--all-others", "--json")
        self.assertEqual((code, err), (0, ""))
        proofs = json.loads(out)["revoked"]
        self.assertEqual({proof["fingerprint"] for proof in proofs if proof["proved"]},
                         {fingerprint(value) for value in values})
        self.assertEqual(len(self.sandbox.tokens("owner")), 1)
        code, out, err = self.profile.run("tokens", "revoke", "--all-others", "--json")
        self.assertEqual((code, json.loads(out)), (1, {"schema": 1, "revoked": []}))
        self.assertEqual(self.profile.run("tokens", "list")[0], 0)

    def test_an_interrupted_revocation_says_what_is_proved(self):
        value = self.sandbox.create_token("owner", "one")
        self.assertEqual(self.sign_in()[0], 0)
        self.sandbox.fault("hang@/auth/remove_token")
        process = self.profile.start("tokens", "revoke", "--all-others", "--json",
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 30
        while "remove_token" not in str(self.sandbox.request("/sandbox/seen")[1]):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        self.sandbox.fault("")
        self.assertEqual((process.returncode, json.loads(out)), (1, {"schema": 1, "revoked": []}))
        self.assertIn("Interrupted", err.decode())
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=value)[0], 200)

    def test_signing_in_again_keeps_what_was_chosen(self):
        arguments = ["sign-in", "--url", self.sandbox.url, "--username", "owner",
                     "--password-stdin"]
        password = self.sandbox.password("owner") + "\n"
        self.assertEqual(self.profile.run(*arguments, "--name", "mine", "--project", "p1",
                                          stdin=password)[0], 0)
        file = self.profile.connections()
        with open(file, encoding="utf-8") as saved:
            before = json.load(saved)
        own = self.sandbox.url.rstrip("/")
        before["connections"][0]["authUrl"] = own + "/auth"
        before["connections"][0]["apiUrl"] = own + "/api"
        with open(file, "w", encoding="utf-8") as saved:
            json.dump(before, saved)
        self.assertEqual(self.sign_in()[0], 0)
        for role in ("viewer", "executor"):
            self.assertEqual(self.sign_in(role)[0], 0)
        with open(file, encoding="utf-8") as saved:
            after = json.load(saved)["connections"]
        for key in ("id", "name", "projectId", "authUrl", "apiUrl"):
            self.assertEqual(after[0][key], before["connections"][0][key], key)
        self.assertEqual(len(after), 3)
        self.assertEqual(after[2]["name"], after[1]["name"] + " (executor)")

    def test_a_proxy_belongs_to_its_connection(self):
        arguments = ["sign-in", "--url", self.sandbox.url, "--username", "owner",
                     "--password-stdin"]
        password = self.sandbox.password("owner") + "\n"
        self.expect(self.profile.run(*arguments, "--client-key", "/dev/null", stdin=password), 2,
                    "--client-cert")
        self.expect(self.profile.run(*arguments, "--proxy-password-stdin", stdin=password), 2,
                    "standard input")
        for wrong in ("http://me:secret@127.0.0.1:1", "proxy.example.net", "ftp://proxy:1"):
            result = self.profile.run(*arguments, "--proxy", wrong, stdin=password)
            self.expect(result, 2, "--proxy")
        self.assertEqual(self.profile.find(["secret@"]), [])

        proxy = Proxy()
        self.assertEqual(
            self.profile.run(*arguments, "--proxy", proxy.url, stdin=password)[0], 0)
        self.assertGreater(len(proxy.asked), 3)
        self.assertTrue(proxy.asked[0].endswith(self.sandbox.url.rstrip("/") + "/auth/status"),
                        proxy.asked[0])
        before = len(proxy.asked)
        self.assertEqual(self.profile.run("sync")[0], 0)
        self.assertGreater(len(proxy.asked), before)
        before = len(proxy.asked)
        # Signing in again keeps it.
        self.assertEqual(self.profile.run(*arguments, stdin=password)[0], 0)
        self.assertGreater(len(proxy.asked), before)
        proxy.close()
        self.expect(self.profile.run("sync"), 3, "proxy")
        self.assertEqual(
            self.profile.run(*arguments, "--proxy", "none", stdin=password)[0], 0)
        self.assertEqual(self.profile.run("sync")[0], 0)

    def test_signing_in_fails_clearly(self):
        self.expect(self.sign_in(password="wrong"), 4)
        self.expect(self.sign_in(role="owner", url="http://127.0.0.1:9"), 3)
        self.expect(self.sign_in(url=self.sandbox.url + "/some/page"), 3)
        self.expect(self.sign_in(role="newcomer"), 4, "password")
        self.expect(self.sign_in(url="ftp://127.0.0.1"), 2)
        self.expect(self.sign_in(url="http://chaos.example.invalid"), 2, "http")
        self.assertEqual([t for t in self.sandbox.tokens("owner")
                          if t["name"].startswith("Resilience Desk on ")], [])

    def test_a_first_login_changes_its_password(self):
        arguments = ["sign-in", "--url", self.sandbox.url, "--username", "newcomer",
                     "--password-stdin", "--new-password-stdin"]
        initial = self.sandbox.password("newcomer")
        self.expect(self.profile.run(*arguments, stdin=initial + "\n"), 2, "second line")
        self.expect(self.profile.run(*arguments, stdin=initial + "\nweak\n"), 4, "too short")
        fresh = "Sandbox-fresh_2"
        result = self.profile.run(*arguments, stdin=f"{initial}\n{fresh}\n")
        self.assertEqual(result[0], 0, result)
        self.assertIn("changed", result[2])
        self.expect(self.sign_in(role="newcomer"), 4)
        self.assertEqual(self.sign_in(role="newcomer", password=fresh)[0], 0)
        # Once is enough: it is not changed again.
        again = self.profile.run(*arguments, stdin=f"{fresh}\nSandbox-other_3\n")
        self.assertEqual(again[0], 0, again)
        self.assertIn("not changed", again[2])
        self.assertEqual(self.profile.find([initial, fresh]), [])

    def test_a_session_of_litmusctl_is_taken_over(self):
        # Of several the one in use, then the one that is asked for.
        session, other = self.sandbox.login("owner"), self.sandbox.login("viewer")
        file = os.path.join(self.profile.root, ".litmusconfig")

        def sign_in(*arguments):
            return self.profile.run("sign-in", *arguments,
                                    environment={"HOME": self.profile.root})

        text = (f"accounts:\n- users:\n  - expires_in: \"1\"\n    token: {other}\n"
                f"    username: viewer\n  - expires_in: \"2\"\n    token: {session}\n"
                f"    username: owner\n  endpoint: {self.sandbox.url}\napiVersion: v1\n"
                f"current-account: {self.sandbox.url}\ncurrent-user: owner\nkind: Config\n")
        self.expect(sign_in("--import"), 1, ".litmusconfig")
        with open(file, "w", encoding="utf-8") as config:
            config.write(text)
        os.chmod(file, 0o640)
        self.expect(sign_in("--scrub", "--token-stdin"), 2)
        self.expect(sign_in("--import", "--username", "nobody"), 1)
        result = sign_in("--import")
        self.assertEqual(result[0], 0, result)
        self.assertIn("owner", result[1])
        self.assertIn("stays signed in", result[2])
        with open(file, encoding="utf-8") as config:
            self.assertEqual(config.read(), text)
        uid = claims(session)["uid"]
        self.assertEqual(self.sandbox.request("/auth/token/" + uid, token=session)[0], 200)

        result = sign_in("--import", file, "--username", "viewer", "--scrub")
        self.assertEqual(result[0], 0, result)
        self.assertIn("viewer", result[1])
        self.assertIn("removed", result[2])
        with open(file, encoding="utf-8") as config:
            self.assertEqual(config.read(), text.replace(other, '""'))
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o640)
        self.assertEqual(
            self.sandbox.request("/auth/token/" + claims(other)["uid"], token=other)[0], 401)
        self.assertEqual(self.profile.run("sync")[0], 0)
        self.expect(sign_in("--import", "--username", "viewer"), 1)
        os.remove(file)
        self.assertEqual(self.profile.find([session, other]), [])

    def test_watching_waits_for_a_locked_keychain(self):
        self.assertEqual(self.sign_in()[0], 0)
        subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path",
             "/org/freedesktop/secrets", "--method", "org.freedesktop.Secret.Service.Lock",
             '[objectpath "/org/freedesktop/secrets/collection/login"]'],
            check=True, stdout=subprocess.DEVNULL, timeout=60)
        watching = self.profile.start("sync", "--watch", stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE, text=True)
        try:
            self.assertIn("locked", watching.stderr.readline())
            self.assertEqual(self.profile.run("sync")[0], 5)  # who does not stay does not wait
            # Only a new daemon can be unlocked from outside.
            subprocess.run(["gnome-keyring-daemon", "--replace", "--unlock",
                            "--components=secrets"], input=os.environ["RD_TEST_KEYRING_PASSWORD"],
                           check=True, text=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, timeout=60)
            self.assertIn("Collecting from", watching.stderr.readline())
        finally:
            watching.send_signal(signal.SIGINT)
            watching.wait(60)
            watching.stderr.close()

    def test_watching_goes_on_with_another_token(self):
        config = os.path.join(self.profile.root, "config", "resilience-desk")
        os.makedirs(config, 0o700)
        with open(os.path.join(config, "settings.ini"), "w", encoding="utf-8") as file:
            file.write("[polling]\nintervalSeconds=10\n")
        self.assertEqual(self.sign_in()[0], 0)
        watching = self.profile.start("sync", "--watch", stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE, text=True)

        def said(words):
            lines = itertools.takewhile(lambda line: words not in line, watching.stderr)
            self.assertFalse([line for line in lines if "Reading history" not in line], words)
            self.assertIsNone(watching.poll(), words)

        try:
            said("Collecting from")
            said("Up to date")
            self.assertEqual(self.sign_in()[0], 0)  # revokes the one before
            said("The token was replaced")
            said("Up to date")
            listed = json.loads(self.profile.run("tokens", "list", "--json")[1])["tokens"]
            own = [one for one in listed if one["thisDevice"]][0]["fingerprint"]
            self.assertEqual(self.profile.run("tokens", "revoke", "--fingerprint", own)[0], 0)
            self.assertIn("Sign in again", watching.stderr.readline())
            self.assertEqual(watching.wait(60), 4)  # the new one is refused, too
        finally:
            watching.kill()
            watching.wait(60)
            watching.stderr.close()

    def test_polling_troubles(self):
        self.assertEqual(self.sign_in()[0], 0)
        self.assertEqual(self.profile.run("sync")[0], 0)
        before = self.profile.run("runs", "--json", "--limit", "1000")[1]
        for fault, code in (("status=503", 3), ("garbage@/api/query", 6), ("cut@/api/query", 3),
                            ("html", 3), ("empty@/api/query", 6), ("reset", 3),
                            ("huge=20000000@/api/query", 6), ("deny", 3)):
            with self.subTest(fault=fault):
                self.sandbox.fault(fault)
                result = self.profile.run("sync")
                self.sandbox.fault("")
                self.expect(result, code)
        self.assertEqual(self.profile.run("runs", "--json", "--limit", "1000")[1], before)
        self.assertEqual(self.profile.run("sync")[0], 0)
        self.expect(self.interrupted_sync(), 6, "interrupted")
        self.sandbox.request("/sandbox/revoke-all", "")
        self.expect(self.profile.run("sync"), 4, "sign in")
        self.assertEqual(self.profile.run("runs", "--json", "--limit", "1000")[1], before)

    def interrupted_sync(self):
        """What `sync` answers to Ctrl+C while the server is silent."""
        self.sandbox.fault("hang@/api/query")
        self.sandbox.request("/sandbox/forget-seen", "")
        process = self.profile.start("sync", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 30
        while not self.sandbox.request("/sandbox/seen")[1]["seen"]:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        self.sandbox.fault("")
        return process.returncode, out.decode(), err.decode()

    def test_a_damaged_history_is_set_aside(self):
        self.assertEqual(self.sign_in()[0], 0)
        self.assertEqual(self.profile.run("sync")[0], 0)
        with open(self.profile.history(), "r+b") as file:
            file.write(b"\0" * 4096)
        for leftover in ("-wal", "-shm"):
            if os.path.exists(self.profile.history() + leftover):
                os.remove(self.profile.history() + leftover)
        code, _, err = self.profile.run("sync")
        self.assertEqual(code, 0, err)
        self.assertIn("damaged", err)
        kept = [name for name in os.listdir(os.path.dirname(self.profile.history()))
                if "damaged" in name]
        self.assertEqual(len(kept), 1, kept)
        self.assertEqual(self.profile.run("status")[0], 0)

    def test_a_newer_history_is_left_alone(self):
        self.assertEqual(self.sign_in()[0], 0)
        self.assertEqual(self.profile.run("sync")[0], 0)
        with sqlite3.connect(self.profile.history()) as db:
            db.execute("pragma user_version = 9999")
        db.close()
        self.expect(self.profile.run("status"), 6)
        with sqlite3.connect(self.profile.history()) as db:
            self.assertEqual(db.execute("pragma user_version").fetchone(), (9999,))

    def test_without_a_connection(self):
        self.expect(self.profile.run("status", "--json"), 1, "sign-in")
        self.expect(self.profile.run("sync"), 1, "sign-in")

    def test_without_a_keychain_nothing_stays_on_the_server(self):
        result = self.profile.run(
            "sign-in", "--url", self.sandbox.url, "--username", "owner", "--password-stdin",
            stdin=self.sandbox.password("owner") + "\n",
            environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})
        self.expect(result, 5)
        self.assertEqual([t for t in self.sandbox.tokens("owner")
                          if t["name"].startswith("Resilience Desk on ")], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
