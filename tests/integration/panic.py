# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""`resilience-desk panic` with two servers and a real keychain: what it asks before, what it proves,
what it keeps and says when a server or the keychain does not answer. Whether a token is dead is asked
of the servers themselves, with plain HTTP.
"""

import json
import os
import pty
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import PROGRAM, Profile, Sandbox, fingerprint  # noqa: E402

QUERY = {"query": "query { listProjects { projectID } }"}


class Panic(unittest.TestCase):
    def setUp(self):
        self.sandboxes = [Sandbox("--pace", "0", "--runs", "40") for _ in range(2)]
        self.profile = Profile()
        self.tokens = []
        for name, sandbox in zip(("first", "second"), self.sandboxes):
            code, out, err = self.profile.run(
                "sign-in", "--url", sandbox.url, "--name", name, "--username", "owner",
                "--password-stdin", stdin=sandbox.password("owner") + "\n")
            self.assertEqual(code, 0, err)
            self.tokens += [token["token"] for token in sandbox.tokens("owner")
                            if token["name"].startswith("Resilience Desk on")]
        self.assertEqual(len(self.tokens), 2)
        self.assertEqual(self.profile.run("sync")[0], 0)

    def tearDown(self):
        found = self.profile.find(self.tokens)
        self.profile.close()
        for sandbox in self.sandboxes:
            sandbox.close()
        self.assertEqual(found, [])

    def is_dead(self, which):
        """In the words of both servers."""
        sandbox, token = self.sandboxes[which], self.tokens[which]
        rest, _ = sandbox.request("/auth/list_projects", token=token)
        api, words = sandbox.request("/api/query", QUERY, token=token, raw=True)
        return rest == 401 and api == 401 and "Token is revoked" in words

    def stored_runs(self):
        code, out, _ = self.profile.run("runs", "--json", "--limit", "1")
        return json.loads(out)["total"] if code == 0 else 0

    def at_terminal(self, answer):
        """(exit code, what it said) with a person who types the answer."""
        person, terminal = pty.openpty()
        process = self.profile.start("panic", "--json", stdin=terminal, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.PIPE, text=True)
        os.close(terminal)
        os.write(person, answer.encode() + b"\n")
        said = process.communicate(timeout=60)[1]
        os.close(person)
        return process.returncode, said

    def test_asks_first(self):
        code, out, err = self.profile.run("panic")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("--yes", err)
        for answer in ("no", "", "y", "yes please"):
            code, err = self.at_terminal(answer)
            self.assertEqual(code, 1, answer)
            self.assertIn("Nothing was revoked", err)
        self.assertFalse(self.is_dead(0) or self.is_dead(1))
        self.assertEqual(self.at_terminal("yes")[0], 0)
        self.assertTrue(self.is_dead(0) and self.is_dead(1))
        self.assertGreater(self.stored_runs(), 0)

    def test_keeps_what_is_not_proved(self):
        self.sandboxes[1].fault("reset")
        code, out, err = self.profile.run("panic", "--yes", "--json", "--wipe-history")
        self.sandboxes[1].fault("")
        self.assertEqual(code, 1, err)
        first, second = json.loads(out)["connections"]
        self.assertEqual((first["connection"], first["state"], first["proved"],
                          first["historyRemoved"]), ("first", "wiped", True, True))
        self.assertEqual((second["state"], second["proved"], second["historyRemoved"]),
                         ("kept", False, None))
        self.assertIn("alive at 127.0.0.1", err)
        self.assertIn(fingerprint(self.tokens[1])[:8], err)
        self.assertTrue(self.is_dead(0))
        self.assertFalse(self.is_dead(1))
        self.assertGreater(self.stored_runs(), 0)  # what is kept keeps its history

        # Again, as it says, and as text.
        code, out, err = self.profile.run("panic", "--yes", "--wipe-history")
        self.assertEqual((code, err), (0, ""))
        first, second = out.splitlines()
        self.assertIn("no token", first)
        self.assertTrue(second.startswith(fingerprint(self.tokens[1])[:8]), second)
        self.assertIn("Dead", second)
        self.assertTrue(self.is_dead(1))
        self.assertEqual(self.stored_runs(), 0)
        self.assertEqual(self.profile.run("panic", "--yes")[0], 1)  # nothing is left
        self.assertEqual(self.profile.run("sync")[0], 4)

    def test_revoking_its_own_token_empties_the_keychain(self):
        code, out, err = self.profile.run("tokens", "revoke", "--connection", "first", "--json",
                                          "--fingerprint", fingerprint(self.tokens[0])[:8])
        self.assertEqual(code, 0, err)
        self.assertTrue(json.loads(out)["revoked"][0]["proved"])
        self.assertTrue(self.is_dead(0))
        code, out, err = self.profile.run("panic", "--yes", "--json")
        self.assertEqual([one["state"] for one in json.loads(out)["connections"]],
                         ["no-token", "wiped"])

    def test_interrupted_it_says_what_is_proved(self):
        self.sandboxes[1].fault("hang@/auth/remove_token")
        process = self.profile.start("panic", "--yes", "--json", stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + 30
        while not (self.is_dead(0)
                   and "remove_token" in str(self.sandboxes[1].request("/sandbox/seen")[1])):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        self.sandboxes[1].fault("")
        self.assertEqual(process.returncode, 1, err)
        self.assertIn("Interrupted", err)
        first, second = json.loads(out)["connections"]
        self.assertIn(first["state"], ("wiped", "unfinished"))  # dead; wiped a moment later
        self.assertEqual((second["state"], second["proved"]), ("unfinished", False))
        self.assertFalse(self.is_dead(1))

    def test_zz_a_locked_keychain_keeps_its_entries(self):
        subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path",
             "/org/freedesktop/secrets", "--method", "org.freedesktop.Secret.Service.Lock",
             '[objectpath "/org/freedesktop/secrets/collection/login"]'],
            check=True, stdout=subprocess.DEVNULL, timeout=60)
        code, out, err = self.profile.run("panic", "--yes", "--json")
        self.assertEqual(code, 5, err)
        self.assertEqual({one["state"] for one in json.loads(out)["connections"]}, {"kept"})
        self.assertEqual(err.count("May still be alive"), 2)
        # Nothing can be wiped there either, and it does not say that it was.
        code, out, err = self.profile.run("panic", "--yes", "--wipe-anyway")
        self.assertEqual(code, 5, err)
        self.assertFalse(self.is_dead(0) or self.is_dead(1))
        # Only a new daemon can be unlocked from outside.
        subprocess.run(["gnome-keyring-daemon", "--replace", "--unlock", "--components=secrets"],
                       input=os.environ["RD_TEST_KEYRING_PASSWORD"], check=True, text=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
        # A server that is gone: wiped because somebody said so, and it is told what lives.
        self.sandboxes[1].fault("reset")
        code, out, err = self.profile.run("panic", "--yes", "--json", "--wipe-anyway")
        self.sandboxes[1].fault("")
        self.assertEqual(code, 1, err)
        self.assertEqual([one["state"] for one in json.loads(out)["connections"]],
                         ["wiped", "wiped-without-proof"])
        self.assertIn(fingerprint(self.tokens[1])[:8], err)
        self.assertTrue(self.is_dead(0))
        self.assertFalse(self.is_dead(1))
        self.assertEqual(self.profile.run("sync")[0], 4)


if __name__ == "__main__":
    assert os.environ.get("RD_TEST_KEYRING"), "run by with-keyring.sh"
    assert PROGRAM
    unittest.main(verbosity=2)
