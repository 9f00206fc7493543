# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Helpers for tests that run the real program: a profile of its own, a sandbox, plain HTTP.

Only the standard library, so that nothing of the program's own code judges its answers.
"""

import base64
import hashlib
import http.server
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request

PROGRAM = os.environ["RD_PROGRAM"]


class Sandbox:
    """The program's own server, as a process of its own."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [PROGRAM, "sandbox", "--port", "0", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the sandbox did not start: " + self.process.stderr.read())
        self.about = json.loads(line)
        self.url = self.about["url"]
        self.port = int(self.url.rsplit(":", 1)[1].strip("/"))

    def password(self, role):
        for user in self.about["users"]:
            if user["username"] == role:
                return user["password"]
        raise KeyError(role)

    def request(self, path, body=None, token=None, raw=False):
        """(status, parsed JSON or text) of one call."""
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        data = None
        if body is not None:
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        request = urllib.request.Request(self.url.rstrip("/") + path, data, headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                status, text = answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read().decode("utf-8", "replace")
        if raw:
            return status, text
        try:
            return status, json.loads(text)
        except ValueError:
            return status, text

    def login(self, role):
        status, answer = self.request("/auth/login", {"username": role,
                                                      "password": self.password(role)})
        assert status == 200, (status, answer)
        return answer["accessToken"]

    def tokens(self, role):
        session = self.login(role)
        uid = claims(session)["uid"]
        status, answer = self.request("/auth/token/" + uid, token=session)
        assert status == 200, (status, answer)
        self.request("/auth/logout", "", token=session)
        return answer["apiTokens"] or []

    def create_token(self, role, name, days=30):
        session = self.login(role)
        status, answer = self.request(
            "/auth/create_token",
            {"user_id": claims(session)["uid"], "name": name, "days_until_expiration": days},
            token=session)
        assert status == 200, (status, answer)
        self.request("/auth/logout", "", token=session)
        return answer["accessToken"]

    def fault(self, spec):
        status, answer = self.request("/sandbox/fault", spec, raw=True)
        assert status < 300, (status, answer)

    def truth(self):
        status, answer = self.request("/sandbox/truth")
        assert status == 200, (status, answer)
        return answer

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.close()


class Proxy:
    """A proxy for plain HTTP; it remembers what it was asked for."""

    def __init__(self):
        asked = self.asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *unused):
                pass

            def forward(self):
                asked.append(self.command + " " + self.path)
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                headers = {name: value for name, value in self.headers.items()
                           if not name.lower().startswith(("proxy-", "connection", "host"))}
                request = urllib.request.Request(
                    self.path, body if self.command == "POST" else None, headers)
                try:
                    answer = urllib.request.urlopen(request, timeout=60)
                except urllib.error.HTTPError as error:
                    answer = error
                content = answer.read()
                self.send_response(answer.status)
                for name in ("Content-Type", "Date"):
                    if name in answer.headers:
                        self.send_header(name, answer.headers[name])
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = forward

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = "http://127.0.0.1:%d" % self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def claims(token):
    body = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))


def fingerprint(token):
    return hashlib.sha256(token.encode()).hexdigest()


class Profile:
    """A fresh user: own directories, own settings, the keychain of the surrounding bus."""

    def __init__(self):
        self.root = tempfile.mkdtemp(prefix="rd-profile-")
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        for variable, folder in (("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"),
                                 ("XDG_STATE_HOME", "state"), ("XDG_CACHE_HOME", "cache")):
            self.environment[variable] = os.path.join(self.root, folder)
        self.output = []

    def start(self, *arguments, **more):
        return subprocess.Popen([PROGRAM, *arguments], env=self.environment, **more)

    def run(self, *arguments, stdin="", zone=None, environment=None, timeout=240):
        """(exit code, stdout, stderr); the output is kept for the search for secrets."""
        process = subprocess.run(
            [PROGRAM, *arguments], input=stdin, capture_output=True, text=True, timeout=timeout,
            env={**self.environment, **({"TZ": zone} if zone else {}), **(environment or {})})
        self.output.append(process.stdout)
        self.output.append(process.stderr)
        return process.returncode, process.stdout, process.stderr

    def history(self):
        return os.path.join(self.root, "data", "resilience-desk", "history.sqlite")

    def connections(self):
        return os.path.join(self.root, "config", "resilience-desk", "connections.json")

    def settings(self):
        return os.path.join(self.root, "config", "resilience-desk", "settings.ini")

    def files(self):
        for folder, _, names in os.walk(self.root):
            for name in names:
                yield os.path.join(folder, name)

    def find(self, secrets):
        """Where any of the secrets stands, in files or in what the program printed."""
        found = []
        for path in self.files():
            with open(path, "rb") as file:
                content = file.read()
            found += [(path, secret[:12]) for secret in secrets if secret.encode() in content]
        for text in self.output:
            found += [("output", secret[:12]) for secret in secrets if secret in text]
        return found

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.close()
