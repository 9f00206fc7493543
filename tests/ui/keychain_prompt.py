# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A keychain that is locked when the window opens, with the desktop's own password prompt: dismissed
by Escape, which is no sign-out, and answered later, after which everything goes on by itself. Then
the keychain is killed and started again under a window that works.
"""

import os
import signal
import subprocess
import sys
import unittest

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.path.insert(0, os.path.join(here, "..", "integration"))
from gi.repository import Gio, GLib  # noqa: E402
from desktop import Application, environment, keys, screenshot, type_text, wait  # noqa: E402
from program import Profile, Sandbox  # noqa: E402

PASSWORD = os.environ["RD_TEST_KEYRING_PASSWORD"]
SECRETS = "org.freedesktop.secrets"


def call(name, path, interface, method, arguments):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                         20000, None).unpack()


def lock():
    call(SECRETS, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "Lock",
         GLib.Variant("(ao)", (["/org/freedesktop/secrets/collection/login"],)))


def kill_daemon():
    pid = call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
               "GetConnectionUnixProcessID", GLib.Variant("(s)", (SECRETS,)))[0]
    os.kill(pid, signal.SIGKILL)


class KeychainPrompt(unittest.TestCase):
    def setUp(self):
        # The prompt is started by the bus, which does not know the display.
        subprocess.run(["dbus-update-activation-environment", "DISPLAY", "XAUTHORITY"], check=True)
        self.sandbox = Sandbox("--pace", "0", "--runs", "40")
        self.profile = Profile()
        code, _, err = self.profile.run(
            "sign-in", "--url", self.sandbox.url, "--username", "owner", "--password-stdin",
            stdin=self.sandbox.password("owner") + "\n")
        self.assertEqual(code, 0, err)
        self.assertEqual(self.profile.run("sync")[0], 0)
        self.profile.environment = environment(self.profile)
        lock()
        self.process = self.profile.start()
        self.app = Application(self.process)

    def tearDown(self):
        if not getattr(self, "done", False) and os.environ.get("RD_SCREENSHOT"):
            screenshot(os.environ["RD_SCREENSHOT"])
        self.process.terminate()
        self.assertEqual(self.process.wait(30), 0, "the program did not end in order")
        found = self.profile.find([PASSWORD])
        self.profile.close()
        self.sandbox.close()
        self.assertEqual(found, [])

    def prompts(self):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Unlock Login"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.split()

    def unlock(self, answer):
        """Asks for it by the page's button; answer() by keys. The prompt grabs the keyboard."""
        self.app.click(self.app.one(role="push button", name="Unlock"))
        wait("the prompt", self.prompts)
        for _ in range(20):  # it opens before it listens
            answer()
            try:
                return wait("the prompt to go", lambda: not self.prompts(), 1)
            except AssertionError:
                continue
        raise AssertionError("the prompt stays")

    def assert_signed_in(self):
        told = [text for text in self.app.texts() if "igned out" in text or "Sign in" in text]
        self.assertEqual([text for text in told if "not signed out" not in text], [])

    def test_a_dismissed_prompt_is_no_sign_out(self):
        app = self.app
        app.one(part="The keychain is locked. Unlock it")
        self.assert_signed_in()
        self.unlock(lambda: keys("Escape"))
        app.one(part="its password prompt was dismissed")
        self.assert_signed_in()
        app.click(app.one(name="Settings"))
        app.click(app.one(role="page tab", name="Tokens"))
        app.one(part="its password prompt was dismissed")
        self.assert_signed_in()
        self.assertEqual(len(self.sandbox.tokens("owner")), 1)

        def answer():
            type_text(PASSWORD)
            keys("Return")
        self.unlock(answer)
        app.one(part="Updated", seconds=30)
        app.one(part="this device", seconds=20)  # the list is there by itself, too
        self.assertFalse(app.showing(part="its password prompt was dismissed"))

        # Killed and started again: the window has its token, and goes on.
        kill_daemon()
        subprocess.run(["gnome-keyring-daemon", "--replace", "--unlock", "--components=secrets"],
                       input=PASSWORD, check=True, text=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=60)
        app.click(app.one(name="Overview"))
        for fault, state in (("reset", "Offline since"), ("", "Updated")):
            self.sandbox.fault(fault)
            app.click(app.one(role="push button", part="Refresh"))
            app.one(part=state, seconds=30)
        self.assert_signed_in()
        self.done = True


if __name__ == "__main__":
    unittest.main(verbosity=2)
