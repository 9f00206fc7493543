# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Looks for secrets, in every form they may have taken, in whatever bytes it is given."""

import base64
import collections
import re
import subprocess
import tempfile
import urllib.parse

from gi.repository import Gio, GLib


def forms(secret):
    """The bytes by which a secret is known: as it is, in UTF-16, percent-encoded, in Base64
    wherever in a longer text it begins."""
    plain = secret.encode()
    found = {plain, secret.encode("utf-16-le"), urllib.parse.quote(secret, safe="").encode(),
             "".join(f"%{byte:02X}" for byte in plain).encode()}
    for shift in range(3):
        # Without the characters at both ends, which belong to the neighbours as well.
        text = base64.b64encode(b"\0" * shift + plain + b"\0" * 2)
        begin = (shift * 8 + 5) // 6
        end = (shift + len(plain)) * 8 // 6
        found |= {text[begin:end], text[begin:end].translate(bytes.maketrans(b"+/", b"-_"))}
    return found


class Haystack:
    """What is searched. The secrets are told at the end, when all are known."""

    def __init__(self):
        self.parts = {}
        self.needles = {}

    def add(self, name, content):
        self.parts.setdefault((name, hash(content)), content)

    def look_for(self, secrets):
        self.needles = {form: name for name, secret in secrets.items() for form in forms(secret)}

    def found(self):
        """Where which secret stands; never the secret itself."""
        return sorted({(name, self.needles[form]) for (name, _), content in self.parts.items()
                       for form in self.needles if form in content})

    def told(self, memory):
        """How often which secret stands in a memory, by the kind of secret."""
        counted = collections.Counter()
        for content in memory:
            for form, name in self.needles.items():
                if form in content:
                    counted[name] += content.count(form)
        return dict(counted)


def memory_of(pid):
    """Everything a running program could have written to, as in a core dump."""
    pieces = []
    with open(f"/proc/{pid}/maps", encoding="utf-8") as maps, \
            open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            begin, end = (int(number, 16) for number in span.split("-"))
            try:
                memory.seek(begin)
                pieces += re.split(rb"\0{4096,}", memory.read(end - begin))
            except OSError:
                pass  # gone meanwhile, or a device
    return pieces


class BusRecord:
    """All messages of one bus from now on, but for those of the keychain itself."""

    def __init__(self, name, address):
        self.name = name
        self.file = tempfile.NamedTemporaryFile()
        self.messages = []
        self.process = subprocess.Popen(["dbus-monitor", "--binary", "--address", address],
                                        stdout=self.file, stderr=subprocess.DEVNULL)

    @classmethod
    def of_all(cls):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        screen_readers = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                           "GetAddress", None, None, 0, -1)[0]
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        return [cls("the session's bus", address), cls("the bus of screen readers",
                                                       screen_readers)]

    def has(self, text):
        """Whether it was seen up to now; what the monitor has not read yet is lost by close()."""
        with open(self.file.name, "rb") as file:
            return text.encode("utf-8") in file.read()

    def close(self):
        if self.process.poll() is not None:
            return
        self.process.terminate()
        self.process.wait()
        with open(self.file.name, "rb") as file:
            content = file.read()
        begin = 0
        while begin + 16 <= len(content):
            size = Gio.DBusMessage.bytes_needed(content[begin:begin + 16])
            self.messages.append(content[begin:begin + size])
            begin += size


def say_on_bus(text):
    """One call over the session's bus that carries the text; nobody understands it."""
    try:
        Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "Nothing",
            GLib.Variant("(s)", (text,)), None, 0, -1)
    except GLib.Error:
        pass
