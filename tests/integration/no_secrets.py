# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uses the program as people do, in a window and on the command line, and then looks for every
secret of that time where none may be: in all files (history with its free pages, settings, logs,
exports), in what was printed, in arguments and environments of the running programs, in everything
that went over the D-Bus (what goes to the keychain too: it is encrypted there), and in the memory of
the window after its computer was given up (Ctrl+Shift+X).

A secret is a password, any token the server ever gave out (sessions too, which only the server
knows) or what was planted in its answers; in plain, as UTF-16, Base64 or percent-encoded. What a
session needs has to be in the memory while it lasts: that is counted and printed, not judged.

So that nobody trusts a search that finds nothing anywhere, a word is laid in each of these places
and has to be found there, and the password while it is typed.
"""

import json
import os
import subprocess
import sys
import threading
import unittest

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.path.insert(0, os.path.join(here, "..", "ui"))
from desktop import Application, environment, keys, type_text, wait  # noqa: E402
from program import Profile, Sandbox, fingerprint  # noqa: E402
from secretsearch import BusRecord, Haystack, memory_of, say_on_bus  # noqa: E402

LAID = "Laid-here_to be found+1"
# A sanitizer has a heap of its own, and address space without end.
WITH_MEMORY = not os.environ.get("RD_BRIEF")


class Watched(Profile):
    """A profile whose programs are looked at from outside while they run."""

    def __init__(self, haystack):
        super().__init__()
        self.haystack = haystack
        self.environment["LANGUAGE"] = "en"

    def run(self, *arguments, stdin="", for_the_user=False):
        """As Profile.run(); with for_the_user what it prints is meant to be a secret."""
        process = self.start(*arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE)
        name = " ".join(arguments[:2])
        ended = threading.Event()

        def look():
            while not ended.wait(0.02):
                self.look_at(process, name)

        watcher = threading.Thread(target=look)
        # Who waits for standard input is there to be looked at.
        while process.poll() is None and not self.look_at(process, name):
            pass
        watcher.start()
        try:
            out, err = process.communicate(stdin.encode(), timeout=120)
        finally:
            ended.set()
            watcher.join()
        if not for_the_user:
            self.haystack.add(f"standard output of {name}", out)
        self.haystack.add(f"standard error of {name}", err)
        self.look_at_files()
        return process.returncode, out.decode(errors="replace"), err.decode()

    def look_at_files(self):
        for path in self.files():
            try:
                with open(path, "rb") as file:
                    self.haystack.add(path, file.read())
            except OSError:
                pass  # the log of the database, for instance, comes and goes

    def look_at(self, process, name):
        """Whether there was something to see: it has begun, and not ended."""
        seen = []
        for what in ("cmdline", "environ"):
            try:
                with open(f"/proc/{process.pid}/{what}", "rb") as file:
                    seen.append(file.read())
            except OSError:
                return False
            self.haystack.add(f"{what} of {name}", seen[-1])
        return all(seen)


class Secrets(unittest.TestCase):
    def setUp(self):
        self.haystack = Haystack()
        self.sandbox = Sandbox("--pace", "0", "--runs", "300")
        self.addCleanup(self.sandbox.close)
        self.buses = BusRecord.of_all()
        for bus in self.buses:
            self.addCleanup(bus.close)
        self.profiles = [Watched(self.haystack), Watched(self.haystack)]
        for profile in self.profiles:
            self.addCleanup(profile.close)

    def expect(self, result, code=0):
        self.assertEqual(result[0], code, result)
        return result[1]

    def start_window(self, profile):
        profile.environment = {**environment(profile), "LANGUAGE": "en"}
        said = open(os.path.join(profile.root, "stderr.txt"), "wb")
        self.addCleanup(said.close)
        process = profile.start(stdout=said, stderr=said)
        self.addCleanup(process.wait, 30)
        self.addCleanup(process.terminate)
        return process, Application(process)

    def sign_in(self, process, app, user):
        app.click(app.one(part="Sign in"))
        app.click(app.one(role="text", part="Address"))
        type_text(self.sandbox.url)
        keys("Return")
        app.one(part="found", seconds=20)
        app.click(app.one(role="text", part="User name"))
        type_text(user)
        keys("Tab")
        type_text(self.sandbox.password(user))
        typed = memory_of(process.pid) if WITH_MEMORY else []
        keys("Return")
        app.one(role="chart", name="Score over time", seconds=60)
        return typed

    def own_tokens(self, user):
        return [token for token in self.sandbox.tokens(user)
                if token["name"].startswith("Resilience Desk on ")]

    def use_the_commands(self, profile, user):
        run, password = profile.run, self.sandbox.password(user)
        self.expect(run("sign-in", "--url", self.sandbox.url, "--username", user,
                        "--password-stdin", stdin=password + "\n"))
        self.expect(run("sign-in", "--url", self.sandbox.url, "--username", user,
                        "--password-stdin", stdin="not " + password + "\n"), 4)
        self.expect(run("sync"))
        amid = self.amid_a_revocation(profile, user) if WITH_MEMORY else ([], [])
        listed, pasted = (self.sandbox.create_token(user, name) for name in ("one", "other"))
        self.expect(run("tokens", "create", "--name", "made", "--days", "1", for_the_user=True))
        self.expect(run("tokens", "list", "--json"))
        self.expect(run("tokens", "revoke", "--fingerprint", fingerprint(listed), "--json"))
        self.expect(run("tokens", "revoke", "--token-stdin", stdin=pasted + "\n"))
        self.expect(run("tokens", "revoke", "--token-stdin", stdin=pasted[:-4] + "\n"), 1)
        self.expect(run("tokens", "rotate", "--json"))
        leaked = self.sandbox.create_token(user, "leaked")
        self.expect(run("tokens", "sweep", "--all-others", "--token-stdin", "--json",
                        stdin=leaked + "\n"))
        self.expect(run("status", "--json"))
        runs = self.expect(run("runs", "--json", "--limit", "20"))
        for kind in ("pdf", "html", "csv", "json", "png"):
            self.expect(run("report", "--format", kind, "--output",
                            os.path.join(profile.root, "report." + kind)))
        one = next(one["id"] for one in json.loads(runs)["runs"] if one["outcome"] == "weakness")
        self.expect(run("report", "--run", one, "--format", "html", "--output",
                        os.path.join(profile.root, "run.html")))
        self.expect(run("history", "export", "--output",
                        os.path.join(profile.root, "export.sqlite")))
        self.expect(run("render", "--page", "settings", "--output",
                        os.path.join(profile.root, "page.png")))
        self.assertEqual(len(self.own_tokens(user)), 1)
        self.expect(run("panic", "--yes", "--json"))
        self.assertEqual(self.own_tokens(user), [])
        return amid

    def amid_a_revocation(self, profile, user):
        """The memory of a command that revokes two tokens, while it waits for the end of the
        first."""
        values = [self.sandbox.create_token(user, name) for name in ("first", "second")]
        self.sandbox.fault("hang@/auth/remove_token")
        self.sandbox.request("/sandbox/forget-seen", "")
        process = profile.start("tokens", "revoke", "--all-others", stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)
        try:
            wait("the removal to be asked for",
                 lambda: "remove_token" in str(self.sandbox.request("/sandbox/seen")[1]))
            return values, memory_of(process.pid)
        finally:
            process.terminate()
            process.wait(30)
            self.sandbox.fault("")

    def give_up(self, app):
        """By keys: revokes the token, proves it and wipes it."""
        own = self.own_tokens("owner")
        self.assertEqual(len(own), 1)
        keys("ctrl+shift+x")
        app.one(role="push button", name="Revoke and wipe", seconds=20)
        keys("Tab", "space")
        app.one(part="Done.", seconds=30)
        self.assertEqual(self.sandbox.request("/auth/list_projects", token=own[0]["token"])[0], 401)
        self.assertEqual(self.own_tokens("owner"), [])

    def lay_some_out(self, profile):
        """Something to be found in every kind of place."""
        with open(os.path.join(profile.root, "laid"), "w", encoding="utf-16-le") as file:
            file.write(LAID)
        profile.environment["LAID"] = LAID
        self.expect(profile.run(LAID), 2)
        self.expect(profile.run("sign-in", "--url", "http://127.0.0.1:9", "--username", LAID,
                                "--password-stdin", stdin="no password\n"), 3)
        del profile.environment["LAID"]
        say_on_bus(LAID)
        wait("the message on the session's bus", lambda: self.buses[0].has(LAID))
        return {"laid", "cmdline", "environ", "standard error", "message"}

    def all_secrets(self):
        secrets = {"laid out": LAID}
        secrets |= {f"password of {user}": self.sandbox.password(user)
                    for user in ("owner", "executor")}
        status, issued = self.sandbox.request("/sandbox/issued")
        self.assertEqual(status, 200)
        self.assertGreaterEqual(len(issued["tokens"]), 8)
        for token in issued["tokens"]:
            # The signature is what nobody can make up; the rest is told by the account's name.
            secrets["token " + fingerprint(token)[:8]] = token.rsplit(".", 1)[1]
        for number, text in enumerate(self.sandbox.truth()["plantedSecrets"]):
            secrets[f"planted {number}"] = text
        return secrets

    def test_none_is_left(self):
        mine, theirs = self.profiles
        process, app = self.start_window(mine)
        typed = self.sign_in(process, app, "owner")
        doomed, amid = self.use_the_commands(theirs, "executor")
        mine.look_at(process, "the window")
        mine.look_at_files()
        during = memory_of(process.pid) if WITH_MEMORY else []
        self.give_up(app)
        after = memory_of(process.pid) if WITH_MEMORY else []
        mine.look_at_files()
        process.terminate()
        self.assertEqual(process.wait(30), 0)
        mine.look_at_files()
        places = self.lay_some_out(theirs)
        for bus in self.buses:
            bus.close()
            self.assertGreater(len(bus.messages), 10, bus.name)
            for number, message in enumerate(bus.messages):
                self.haystack.add(f"message {number} on {bus.name}", message)

        self.haystack.look_for(self.all_secrets())
        found = self.haystack.found()
        self.assertEqual([one for one in found if one[1] != "laid out"], [])
        for place in places:
            self.assertTrue(any(place in name for name, _ in found), (place, found))
        if not WITH_MEMORY:
            print("the memory was not looked at", file=sys.stderr)
            return
        self.assertIn("password of owner", self.haystack.told(typed))
        print("memory while signed in:", self.haystack.told(during))
        held = self.haystack.told(amid)
        print("memory amid a revocation of two tokens:", held)
        # The ones it is about, and its own: nothing else of the account, nor the password.
        self.assertLessEqual({"token " + fingerprint(token)[:8] for token in doomed}, set(held))
        self.assertEqual(len(held), 3, held)
        self.assertEqual(self.haystack.told(after), {})


if __name__ == "__main__":
    unittest.main(verbosity=2)
