# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The real program, started several times on a session bus of its own."""

import os
import pathlib
import select
import signal
import subprocess
import sys
import time

PROGRAM = os.environ["RD_PROGRAM"]
NAME = "org.resiliencedesk.ResilienceDesk"
LINK = "resilience-desk://run/0123456789abcdef/p/r"
processes = []


def start(*arguments, **environment):
    process = subprocess.Popen(
        [PROGRAM, *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    processes.append(process)
    return process


def call(method, *arguments):
    return subprocess.run(
        ["gdbus", "call", "--session", "--timeout", "10", "--dest", NAME,
         "--object-path", "/org/resiliencedesk/ResilienceDesk",
         "--method", f"org.freedesktop.Application.{method}", *arguments],
        capture_output=True, text=True, timeout=30)


def owners():
    told = subprocess.run(
        ["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path",
         "/org/freedesktop/DBus", "--method", "org.freedesktop.DBus.ListNames"],
        capture_output=True, text=True, check=True).stdout
    return {name for name in told.replace("'", " ").replace(",", " ").split()
            if name.startswith(NAME)}


def expect(condition, what):
    if not condition:
        sys.exit(f"not true: {what}")


def wait_for(condition, what, limit=30):
    deadline = time.monotonic() + limit
    while not condition():
        expect(time.monotonic() < deadline, what)
        time.sleep(0.05)


def ends_well(process, what):
    try:
        code = process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        sys.exit(f"not true: {what}: it stays")
    output = process.stdout.read().decode()
    expect(code == 0, f"{what}: exit code {code}: {output}")
    expect(LINK not in output, f"{what}: says nothing of the link")


def without_a_port(command):
    """The command where the only port that programs may be given is taken; none: not to be had."""
    taken = ("import os, socket, sys\n"
             "with open('/proc/sys/net/ipv4/ip_local_port_range', 'w') as ports:\n"
             "    ports.write('50000 50000')\n"
             "holder = socket.create_server(('127.0.0.1', 50000))\n"
             "holder.set_inheritable(True)\n"
             "print('taken', flush=True)\n"
             "os.execvp(sys.argv[1], sys.argv[1:])\n")
    for way in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        network = [*way, sys.executable, "-c", taken]
        try:
            probe = subprocess.run([*network, "true"], capture_output=True, timeout=30)
        except FileNotFoundError:
            break
        if probe.returncode == 0:
            return [*network, *command]
    return None


def demos_that_cannot_start(home):
    def fails(command, sentence, **environment):
        try:
            told = subprocess.run(
                command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
                | environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        except subprocess.TimeoutExpired:
            sys.exit("not true: a demo that cannot start: it stays")
        expect(told.returncode == 6 and sentence in told.stderr and told.stderr.count("\n") == 1,
               f"a demo that cannot start: exit code {told.returncode}: {told.stderr}")

    fails([PROGRAM, "--demo"], "No folder for the demo could be made", TMPDIR=str(home / "none"))
    command = without_a_port([PROGRAM, "--demo"])
    if command:
        fails(command, "The demo server could not start: no port is free")
    else:
        print("skipped: a demo without a port, because no network of its own can be made here")


def main():
    expect(os.environ.get("RD_TEST_KEYRING") == "absent", "a bus of its own")
    home = pathlib.Path(os.environ["HOME"])
    first = start()
    wait_for(lambda: owners() == {NAME}, "the first start listens under the application's name")

    ends_well(start(), "a second start hands over and ends")
    ends_well(start(LINK, XDG_ACTIVATION_TOKEN="token-1"), "a second start with a link")
    ends_well(start("--hidden"), "a second start that nobody is to see")
    expect(first.poll() is None, "the first one goes on")

    # What a desktop does with DBusActivatable, and what anybody may try.
    expect(call("Activate", "{}").returncode == 0, "Activate")
    expect(call("Open", f"['{LINK}']", "{'activation-token': <'x'>}").returncode == 0, "Open")
    expect(call("Open", "['file:///etc/passwd', '--page=settings']", "{}").returncode == 0,
           "Open with something else")
    expect(call("Quit").returncode != 0, "nothing else is offered")
    expect(first.poll() is None, "the first one goes on after hostile calls")

    # One that stands still is not given a second window on its history.
    first.send_signal(signal.SIGSTOP)
    stuck = start(LC_ALL="C.UTF-8")
    said = select.select([stuck.stdout], [], [], 60)[0] and stuck.stdout.readline().decode()
    first.send_signal(signal.SIGCONT)
    expect("does not answer" in said, f"a window that does not answer: {said}")
    stuck.kill()

    demos_that_cannot_start(home)
    demo = start("--demo")
    other = start(XDG_DATA_HOME=str(home / "other"))
    alone = start(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
    wait_for(lambda: len(owners()) == 2, "another folder of data listens under another name")
    ends_well(start(XDG_DATA_HOME=str(home / "other")), "a second start of the other folder")
    expect(demo.poll() is None, "a demo stands apart")
    expect(alone.poll() is None, "without a bus there is a window all the same")
    expect(other.poll() is None, "the other folder goes on")

    # However it ends, the next one is the first.
    first.kill()
    first.wait()
    wait_for(lambda: NAME not in owners(), "the name is free again")
    alone.terminate()
    alone.wait()
    again = start()
    wait_for(lambda: NAME in owners(), "the next start is the first again")
    expect(again.poll() is None, "it stays")


if __name__ == "__main__":
    try:
        main()
    finally:
        for one in processes:
            if one.poll() is None:
                one.kill()
                one.wait()
