# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The proof that `tokens` prints is what anybody sees who asks both servers, in every release.

The program talks to the sandbox through a relay; the test asks the sandbox itself, by plain HTTP,
with every token before and after, and knows by the statuses and the bodies of its answers what the
proof has to say. In the second part the relay lies, as gateways, login pages and broken proxies do:
then nothing is ever called proved, whatever has become of the token.
"""

import concurrent.futures
import datetime
import json
import os
import unittest

from program import Profile, claims, fingerprint
from tokenbench import HTML, JSON, LIES, REST, UNAUTHORIZED, Bench, Relay, expected, moment

BRIEF = bool(os.environ.get("RD_BRIEF"))
RELEASES = (("3.0", "3.9", "3.31") if BRIEF else
            ("3.0", "3.6", "3.9", "3.14", "3.18", "3.29", "3.31"))


class EveryRelease(unittest.TestCase):
    """One bench per release, all at the same time."""

    def test_the_proof_is_what_anybody_sees(self):
        with concurrent.futures.ThreadPoolExecutor(len(RELEASES)) as pool:
            for _ in pool.map(self.check, RELEASES):
                pass

    def check(self, release):
        bench = Bench(release)
        try:
            self.check_list(bench)
            self.check_revocations(bench)
            self.check_rotation(bench)
            self.check_sweep(bench)
            self.check_sweep_without_a_connection(bench)
            values = json.loads(bench.ask("GET", "/sandbox/issued")[1])["tokens"]
            self.assertGreater(len(values), 12)
            self.assertEqual(bench.profile.find([bench.sandbox.password("owner"), *values]), [])
        finally:
            bench.close()

    def proofs_equal(self, bench, code, arguments, tokens, stdin="", expired=(),
                     unlisted=()):
        """Runs the program, and compares each of its proofs with what was seen from outside. Of
        unlisted ones it cannot tell, because it is not signed in."""
        before = {token: bench.seen(token) for token in tokens}
        answer = bench.tokens(code, *arguments, stdin=stdin)
        listed = [one["token"] for one in bench.listed()]
        proofs = {proof.pop("fingerprint"): proof for proof in answer["revoked"]}
        self.assertEqual(set(proofs), {fingerprint(token) for token in tokens}, bench.release)
        for token in tokens:
            proof = proofs[fingerprint(token)]
            self.assertIsNotNone(proof.pop("at"))
            self.assertNotIn(token, listed)
            wanted = expected(before[token], bench.seen(token),
                              None if token in unlisted else False, token in expired)
            self.assertEqual(proof, wanted, (bench.release, arguments))
        return answer

    def check_list(self, bench):
        """Everything a list tells, against the server's own list."""
        made = {name: bench.mint(name, days) for name, days in (
            ("soon", 5), ("in time", 60), ("for ever", 36500), ("over", -1),
            ("Resilience Desk on another", 90))}
        bench.relay.aged = {made["in time"]}
        now = json.loads(bench.ask("GET", "/sandbox/truth")[1])["nowMs"]
        since = datetime.datetime.fromtimestamp(now / 1000 - 1800, datetime.timezone.utc)
        told = bench.tokens(0, "list", "--leaked-since", since.isoformat(timespec="seconds"))
        own = bench.own()
        for one in bench.listed():
            name, value = one["name"], one["token"]
            age = 7_200_000 if value in bench.relay.aged else 0
            entry = next(entry for entry in told["tokens"]
                         if entry["fingerprint"] == fingerprint(value))
            self.assertEqual(entry, {
                "name": name, "fingerprint": fingerprint(value),
                "createdAt": moment(one["created_at"] - age),
                "expiresAt": moment(one["expires_at"] * 1000),
                "expired": name == "over", "neverExpires": name == "for ever",
                "thisDevice": value == own[0], "expiresSoon": name == "soon",
                "otherDesk": name == "Resilience Desk on another", "sinceLeak": age == 0 and value != own[0]},
                bench.release)
        self.assertEqual(told["tokens"][-1]["name"], "in time", "newest first")
        self.assertEqual(len(told["tokens"]), len(bench.listed()))
        lines = {line.split()[0]: line for line in bench.run(0, "tokens", "list").splitlines()}
        for name, words in (("soon", ("!", "(ends in 4 day")), ("for ever", ("never !",)),
                            ("over", ("expired !",)),
                            ("Resilience Desk on another", ("(another desk)",))):
            for word in words:
                self.assertIn(word, lines[fingerprint(made[name])[:8]])
        self.assertIn("(this device)", lines[fingerprint(own[0])[:8]])
        self.assertNotIn("!", lines[fingerprint(made["in time"])[:8]])
        # It had expired before: of it the server says that it failed, and removes it.
        self.proofs_equal(bench, 0, ["revoke", "--fingerprint", fingerprint(made["over"])],
                          [made["over"]], expired=[made["over"]])
        self.assertNotIn(made["over"], [one["token"] for one in bench.listed()])

    def check_revocations(self, bench):
        relay = bench.relay
        created = bench.tokens(0, "create", "--name", "pipeline", "--days", "30")["created"]
        del bench.profile.output[-2:]  # the one place where the value may stand
        relay.asked.clear()
        self.proofs_equal(bench, 0, ["revoke", "--fingerprint", created["fingerprint"][:8]],
                          [created["token"]])
        bodies = [json.loads(body) for path, _, body in relay.asked
                  if path == "/auth/remove_token"]
        accepted = {"token": created["token"], "userID": bench.uid}
        if bench.release in ("3.0", "3.6"):
            del accepted["userID"]
        self.assertEqual(bodies[-1], accepted)
        # Several: one as usual, one that somebody logged out, which only its entry survived.
        one, ghost = bench.mint("one"), bench.mint("logged out")
        self.assertEqual(bench.ask("POST", "/auth/logout", ghost)[0], 200)
        self.assertIn(ghost, [entry["token"] for entry in bench.listed()])
        self.proofs_equal(bench, 0, ["revoke", "--fingerprint", fingerprint(one), "--fingerprint",
                                     fingerprint(ghost)], [one, ghost])
        self.assertNotIn(ghost, [entry["token"] for entry in bench.listed()])
        # One that was found somewhere, by a machine without a connection.
        pasted = bench.mint("found in a chat")
        with Profile() as elsewhere:
            mine, bench.profile = bench.profile, elsewhere
            self.proofs_equal(bench, 0, ["revoke", "--token-stdin", "--url", relay.url], [pasted],
                              stdin=pasted + "\n", unlisted=[pasted])
            self.assertEqual(elsewhere.find([pasted]), [])
            bench.profile = mine
        others = [entry["token"] for entry in bench.listed() if entry["token"] not in bench.own()]
        others += [token for token in bench.own()
                   if [e["name"] for e in bench.listed() if e["token"] == token]
                   == ["Resilience Desk on another"]]
        self.assertEqual(len(others), 4)
        self.proofs_equal(bench, 0, ["revoke", "--all-others"], others)
        for token in (created["token"], one, ghost, pasted, *others):
            self.assertTrue(bench.is_revoked(token), bench.release)

    def check_rotation(self, bench):
        """Minted, stored, tried, and only then the old one ends."""
        old, = bench.own()
        bench.relay.asked.clear()
        answer = self.proofs_equal(bench, 0, ["rotate", "--days", "45"], [old])
        new, = bench.own()
        self.assertEqual((answer["renewed"]["fingerprint"], answer["failedIn"],
                          answer["leftAlive"]), (fingerprint(new), None, None))
        self.assertTrue(bench.is_revoked(old) and bench.works(new), bench.release)
        asked = [(path, token) for path, token, _ in bench.relay.asked]
        made = [path for path, _ in asked].index("/auth/create_token")
        tried = [asked.index((path, new)) for path in ("/auth/list_projects", "/api/query")]
        ended = [path for path, _ in asked].index("/auth/remove_token")
        self.assertTrue(made < min(tried) and max(tried) < ended, asked)
        self.assertEqual(claims(new)["exp"] // 86_400 - claims(bench.session)["exp"] // 86_400, 44)
        # The next command finds it in the keychain.
        one = next(one for one in bench.tokens(0, "list")["tokens"] if one["thisDevice"])
        self.assertEqual(one["fingerprint"], fingerprint(new))

    def check_sweep(self, bench):
        """Somebody has made another token with the leaked one."""
        kept, leaked = bench.mint("nightly"), bench.mint("leaked")
        bench.relay.aged = {kept}
        attackers = bench.mint("backup", 365, by=leaked)
        old, = bench.own()
        self.assertTrue(all(bench.works(token) for token in (kept, leaked, attackers, old)))
        now = json.loads(bench.ask("GET", "/sandbox/truth")[1])["nowMs"]
        since = datetime.datetime.fromtimestamp(now / 1000 - 1800, datetime.timezone.utc)
        bench.relay.asked.clear()
        answer = self.proofs_equal(
            bench, 0, ["sweep", "--token-stdin", "--leaked-since",
                       since.isoformat(timespec="seconds")],
            [leaked, attackers, old], stdin=leaked + "\n", unlisted=[leaked])
        self.assertTrue(answer["clean"])
        self.assertEqual(answer["left"], [])
        self.assertEqual({one["name"]: one["sinceLeak"] for one in answer["tokens"]
                          if not one["thisDevice"]}, {"backup": True, "nightly": False})
        # The leak ends before anything else is done.
        first = next(body for path, _, body in bench.relay.asked if path == "/auth/remove_token")
        self.assertEqual(json.loads(first)["token"], leaked)
        self.assertLess(bench.relay.paths().index("/auth/remove_token"),
                        bench.relay.paths().index("/auth/create_token"))
        for token in (leaked, attackers, old):
            self.assertTrue(bench.is_revoked(token), bench.release)
        new, = bench.own()
        self.assertTrue(bench.works(kept) and bench.works(new))
        # Everything, in words.
        out = bench.run(0, "tokens", "sweep", "--all-others")
        told = [line.split()[0] for line in out.splitlines()[-4:]]
        self.assertEqual(told, [fingerprint(bench.own()[0])[:8], *(
            fingerprint(token)[:8] for token in (new, kept)), "All"], out)
        self.assertIn(fingerprint(kept)[:8] + "  Dead.", out)
        self.assertTrue(bench.is_revoked(kept) and bench.is_revoked(new), bench.release)
        self.assertTrue(bench.works(bench.own()[0]))

    def check_sweep_without_a_connection(self, bench):
        """Another machine has nothing but the leaked token: it ends the others, then itself."""
        kept, leaked = bench.mint("nightly"), bench.mint("leaked")
        bench.relay.aged = {kept, *bench.own()}
        attackers = bench.mint("backup", 365, by=leaked)
        now = json.loads(bench.ask("GET", "/sandbox/truth")[1])["nowMs"]
        since = datetime.datetime.fromtimestamp(now / 1000 - 1800, datetime.timezone.utc)
        bench.relay.asked.clear()
        with Profile() as elsewhere:
            mine, bench.profile = bench.profile, elsewhere
            answer = self.proofs_equal(
                bench, 0, ["sweep", "--token-stdin", "--url", bench.relay.url, "--leaked-since",
                           since.isoformat(timespec="seconds")],
                [leaked, attackers], stdin=leaked + "\n", unlisted=[leaked])
            self.assertEqual((answer["clean"], answer["renewed"], answer["left"]), (True, None, []))
            self.assertFalse(any(one["thisDevice"] for one in answer["tokens"]))
            bench.profile = mine
            self.assertEqual(elsewhere.find([leaked, attackers, kept]), [])
        ended = [json.loads(body)["token"] for path, _, body in bench.relay.asked
                 if path == "/auth/remove_token"]
        self.assertEqual((ended[0], ended[-1]), (attackers, leaked))
        self.assertTrue(bench.is_revoked(leaked) and bench.is_revoked(attackers), bench.release)
        self.assertTrue(bench.works(kept) and bench.works(bench.own()[0]))


class HostileFrontEnds(unittest.TestCase):
    def test_a_lie_is_no_proof(self):
        # What stands in front does not know releases: the oldest and the newest body of removals.
        benches = [Bench(release, signed_in=False) for release in ("3.0", "3.31")]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            try:
                cases = [(name, lie, benches[number % 2])
                         for number, (name, lie) in enumerate(LIES.items())
                         if number % 3 == 0 or not BRIEF]
                for _ in pool.map(lambda case: self.check(*case), cases):
                    pass
            finally:
                for bench in benches:
                    bench.close()

    def check(self, name, lie, bench):
        leaked = bench.mint(name)
        relay = Relay(bench.sandbox.port)
        # The address is checked without a token: that it is a ChaosCenter has to be seen first.
        relay.lie = lambda path, token: token and lie(path, token, any(
            path in ("/auth/remove_token", "/auth/logout") for path in relay.paths()))
        try:
            with Profile() as profile:
                code, out, err = profile.run("tokens", "revoke", "--token-stdin", "--url",
                                             relay.url, "--json", stdin=leaked + "\n")
                self.assertEqual(code, 1, (name, out, err))
                proof, = json.loads(out)["revoked"]
                self.assertFalse(proof["proved"] or proof["alreadyExpired"]
                                 or proof["alreadyRevoked"], (name, proof))
                self.assertNotIn("Dead", err, name)
                self.assertTrue(err.strip(), name)
                self.assertIn("/auth/remove_token", relay.paths(), name)
                self.assertEqual(profile.find([leaked]), [])
            self.assertEqual(bench.works(leaked), name == "removed by nobody", name)
        finally:
            relay.close()


class WhatIsNotDone(unittest.TestCase):
    """Troubles of the commands that give this device another token."""

    def setUp(self):
        self.bench = Bench("3.31")
        self.addCleanup(self.bench.close)

    def test_an_old_token_that_stays_alive_is_told(self):
        old, = self.bench.own()
        self.bench.relay.lie = lambda path, token: (
            (502, HTML, "<html></html>") if path in ("/auth/remove_token", "/auth/logout") else None)
        code, out, err = self.bench.profile.run("tokens", "rotate", "--json")
        self.bench.relay.lie = None
        answer = json.loads(out)
        self.assertEqual((code, answer["failedIn"]), (1, "revoke"), err)
        self.assertFalse(answer["revoked"][0]["proved"])
        self.assertIn(fingerprint(old)[:8], err)
        self.assertTrue(self.bench.works(old))
        # The new one is this device's all the same: it had been stored before.
        told = {one["fingerprint"]: one["thisDevice"]
                for one in self.bench.tokens(0, "list")["tokens"]}
        self.assertEqual(told, {fingerprint(old): False, answer["renewed"]["fingerprint"]: True})

    def test_what_does_not_work_is_taken_back(self):
        old, = self.bench.own()
        others = self.bench.mint("one")
        # Whatever the new token asks is refused.
        self.bench.relay.lie = lambda path, token: (
            (401, JSON, UNAUTHORIZED)
            if path in REST and token not in (old, others) else None)
        for arguments in (["rotate"], ["sweep", "--all-others"]):
            code, out, err = self.bench.profile.run("tokens", *arguments, "--json")
            answer = json.loads(out)
            self.assertEqual((code, answer["renewed"], answer["failedIn"], answer["revoked"]),
                             (4, None, "verify", []), err)
            self.assertIn("old token works on", err)
        self.bench.relay.lie = None
        self.assertTrue(self.bench.works(old) and self.bench.works(others))
        self.assertEqual({one["token"] for one in self.bench.listed()}, {old, others})
        self.assertTrue(self.bench.tokens(0, "list")["tokens"])  # the keychain has the old one

    def test_somebody_who_goes_on_making_them_is_told(self):
        leaked, session = self.bench.mint("leaked"), self.bench.session

        def mint_again(path, token):
            if path == "/auth/remove_token":
                self.bench.mint("backup", by=session)

        self.bench.relay.lie = mint_again
        code, out, err = self.bench.profile.run("tokens", "sweep", "--all-others", "--json")
        answer = json.loads(out)
        self.assertEqual((code, answer["clean"]), (1, False), err)
        self.assertTrue(answer["left"] and all(proof["proved"] for proof in answer["revoked"]))
        self.assertIn("keep appearing", err)
        self.assertTrue(self.bench.is_revoked(leaked))

    def test_the_leak_of_another_account_ends_alone(self):
        theirs = self.bench.sandbox.create_token("viewer", "of somebody else")
        mine = self.bench.mint("mine")
        code, out, err = self.bench.profile.run("tokens", "sweep", "--all-others", "--token-stdin",
                                                "--json", stdin=theirs + "\n")
        answer = json.loads(out)
        self.assertEqual((code, answer["clean"], answer["renewed"]), (2, False, None), err)
        self.assertEqual([(proof["fingerprint"], proof["proved"]) for proof in answer["revoked"]],
                         [(fingerprint(theirs), True)])
        self.assertIn("another account", err)
        self.assertTrue(self.bench.is_revoked(theirs) and self.bench.works(mine))

    def test_the_leak_of_this_devices_own_token(self):
        self.bench.run(0, "tokens", "rotate")  # and it is known that the new one is its own
        own, = self.bench.own()
        answer = self.bench.tokens(0, "sweep", "--all-others", "--token-stdin", stdin=own + "\n")
        self.assertTrue(answer["clean"])
        self.assertTrue(self.bench.is_revoked(own))
        self.assertTrue(self.bench.works(self.bench.own()[0]))

    def test_without_a_connection_the_leak_ends_in_any_case(self):
        bench = self.bench
        with Profile() as elsewhere:
            def sweep(leaked, code, *more):
                got, out, err = elsewhere.run("tokens", "sweep", "--all-others", "--token-stdin",
                                              "--url", bench.relay.url, "--json", *more,
                                              stdin=leaked + "\n")
                self.assertEqual(got, code, (out, err))
                return json.loads(out or "{}"), err

            # The list cannot be read: others may be alive, and that is said.
            leaked, other = bench.mint("leaked"), bench.mint("other")
            bench.relay.lie = lambda path, token: (
                (502, HTML, "<html></html>") if path.startswith("/auth/token/") else None)
            answer, err = sweep(leaked, 1)
            self.assertEqual((answer["clean"], answer["left"]), (False, None), err)
            self.assertTrue(bench.is_revoked(leaked) and bench.works(other))
            # Somebody else goes on making them, with another token.
            leaked, session = bench.mint("leaked"), bench.session
            bench.relay.lie = lambda path, token: (
                bench.mint("backup", by=session) and None if path == "/auth/remove_token" else None)
            answer, err = sweep(leaked, 1)
            self.assertFalse(answer["clean"])
            self.assertIn("keep appearing", err)
            self.assertTrue(bench.is_revoked(leaked))
            bench.relay.lie = None
            self.assertIn("not a ChaosCenter token", sweep("no token", 2)[1])

    def test_a_locked_keychain_does_not_save_a_leak(self):
        leaked, other = self.bench.mint("leaked"), self.bench.mint("other")
        environment = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        code, out, err = self.bench.profile.run(
            "tokens", "sweep", "--all-others", "--token-stdin", "--json", stdin=leaked + "\n",
            environment=environment)
        self.assertEqual(code, 5, (out, err))
        self.assertTrue(json.loads(out)["revoked"][0]["proved"])
        self.assertTrue(self.bench.is_revoked(leaked) and self.bench.works(other))
        self.assertEqual(self.bench.profile.run("tokens", "rotate", environment=environment)[0], 5)

    def test_usage_errors_are_told(self):
        for arguments in (["sweep"], ["sweep", "--all-others", "--fingerprint", "01234567"],
                          ["sweep", "--leaked-since", "yesterday"],
                          ["sweep", "--leaked-since", "2999-01-01"],
                          ["sweep", "--all-others", "--url", self.bench.relay.url],
                          ["sweep", "--all-others", "--url", self.bench.relay.url,
                           "--token-stdin", "--days", "3"],
                          ["revoke", "--all-others", "--leaked-since", "2026-01-01"],
                          ["rotate", "--days", "0"], ["rotate", "--days", "soon"],
                          ["rotate", "--name", "a"], ["rotate", "--all-others"],
                          ["list", "--days", "3"], ["create", "--name", "a"]):
            code, out, err = self.bench.profile.run("tokens", *arguments)
            self.assertEqual((code, out), (2, ""), arguments)
            self.assertEqual(len(err.strip().splitlines()), 1, (arguments, err))


if __name__ == "__main__":
    unittest.main(verbosity=2)
