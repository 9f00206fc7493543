# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tray of a desktop, as programs see it: org.kde.StatusNotifierWatcher on the session bus. Prints
the name of each icon that registers, one a line, and shows nothing. With --no-panel nobody shows the
icons until SIGUSR1, which is told by a line "panel". Only for private buses.
"""

import signal
import sys

from gi.repository import Gio, GLib

NAME = "org.kde.StatusNotifierWatcher"
FACE = Gio.DBusNodeInfo.new_for_xml(f"""<node><interface name="{NAME}">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <signal name="StatusNotifierHostRegistered"/>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
</interface></node>""").interfaces[0]
PROPERTIES = {"RegisteredStatusNotifierItems": GLib.Variant("as", []),
              "IsStatusNotifierHostRegistered": GLib.Variant("b", "--no-panel" not in sys.argv),
              "ProtocolVersion": GLib.Variant("i", 0)}


def answer(connection, sender, path, interface, method, arguments, invocation):
    invocation.return_value(None)
    if method == "RegisterStatusNotifierItem":
        print(arguments.unpack()[0], flush=True)


def tell(connection, sender, path, interface, name):
    return PROPERTIES[name]


def panel_comes(connection):
    PROPERTIES["IsStatusNotifierHostRegistered"] = GLib.Variant("b", True)
    print("panel", flush=True)
    connection.emit_signal(None, "/StatusNotifierWatcher", NAME, "StatusNotifierHostRegistered",
                           None)


def export(connection, name):  # before the name: who waits for it asks at once
    connection.register_object("/StatusNotifierWatcher", FACE, answer, tell, None)
    GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, panel_comes, connection)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, export, None,
                 lambda *_: sys.exit("another tray is there"))
GLib.MainLoop().run()
