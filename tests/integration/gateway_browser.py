#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Signing in to a gateway with a real browser: headless Chromium on the login page of a real provider.

usage: gateway_browser.py GATEWAYLOGIN

Needs chromium, chromium-driver and python3-selenium, and leaves itself out (77) without them. With RD_NODE_MODULES,
a folder that holds oidc-provider (npm install oidc-provider@8), the same again with that certified provider.
"""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

SUPPORT = pathlib.Path(__file__).resolve().parent.parent / "support"
sys.path.insert(0, str(SUPPORT))
import chromium  # noqa: E402

if chromium.webdriver:
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

LOGIN = sys.argv.pop(1) if len(sys.argv) > 1 else None
MODULES = os.environ.get("RD_NODE_MODULES", "")
WAIT = 20  # seconds at most, for anything


class Process:
    """A process that says lines of JSON."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def line(self):
        return json.loads(self.process.stdout.readline() or "{}")

    def end(self):
        self.process.stdin.close()
        self.process.wait(WAIT)
        self.process.stdout.close()


def is_listening(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class InChromium:
    """What every provider has to stand; the pages of each are its own."""

    client = "desk"
    path = "/callback"

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.provider = Process(*cls.provider_command)
        cls.issuer = cls.provider.line()["issuer"]
        cls.browser = chromium.start(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.provider.end()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.delete_all_cookies()

    def start(self, limit=60_000):
        self.program = Process(LOGIN, self.issuer, self.client, self.path, str(limit))
        self.addCleanup(self.program.end)
        self.address = self.program.line()["open"]
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.address).query)
        self.callback = query["redirect_uri"][0]
        self.port = urllib.parse.urlsplit(self.callback).port
        self.assertTrue(is_listening(self.port))

    def heading(self):
        """Of the page that the program shows."""
        return self.when_loaded(lambda: self.browser.current_url.startswith(self.callback)
                                and self.browser.find_element(By.TAG_NAME, "h1").text)

    def when_loaded(self, question):
        # The page before may go away between two questions, which has many names.
        return WebDriverWait(self.browser, WAIT, ignored_exceptions=[WebDriverException]).until(
            lambda browser: browser.execute_script("return document.readyState") == "complete"
            and question())

    def click(self, kind, name):
        """Returns when another page has come."""
        begun = "return performance.timeOrigin"
        before = self.browser.execute_script(begun)
        self.browser.find_element(kind, name).click()
        self.when_loaded(lambda: self.browser.execute_script(begun) != before)

    def write(self, name, text):
        field = self.browser.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)

    def check_signed_in(self):
        self.assertEqual(self.heading(), "Signed in")
        self.assertEqual(self.program.line(), {"subject": "ada", "renewed": True})
        self.assertFalse(is_listening(self.port))

    def test_signs_in(self):
        self.start()
        self.browser.get(self.address)
        self.sign_in()
        self.check_signed_in()

    def test_another_page_cannot_end_it(self):
        self.start()
        self.browser.get(self.callback + "?error=access_denied&state=guessed")
        self.assertEqual(self.heading(), "Nothing was done")
        self.browser.get(self.address)
        self.sign_in()
        self.check_signed_in()

    def test_nobody_comes_back(self):
        self.start(limit=1500)
        self.browser.get(self.address)
        self.browser.get("about:blank")
        told = self.program.line()
        self.assertIn("Nobody signed in in the browser in time.", told["sentence"])
        self.assertFalse(is_listening(self.port))


class Authlib(InChromium, unittest.TestCase):
    provider_command = ("/usr/bin/python3", str(SUPPORT / "oidcprovider.py"))

    def sign_in(self, password="engine", button="allow"):
        self.write("user", "ada")
        self.write("password", password)
        self.click(By.ID, button)

    def test_a_wrong_password_first(self):
        self.start()
        self.browser.get(self.address)
        self.sign_in(password="wrong")
        self.assertIn("/authorize", self.browser.current_url)
        self.sign_in()
        self.check_signed_in()

    def test_the_user_refuses(self):
        self.start()
        self.browser.get(self.address)
        self.sign_in(button="deny")
        self.assertEqual(self.heading(), "Not signed in")
        self.assertIn("refused the sign-in", self.program.line()["sentence"])
        self.assertFalse(is_listening(self.port))


class Certified(InChromium, unittest.TestCase):
    provider_command = ("node", str(SUPPORT / "certifiedprovider.mjs"), MODULES)

    @classmethod
    def setUpClass(cls):
        if not MODULES or not shutil.which("node"):
            raise unittest.SkipTest("oidc-provider of npm is not there: npm install oidc-provider@8, and "
                                    "RD_NODE_MODULES=.../node_modules")
        super().setUpClass()

    def sign_in(self):
        self.write("login", "ada")
        self.write("password", "engine")
        self.click(By.CSS_SELECTOR, "[type=submit]")
        self.browser.find_element(By.CSS_SELECTOR, "[name=prompt][value=consent]")
        self.click(By.CSS_SELECTOR, "[type=submit]")


if __name__ == "__main__":
    if chromium.why_not():
        print(f"LEFT OUT: {chromium.why_not()}", file=sys.stderr)
        sys.exit(77)
    unittest.main(verbosity=2)
