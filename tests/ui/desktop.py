# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the program's real window: finds things through accessibility, and uses them as a person
does, with a mouse pointer and keys (xdotool). Only for Xvfb; see tests/support/with-desktop.sh.
"""

import contextlib
import os
import subprocess
import time

import pyatspi
from gi.repository import GLib

# Starts the accessibility bus; without it the program sometimes does not appear on it.
pyatspi.Registry.getDesktop(0).childCount


def wait(what, condition, seconds=30):
    """The first true value of condition(), or an AssertionError that names what was waited for."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except Exception as error:  # the tree changes under the walk
            value = None
            last = error
        else:
            last = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s for {what}" + (f" ({last})" if last else ""))
        time.sleep(0.1)


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def type_text(text):
    # Through standard input, so that a password does not show in the list of processes.
    subprocess.run(["xdotool", "type", "--delay", "8", "--file", "-"], input=text, text=True,
                   check=True)


def click_at(x, y):
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)


def screenshot(path):
    """For people who look at a failure; needs imagemagick, silent without it."""
    subprocess.run(["import", "-window", "root", path], check=False,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Application:
    def __init__(self, process, name="resilience-desk"):
        self.process = process
        self.name = name
        self.root = wait("the program on the accessibility bus", self.find_root)

    def find_root(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == self.name:
                return application
        return None

    def walk(self, node=None):
        node = node or self.root
        yield node
        for index in range(min(node.childCount, 200)):
            child = node.getChildAtIndex(index)
            if child is not None:
                yield from self.walk(child)

    @staticmethod
    def role_of(node):
        """The role by its older name: AT-SPI 2.56 calls a push button a button."""
        return {"button": "push button"}.get(node.getRoleName(), node.getRoleName())

    def showing(self, role=None, name=None, part=None):
        """What is on screen with this role, exact name or part of a name."""
        found = []
        for node in self.walk():
            if role and self.role_of(node) != role:
                continue
            if name is not None and node.name != name:
                continue
            if part is not None and part not in (node.name or ""):
                continue
            if node.getState().contains(pyatspi.STATE_SHOWING):
                found.append(node)
        return found

    def one(self, seconds=30, **what):
        return wait(str(what), lambda: self.showing(**what), seconds)[0]

    def click(self, node):
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        assert box.width > 0 and box.height > 0, node
        click_at(box.x + box.width // 2, box.y + box.height // 2)

    @contextlib.contextmanager
    def heard_focus(self):
        """Gives a function that tells the names of what has got the focus, as a screen reader
        hears it."""
        names = []

        def note(event):
            names.append(event.source.name or "")

        def heard():
            context = GLib.MainContext.default()
            while context.pending():
                context.iteration(False)
            return names

        pyatspi.Registry.registerEventListener(note, "object:state-changed:focused")
        try:
            yield heard
        finally:
            pyatspi.Registry.deregisterEventListener(note, "object:state-changed:focused")

    def texts(self):
        """All names on screen, for reading what a person reads."""
        return [node.name for node in self.walk()
                if node.name and node.getState().contains(pyatspi.STATE_SHOWING)]


def environment(profile):
    return {**profile.environment, "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "DISPLAY": os.environ["DISPLAY"],
            "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
