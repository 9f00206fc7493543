#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The command line through a gateway: a real provider, a gateway in front of the sandbox, a real keychain.

Each command is a process of its own, so whatever works after the sign-in comes out of the keychain.
"""

import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import urllib.request

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, str(TESTS / "support"))
import chromium  # noqa: E402
from program import PROGRAM, Profile, Sandbox  # noqa: E402
from secretsearch import BusRecord, Haystack, say_on_bus  # noqa: E402

if chromium.webdriver:
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

CERTIFICATE = str(TESTS / "data/tls/server.pem")
PROVIDER = ["/usr/bin/python3", str(TESTS / "support/oidcprovider.py"), "--certificate", CERTIFICATE,
            "--key", str(TESTS / "data/tls/server.key")]


def wait(what, condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited {seconds} s for {what}"
        time.sleep(0.05)


class Provider:
    def __init__(self):
        self.process = subprocess.Popen(PROVIDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.issuer = json.loads(self.process.stdout.readline())["issuer"]

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.issuer + path, data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def close(self):
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()


def fetch(address, body=None):
    """(status, Location, body) of one page; redirects are told, not followed."""
    parts = urllib.parse.urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=20)
    headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    connection.request("POST" if body else "GET", parts.path + "?" + parts.query, body, headers)
    answer = connection.getresponse()
    content = answer.read().decode()
    connection.close()
    return answer.status, answer.headers.get("Location"), content


def is_listening(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Gateway(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox("--runs", "20")
        cls.provider = Provider()
        cls.url = cls.provider.ask("/front", {"port": cls.sandbox.port})["gateway"]

    @classmethod
    def tearDownClass(cls):
        cls.provider.close()
        cls.sandbox.close()

    def setUp(self):
        self.provider.ask("/mood", {})
        self.profile = Profile()
        self.addCleanup(self.profile.close)

    def start(self, *more, gateway=True):
        """The command, and the address that it wants to be opened."""
        arguments = ["sign-in", "--url", self.url, "--ca", CERTIFICATE, "--proxy", "none",
                     "--username", "owner", "--password-stdin", *more]
        if gateway:
            arguments += ["--gateway-issuer", self.provider.issuer, "--gateway-client", "desk",
                          "--gateway-header", "X-Forwarded-Access-Token"]
        process = self.profile.start(*arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, text=True)
        process.stdin.write(self.sandbox.password("owner") + "\n")
        process.stdin.close()
        self.addCleanup(lambda: (process.kill(), process.wait(), process.stdout.close(),
                                 process.stderr.close()))
        said = []
        while line := process.stderr.readline():
            said.append(line.strip())
            if line.startswith("http"):
                return process, line.strip()
        self.fail(said)

    def end(self, process):
        """(exit code, what it said)"""
        code = process.wait(60)
        said = process.stdout.read() + process.stderr.read()
        self.profile.output.append(said)
        return code, said

    def back(self, address, answer="allow"):
        """Where the provider sends the browser that has filled its page in."""
        return fetch(address, f"user=ada&password=engine&answer={answer}")[1]

    def sign_in(self, **more):
        process, address = self.start(**more)
        status, _, page = fetch(self.back(address))
        self.assertEqual((status, "Signed in" in page), (200, True))
        code, said = self.end(process)
        self.assertEqual((code, "Signed in to 127.0.0.1 as owner." in said), (0, True), said)
        self.assertFalse(is_listening(self.port_of(address)))

    @staticmethod
    def port_of(address):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)
        return urllib.parse.urlsplit(query["redirect_uri"][0]).port

    def nothing_is_left(self, bus):
        """No token that the provider ever gave out stands in a file, in what was printed, or in what
        went over the bus, where the keychain's own words are encrypted."""
        laid = "Laid-here_to be found+1"
        say_on_bus(laid)
        wait("the message on the bus", lambda: bus.has(laid))
        bus.close()
        haystack = Haystack()
        for number, message in enumerate(bus.messages):
            haystack.add(f"message {number}", message)
        for path in self.profile.files():
            with open(path, "rb") as file:
                haystack.add(path, file.read())
        for text in self.profile.output:
            haystack.add("output", text.encode())
        tokens = self.provider.ask("/issued")
        self.assertGreaterEqual(len(tokens), 12)
        haystack.look_for({"laid out": laid} | {
            f"token {number}": token for number, token in enumerate(tokens)})
        found = haystack.found()
        self.assertTrue(found and {what for _, what in found} == {"laid out"}, found)

    def test_the_whole_way(self):
        bus = BusRecord("the session's bus", os.environ["DBUS_SESSION_BUS_ADDRESS"])
        self.addCleanup(bus.close)
        self.sign_in()
        self.assertEqual(self.provider.ask("/front")["refused"], 0)
        for command in (("sync",), ("tokens", "list"), ("sync",)):
            # Each with a refresh token of its own: the one before is worth nothing any more.
            code, _, said = self.profile.run(*command)
            self.assertEqual(code, 0, (command, said))
        self.assertEqual(self.provider.ask("/front")["refused"], 0)
        code, out, said = self.profile.run("status", "--json")
        self.assertGreater(json.loads(out)["scenarios"], 0, said)

        # Another account behind the same gateway: nobody is asked again.
        code, _, said = self.profile.run(
            "sign-in", "--url", self.url, "--ca", CERTIFICATE, "--proxy", "none", "--username",
            "viewer", "--password-stdin", "--name", "second", stdin=self.sandbox.password("viewer") + "\n")
        self.assertEqual(code, 0, said)
        self.assertEqual(self.profile.run("sync")[0], 0)

        # Refused: it says so, asks nobody without a token, and signing in again leads on.
        self.provider.ask("/mood", {"token": "refuse:invalid_grant"})
        code, _, said = self.profile.run("sync")
        self.assertEqual(code, 4)
        self.assertIn("wants you to sign in again", said)
        self.assertEqual(self.provider.ask("/front"), {"passed": 0, "refused": 0})
        self.provider.ask("/mood", {})
        self.sign_in(gateway=False)  # the connection knows its gateway
        self.assertEqual(self.profile.run("sync")[0], 0)

        code, out, said = self.profile.run("panic", "--yes")
        self.assertEqual(code, 0, (out, said))  # proved dead, through the gateway
        self.assertEqual(self.profile.find(["refresh_token"]), [])
        self.nothing_is_left(bus)

    @unittest.skipIf(chromium.why_not(), chromium.why_not())
    def test_with_a_real_browser(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        browser = chromium.start(folder.name)
        self.addCleanup(browser.quit)
        process, address = self.start()
        browser.get(address)
        browser.find_element(By.ID, "user").send_keys("ada")
        browser.find_element(By.ID, "password").send_keys("engine")
        browser.find_element(By.ID, "allow").click()
        # The page before may go away between two questions, which has many names.
        WebDriverWait(browser, 20, ignored_exceptions=[WebDriverException]).until(
            lambda page: page.find_element(By.TAG_NAME, "h1").text == "Signed in")
        code, said = self.end(process)
        self.assertEqual(code, 0, said)

    def test_hostile_ends(self):
        cases = [({"token": "refuse:invalid_grant"}, "allow", "does not take its own answer back", 4),
                 ({"callback": {"iss": "https://evil.example"}}, "allow", "does not belong to this", 4),
                 ({}, "deny", "refused the sign-in", 4),
                 ({"claims": {"nonce": "guessed"}}, "allow", "another sign-in, program or person", 4),
                 ({"token": "server-error"}, "allow", "failed to answer", 3)]
        for mood, answer, sentence, code in cases:
            with self.subTest(sentence):
                self.provider.ask("/mood", mood)
                process, address = self.start()
                back = self.back(address, answer)
                # A stranger's answer before it changes nothing.
                stranger = back.split("?")[0] + "?error=access_denied&state=guessed"
                self.assertIn("Nothing was done", fetch(stranger)[2])
                self.assertIn("Not signed in", fetch(back)[2])
                ended, said = self.end(process)
                self.assertEqual(ended, code, said)
                self.assertIn(sentence, said)
                self.assertFalse(is_listening(self.port_of(address)))
                self.assertEqual(self.profile.run("tokens", "list")[0], 1)  # no connection was made

    def test_what_cannot_be(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            code, _, said = self.profile.run(
                "sign-in", "--url", self.url, "--ca", CERTIFICATE, "--proxy", "none", "--token-stdin",
                "--gateway-issuer", self.provider.issuer, "--gateway-client", "desk",
                "--gateway-header", "x-access-token", "--gateway-redirect",
                f"http://127.0.0.1:{port}/callback", stdin="e30.e30.e30\n")
            self.assertEqual((code, "Another program uses the port" in said), (3, True), said)
        gateway = {"--gateway-issuer": "https://id.example.org", "--gateway-client": "desk",
                   "--gateway-header": "X-Access-Token"}
        cases = [({"--gateway-header": "Authorization"}, "belongs to ChaosCenter"),
                 ({"--gateway-header": "Cookie"}, "one of these headers"),
                 ({"--gateway-issuer": "http://id.example.org"}, "begins with https://"),
                 ({"--gateway-redirect": "callback"}, "such as /callback"),
                 ({"--url": "http://chaos.example.org", "--allow-http": None}, "over https only"),
                 ({"--gateway-client": ""}, "client ID is missing")]
        for changes, sentence in cases:
            with self.subTest(sentence):
                options = {"--url": "https://chaos.example.org", **gateway, **changes}
                words = [word for pair in options.items() for word in pair if word is not None]
                code, _, said = self.profile.run("sign-in", "--token-stdin", *words, stdin="x\n")
                self.assertEqual((code, sentence in said), (2, True), said)
        code, _, said = self.profile.run("sign-in", "--token-stdin", "--url", self.url,
                                         "--gateway-client", "desk", stdin="x\n")
        self.assertEqual((code, "needs all of" in said), (2, True), said)


if __name__ == "__main__":
    assert PROGRAM
    unittest.main(verbosity=2)
