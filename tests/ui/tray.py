# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The icon in the tray, over real D-Bus: a tray that comes late, its menu by com.canonical.dbusmenu,
the window that closes into it when that was asked for, "this computer is compromised" from a window
that nobody sees, and a tray that crashes. Without a tray, or without the wish, closing ends the
program.
"""

import ctypes
import hashlib
import os
import re
import signal
import subprocess
import sys
import unittest

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.path.insert(0, os.path.join(here, "..", "integration"))
import pyatspi  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402
from desktop import Application, environment, screenshot, wait  # noqa: E402
from program import Profile, Sandbox  # noqa: E402

QUERY = {"query": "query { listProjects { projectID } }"}


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                ("kind", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("rest", ctypes.c_long * 24)]


def close_window(window):
    """What the cross of a window manager sends."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    message = ClientMessage(type=33, window=window, format=32,
                            kind=x11.XInternAtom(display, b"WM_PROTOCOLS", 0))
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(display)


class TrayHost:
    """The panel: one process, the icons that came to it, and their menus."""

    def __init__(self, *options):
        self.process = subprocess.Popen(
            ["/usr/bin/python3", os.path.join(here, "..", "support", "trayhost.py"), *options],
            stdout=subprocess.PIPE, text=True)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.item = None

    def wait_for_name(self):
        """Of the tray, on the bus."""
        wait("the tray", lambda: self.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
            "NameHasOwner", GLib.Variant("(s)", ("org.kde.StatusNotifierWatcher",)), None,
            Gio.DBusCallFlags.NONE, 10000, None).unpack()[0])

    def wait_for_icon(self):
        self.item = self.process.stdout.readline().strip()
        assert self.item, "no icon came"

    def call(self, path, interface, method, arguments):
        return self.bus.call_sync(self.item, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, 10000, None).unpack()

    def property(self, name):
        return self.call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", ("org.kde.StatusNotifierItem", name)))[0]

    def icon(self):
        """By its width, in a few digits each."""
        return {width: hashlib.sha256(bytes(pixels)).hexdigest()[:8]
                for width, _, pixels in self.property("IconPixmap")}

    def menu(self):
        """By its text as a panel shows it: (id, enabled). Opens it, as a click does."""
        path, face = self.property("Menu"), "com.canonical.dbusmenu"
        self.call(path, face, "AboutToShow", GLib.Variant("(i)", (0,)))
        layout = self.call(path, face, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))[1]
        return {re.sub("_(.)", r"\1", one[1].get("label", "")): (one[0],
                                                                 one[1].get("enabled", True))
                for one in layout[2] if one[1].get("type") != "separator"}

    def choose(self, text):
        self.call(self.property("Menu"), "com.canonical.dbusmenu", "Event",
                  GLib.Variant("(isvu)", (self.menu()[text][0], "clicked",
                                          GLib.Variant("i", 0), 0)))

    def state(self):
        """The line at the top, which nothing follows from."""
        return next(text for text, (_, enabled) in self.menu().items() if not enabled)

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Tray(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox("--pace", "0", "--runs", "40")
        self.profile = Profile()
        code, _, err = self.profile.run(
            "sign-in", "--url", self.sandbox.url, "--name", "R&D_1", "--username", "owner",
            "--password-stdin", stdin=self.sandbox.password("owner") + "\n")
        self.assertEqual(code, 0, err)
        self.token = next(one["token"] for one in self.sandbox.tokens("owner")
                          if one["name"].startswith("Resilience Desk on"))
        self.profile.environment = environment(self.profile)
        self.process = self.host = None

    def tearDown(self):
        if not getattr(self, "done", False) and os.environ.get("RD_SCREENSHOT"):
            screenshot(os.environ["RD_SCREENSHOT"])
        if self.host:
            self.host.close()
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.profile.close()
        self.sandbox.close()

    def start(self, *options, keeps=False):
        if keeps:
            with open(self.profile.settings(), "a", encoding="ascii") as file:
                file.write("[window]\nkeepInTray=true\n")
        self.process = self.profile.start(*options)
        self.app = Application(self.process)
        if "--hidden" not in options:
            self.app.one(name="Overview")

    def windows(self):
        return [int(one) for one in subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.split()]

    def close_window(self):
        close_window(wait("the window", self.windows)[0])

    def wait_for_state(self, part):
        return wait(f"the state {part}", lambda: part in self.host.state(), 30)

    def is_dead(self):
        rest, _ = self.sandbox.request("/auth/list_projects", token=self.token)
        api, words = self.sandbox.request("/api/query", QUERY, token=self.token, raw=True)
        return rest == 401 and api == 401 and "Token is revoked" in words

    def test_the_way_through_the_tray(self):
        self.start()
        self.app.click(self.app.one(name="Settings"))
        self.app.click(self.app.one(role="page tab", name="Appearance"))
        keeps = self.app.one(role="check box", part="Keep running")
        self.assertFalse(keeps.getState().contains(pyatspi.STATE_ENABLED))
        self.app.one(part="shows no tray")

        # The panel starts later than the program, and later than who keeps the list of icons.
        self.host = TrayHost("--no-panel")
        self.host.wait_for_name()
        wait("the first figures", lambda: self.app.showing(part="Updated"))
        self.assertFalse(keeps.getState().contains(pyatspi.STATE_ENABLED))
        self.host.process.send_signal(signal.SIGUSR1)
        self.assertEqual(self.host.process.stdout.readline(), "panel\n")  # and no icon before
        self.host.wait_for_icon()
        wait("the choice", lambda: keeps.getState().contains(pyatspi.STATE_ENABLED))
        self.app.click(keeps)
        self.app.one(part="goes on polling")
        self.assertEqual(list(self.host.menu())[1:], ["Hide the window", "Refresh now",
                                                      "This computer is compromised...", "Quit"])
        self.wait_for_state("R&D_1: Updated")
        well = self.host.icon()
        self.assertLessEqual({22, 24, 48}, set(well))

        # Closed, it goes on.
        self.close_window()
        wait("the window to go", lambda: not self.windows())
        self.assertIn("Show the window", self.host.menu())
        self.sandbox.fault("reset")
        self.host.choose("Refresh now")
        self.wait_for_state("Offline since")
        self.assertNotEqual(self.host.icon(), well)
        self.sandbox.fault("")
        self.host.choose("Refresh now")
        self.wait_for_state("Updated")
        self.assertEqual(self.host.icon(), well)

        # The panel crashes: the window can be reached again, and goes into the next panel.
        self.host.close()
        wait("the window", self.windows)
        self.host = TrayHost()
        self.host.wait_for_icon()
        self.host.choose("Show the window")
        self.host.choose("Hide the window")
        wait("the window to go", lambda: not self.windows())

        # Given up from there: the same question as in the window.
        self.host.choose("This computer is compromised...")
        self.assertFalse(self.is_dead())
        self.app.click(self.app.one(role="push button", part="Revoke and wipe"))
        self.app.one(part="Done.", seconds=20)
        self.assertTrue(self.is_dead())
        self.wait_for_state("R&D_1: signed out")
        self.host.choose("Quit")
        self.assertEqual(self.process.wait(20), 0)
        self.done = True

    def test_closing_ends_where_nothing_leads_back(self):
        self.start(keeps=True)  # but there is no tray
        self.close_window()
        self.assertEqual(self.process.wait(20), 0)
        self.host = TrayHost()
        self.start("--hidden")
        self.host.wait_for_icon()
        wait("the window to go", lambda: not self.windows())
        self.host.choose("Show the window")
        self.close_window()
        wait("the window to go", lambda: not self.windows())
        self.assertIsNone(self.process.poll())
        self.process.send_signal(signal.SIGTERM)  # as the end of the session
        self.assertEqual(self.process.wait(20), 0)
        os.remove(self.profile.settings())
        self.start()  # with a tray, but nobody wished for it
        self.host.wait_for_icon()
        self.close_window()
        self.assertEqual(self.process.wait(20), 0)
        self.done = True


if __name__ == "__main__":
    unittest.main(verbosity=2)
