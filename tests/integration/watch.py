# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Collecting on a machine without a keychain: `sync --url URL --watch --token-stdin`.

No session bus, no keychain, nobody ever signed in. The token comes in on standard input and must
be nowhere else: not in a file, the arguments, the environment or what is printed.
"""

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import PROGRAM, Profile, Sandbox  # noqa: E402

UNIT = os.environ.get("RD_UNIT", "")


def eventually(condition, seconds=90):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.2)
    return None


class Watch:
    """A watching program; its lines as they come."""

    def __init__(self, profile, token, *arguments, command=None, environment=None):
        self.process = subprocess.Popen(
            command or [PROGRAM, "sync", "--watch", "--token-stdin", *arguments],
            env=environment or profile.environment, text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if token is not None:
            self.process.stdin.write(token + "\n")
        self.process.stdin.close()
        self.lines = []
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stderr:
            self.lines.append(line.rstrip("\n"))

    def said(self, pattern, times=1):
        return len([line for line in self.lines if re.search(pattern, line)]) >= times

    def end(self, number=None):
        """(exit code, stdout); sends the signal first."""
        if number:
            self.process.send_signal(number)
        code = self.process.wait(60)
        self.reader.join()
        out = self.process.stdout.read()
        self.process.stdout.close()
        self.process.stderr.close()
        return code, out

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.end()


class Server(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox("--pace", "0", "--runs", "400")
        self.addCleanup(self.sandbox.close)
        self.profile = Profile()
        self.addCleanup(self.profile.close)
        for variable in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_STARTER_ADDRESS", "DISPLAY",
                         "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            self.profile.environment.pop(variable, None)
        # Nothing may be found at the place where a bus is by default, either.
        self.profile.environment["XDG_RUNTIME_DIR"] = self.profile.root
        config = os.path.join(self.profile.root, "config", "resilience-desk")
        os.makedirs(config, 0o700)
        with open(os.path.join(config, "settings.ini"), "w") as file:
            file.write("[polling]\nintervalSeconds=10\n")
        self.token = self.sandbox.create_token("owner", "collector")

    def watch(self, *arguments, token=None, **more):
        watch = Watch(self.profile, self.token if token is None else token,
                      *(arguments or ("--url", self.sandbox.url)), **more)
        self.addCleanup(watch.kill)
        return watch

    def sync(self, *arguments, token=None):
        return self.profile.run("sync", "--token-stdin", *arguments,
                                stdin=(self.token if token is None else token) + "\n")

    def runs(self):
        code, out, err = self.profile.run("runs", "--json", "--limit", "100000")
        self.assertIn(code, (0, 1), err)
        return json.loads(out)["runs"] if out else []

    def expected(self):
        truth = self.sandbox.truth()
        removed = {one["id"] for project in truth["projects"] for one in project["experiments"]
                   if one["removed"]}
        return {(run["experimentID"], run["sequence"]) for project in truth["projects"]
                for run in project["runs"] if run["experimentID"] not in removed}

    def connections(self):
        path = os.path.join(self.profile.root, "config", "resilience-desk", "connections.json")
        with open(path) as file:
            return json.load(file)["connections"]

    def idle_scenario(self):
        for project in self.sandbox.truth()["projects"]:
            active = {one["id"] for one in project["delegates"] if one["active"]}
            for one in project["experiments"]:
                if one["type"] == "experiment" and one["delegate"] in active \
                        and not one["removed"] and one["runCount"]:
                    return one["id"]
        raise LookupError("no scenario can be run")


class Collecting(Server):
    def test_a_whole_life(self):
        watch = self.watch()
        self.assertTrue(eventually(lambda: watch.said("Up to date")), watch.lines)
        pid = watch.process.pid
        for name in ("cmdline", "environ"):
            with open(f"/proc/{pid}/{name}", "rb") as file:
                self.assertNotIn(self.token.encode(), file.read(), name)
        shown = {(run["scenario"]["id"], run["sequence"]) for run in self.runs()}
        self.assertEqual(shown, self.expected())
        code, out, err = self.profile.run("status", "--json", "--period", "12m")
        self.assertEqual(code, 0, err)
        self.assertGreater(json.loads(out)["scenarios"], 10)

        scenario = self.idle_scenario()
        status, started = self.sandbox.request("/sandbox/run", {"experimentID": scenario})
        self.assertEqual(status, 200, started)
        wanted = (scenario, started["runSequence"])
        self.assertTrue(eventually(lambda: wanted in {
            (run["scenario"]["id"], run["sequence"]) for run in self.runs()}, 60))

        # The server is away and comes back; what happened meanwhile arrives.
        self.sandbox.fault("status=503")
        self.assertTrue(eventually(lambda: watch.said("tried again by itself")), watch.lines)
        self.sandbox.request("/sandbox/finish", {"experimentRunID": started["notifyID"],
                                                 "phase": "Completed"})
        self.sandbox.fault("")
        self.assertTrue(eventually(lambda: watch.said("kept again")), watch.lines)
        self.assertTrue(eventually(lambda: any(
            (run["scenario"]["id"], run["sequence"], run["phase"]) == (*wanted, "Completed")
            for run in self.runs())))

        self.assertEqual(watch.end(signal.SIGTERM), (0, ""))
        self.profile.output += watch.lines
        self.assertLess(len(watch.lines), 8, watch.lines)
        for line in watch.lines:
            self.assertRegex(line, r"^(127\.0\.0\.1|Reading history): \S")
            self.assertNotRegex(line, "[\x00-\x1f]")
        self.assertEqual({(run["scenario"]["id"], run["sequence"]) for run in self.runs()},
                         self.expected())
        self.assertEqual(len(self.connections()), 1)
        self.assertEqual(self.profile.find([self.token, *self.sandbox.truth()["plantedSecrets"]]),
                         [])

    def test_a_revoked_token_ends_it(self):
        watch = self.watch()
        self.assertTrue(eventually(lambda: watch.said("Up to date")), watch.lines)
        before = self.runs()
        self.sandbox.request("/sandbox/revoke-all", "")
        code, out = watch.end()
        self.assertEqual((code, out), (4, ""))
        self.assertIn("revoked", watch.lines[-1])
        self.assertEqual(self.runs(), before)
        # Known by now: the same answer when it is started again, and with a new token it goes on.
        again = self.watch()
        self.assertEqual(again.end()[0], 4, again.lines)
        self.token = self.sandbox.create_token("owner", "collector, renewed")
        renewed = self.watch()
        self.assertTrue(eventually(lambda: renewed.said("Up to date")), renewed.lines)
        self.assertEqual(renewed.end(signal.SIGINT)[0], 0)
        self.assertEqual(len(self.connections()), 1)
        self.profile.output += watch.lines + again.lines + renewed.lines
        self.assertEqual(self.profile.find([self.token]), [])

    def test_it_begins_during_an_outage(self):
        self.assertEqual(self.sync("--url", self.sandbox.url)[0], 0)
        self.sandbox.fault("status=502")
        watch = self.watch()
        self.assertTrue(eventually(lambda: watch.said("tried again by itself")), watch.lines)
        self.sandbox.fault("")
        self.assertTrue(eventually(lambda: watch.said("kept again")), watch.lines)
        self.assertEqual(watch.end(signal.SIGTERM)[0], 0)

    def test_it_stops_in_the_middle_of_the_first_synchronisation(self):
        self.sandbox.fault("latency=400")
        watch = self.watch()
        self.assertTrue(eventually(lambda: os.path.exists(self.profile.history())))
        time.sleep(6)
        self.assertEqual(watch.end(signal.SIGTERM)[0], 0)
        partly = len(self.runs())
        self.sandbox.fault("")
        code, out, err = self.sync("--url", self.sandbox.url)
        self.assertEqual(code, 0, err)
        self.assertGreaterEqual(len(self.runs()), partly)
        self.assertEqual({(run["scenario"]["id"], run["sequence"]) for run in self.runs()},
                         self.expected())

    def test_the_unit_s_own_command(self):
        self.assertTrue(UNIT, "RD_UNIT names the unit")
        with open(UNIT) as file:
            unit = file.read()
        line = re.search(r"^ExecStart=(.*)$", unit, re.M).group(1)
        command = [word.replace("$$", "$") for word in shlex.split(line)]
        program = re.search(r'exec "(\S+)" sync', command[-1]).group(1)
        command[-1] = command[-1].replace(program, PROGRAM)
        state = os.path.join(self.profile.root, "state-directory")
        folder = os.path.join(self.profile.root, "credentials")
        os.mkdir(folder, 0o700)
        credential = os.path.join(folder, "token")
        with open(credential, "w") as file:
            file.write(self.token + "\n")
        environment = {"PATH": "/usr/bin:/bin", "CREDENTIALS_DIRECTORY": folder,
                       "URL": self.sandbox.url, "OPTIONS": "--name shelf", "HOME": "/"}
        environment.update((name, value.replace("%S", state)) for name, value in
                           re.findall(r"^Environment=(\w+)=(.*)$", unit, re.M))
        watch = Watch(self.profile, None, command=command, environment=environment)
        self.addCleanup(watch.kill)
        self.assertTrue(eventually(lambda: watch.said("^shelf: Up to date")), watch.lines)
        with open(f"/proc/{watch.process.pid}/cmdline", "rb") as file:
            self.assertTrue(file.read().startswith(PROGRAM.encode()))
        self.assertEqual(watch.end(signal.SIGTERM)[0], 0)
        self.assertTrue(os.path.exists(os.path.join(
            state, "resilience-desk", "data", "resilience-desk", "history.sqlite")))
        os.remove(credential)
        self.assertEqual(self.profile.find([self.token]), [])


class Refusing(Server):
    """Every trouble is one sentence with the right exit code, and leaves nothing behind."""

    def expect(self, result, code, *words):
        self.assertEqual(result[:2], (code, ""), result)
        self.assertEqual(len(result[2].strip().splitlines()), 1, result)
        for word in words:
            self.assertIn(word.lower(), result[2].lower())
        self.assertFalse(os.path.exists(os.path.join(
            self.profile.root, "config", "resilience-desk", "connections.json")))

    def test_what_cannot_work(self):
        url = self.sandbox.url
        self.expect(self.sync("--watch", "--url", url, token=""), 2, "token")
        self.expect(self.profile.run("sync", "--url", url), 2, "--token-stdin")
        self.expect(self.sync("--url", url, "--connection", "x"), 2, "--connection")
        self.expect(self.sync("--ca", "/etc/hostname"), 2, "--url")
        self.expect(self.sync("--url", url, "--ca", "/no/such/file"), 2, "/no/such/file")
        self.expect(self.sync("--url", ""), 2, "address")
        self.expect(self.sync("--url", "ftp://127.0.0.1"), 2, "https")
        self.expect(self.sync("--url", "http://chaos.example.invalid"), 2, "--allow-http")
        self.expect(self.sync("--url", "http://127.0.0.1:9", "--watch"), 3, "reached")
        self.expect(self.sync("--url", url + "/some/page", "--watch"), 3, "chaoscenter")
        self.expect(self.sync("--url", url, token="no token at all"), 4, "token")
        broken = self.token[:-6] + ("aaaaaa" if not self.token.endswith("a") else "bbbbbb")
        self.expect(self.sync("--url", url, "--watch", token=broken), 4, "token")
        self.sandbox.fault("garbage@/api/query")
        self.expect(self.sync("--url", url), 6)
        self.sandbox.fault("")
        # Without an address there has to be a connection.
        self.expect(self.sync(), 1, "sign-in")
        self.assertEqual(self.profile.find([self.token]), [])

    def test_nothing_can_be_saved(self):
        config = os.path.join(self.profile.root, "config", "resilience-desk")
        os.mkdir(os.path.join(config, "connections.json"))
        code, out, err = self.sync("--url", self.sandbox.url)
        self.assertEqual((code, out), (6, ""), err)

    def test_the_keychain_is_never_asked(self):
        # A session bus that must not be called.
        with tempfile.TemporaryDirectory() as folder, \
                socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as bus:
            path = os.path.join(folder, "bus")
            bus.bind(path)
            bus.listen()
            bus.setblocking(False)
            self.profile.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + path
            for _ in range(2):  # a new connection, then a known one
                code, _, err = self.sync("--url", self.sandbox.url)
                self.assertEqual(code, 0, err)
            self.assertEqual(self.profile.run("status")[0], 0)
            self.assertEqual(self.profile.run("runs", "--limit", "1")[0], 0)
            with self.assertRaises(BlockingIOError):
                bus.accept()
        self.assertEqual(len(self.connections()), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
