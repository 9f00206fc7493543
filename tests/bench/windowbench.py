# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window under bench_window: started and timed, or kept and asked."""

import contextlib
import json
import os
import shutil
import subprocess
import time

from program import Profile


class Launcher:
    """Times from exec to what is on screen, in milliseconds."""

    def __init__(self, binaries):
        self.binaries = binaries

    def launch(self, environment, *program):
        ended = subprocess.run(
            [os.path.join(self.binaries, "bench_emptywindow"), "--launch",
             os.path.join(self.binaries, program[0]), *program[1:]],
            env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
        return float(ended.stdout.split()[-1])

    def start(self, environment):
        return self.launch(environment, "bench_window", "start")

    def empty(self, environment):
        return self.launch(environment, "bench_emptywindow")


class Window:
    """A window that stays and answers."""

    def __init__(self, binaries, environment):
        self.process = subprocess.Popen(
            [os.path.join(binaries, "bench_window"), "stay"], env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.until("shown")

    def until(self, word):
        for line in self.process.stdout:
            if line.startswith(word):
                return line
        raise SystemExit("the window has ended")

    def ask(self, command, answer):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.until(answer)

    def rest(self, seconds):
        time.sleep(seconds)
        if self.process.poll() is not None:
            raise SystemExit("the window has ended")

    def memory(self):
        return int(self.ask("memory", "memory").split()[1])

    def paints(self):
        """(paints, of which changed no pixel, who painted those) since the last time."""
        words = self.ask("paints", "paints").rstrip("\n").split(" ", 4)
        count, _, same = words[1].rstrip(","), words[2], words[3].rstrip(",")
        return int(count), int(same), words[4] if len(words) > 4 else ""

    def look(self, on):
        self.ask("look " + ("on" if on else "off"), "ok")

    def periods(self, size):
        self.process.stdin.write(f"periods {size}\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith("done"):
                return
            yield line
        raise SystemExit("the window has ended")

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        with contextlib.suppress(OSError):
            self.process.stdin.write("quit\n")
            self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


def offline_profile(history):
    """A user who is signed out of a server that is not there, with a copy of a history."""
    profile = Profile()
    config = os.path.join(profile.environment["XDG_CONFIG_HOME"], "resilience-desk")
    os.makedirs(config, mode=0o700)
    with open(os.path.join(config, "connections.json"), "w", encoding="utf-8") as file:
        json.dump({"version": 1, "connections": [
            {"id": "c1", "name": "bench", "baseUrl": "http://127.0.0.1:9", "username": "owner",
             "userId": "u1", "allowHttp": True}]}, file)
    os.makedirs(os.path.dirname(profile.history()), mode=0o700)
    shutil.copyfile(history, profile.history())
    return profile
