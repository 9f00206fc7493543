# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""For tests of proofs: plain HTTP that asks both servers, a relay that may lie, and what a proof has
to say after what was seen. Nothing of the program's own code judges its answers.
"""

import datetime
import http.client
import http.server
import json
import threading

from program import Profile, Sandbox, claims

REVOKED = "Error verifying JWT token: Token is revoked"
QUERY = """query($project: ID!) { listExperiment(projectID: $project, request: {}) {
  totalNoOfExperiments } }"""
HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"
JSON = "application/json; charset=utf-8"
REST, API = ("/auth/list_projects",), ("/api/query",)  # where a token is tried
CLOSE = "close"  # instead of an answer


def ask(port, method, path, token=None, body=None):
    """(status, text) of one call over a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


class Relay:
    """Stands in front of the sandbox, remembers what went through, and lies when told to."""

    def __init__(self, port):
        self.asked = []    # (path, token, body), in order
        self.lie = None    # (path, token) -> (status, type, text), CLOSE, or None for the truth
        self.aged = set()  # tokens whose list entry is made to look two hours older
        relay = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # One answer is one packet; or the next waits for the acknowledgement of the last.
            wbufsize = -1
            disable_nagle_algorithm = True

            def log_message(self, *unused):
                pass

            def forward(self):
                content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
                path = self.path.split("?")[0]
                relay.asked.append((path, token, content.decode()))
                lie = relay.lie and relay.lie(path, token)
                if lie == CLOSE:
                    self.close_connection = True
                    return
                if not lie:
                    lie = relay.ask_behind(self.command, self.path, self.headers, content)
                self.send_response(lie[0])
                self.send_header("Content-Type", lie[1])
                text = lie[2].encode()
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            do_GET = do_POST = forward

        self.port = port
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = "http://127.0.0.1:%d" % self.server.server_port
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05},
                         daemon=True).start()

    def ask_behind(self, method, path, headers, content):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, content if method == "POST" else None, {
                name: value for name, value in headers.items()
                if name.lower() in ("authorization", "content-type", "host", "origin")})
            answer = connection.getresponse()
            text = answer.read().decode()
            if path.startswith("/auth/token/") and answer.status == 200 and self.aged:
                listed = json.loads(text)
                for one in listed["apiTokens"]:
                    if one["token"] in self.aged:
                        one["created_at"] -= 7_200_000
                text = json.dumps(listed)
            return answer.status, answer.headers.get("Content-Type", PLAIN), text
        finally:
            connection.close()

    def paths(self):
        return [path for path, _, _ in self.asked]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Bench:
    """A release of the sandbox, a relay in front of it, and a user who is signed in through it."""

    def __init__(self, release, signed_in=True):
        self.release = release
        self.sandbox = Sandbox("--pace", "0", "--runs", "20", "--release", release)
        self.relay = Relay(self.sandbox.port)
        self.profile = Profile()
        self.profile.environment["LANGUAGE"] = "en"
        self.project = self.sandbox.truth()["projects"][0]["id"]
        self.session = self.login()
        self.uid = claims(self.session)["uid"]
        if signed_in:
            self.run(0, "sign-in", "--url", self.relay.url, "--username", "owner",
                     "--password-stdin", stdin=self.sandbox.password("owner") + "\n")

    def login(self):
        return json.loads(self.ask("POST", "/auth/login", body={
            "username": "owner", "password": self.sandbox.password("owner")})[1])["accessToken"]

    def ask(self, method, path, token=None, body=None):
        return ask(self.sandbox.port, method, path, token, body)

    def mint(self, name, days=30, by=None):
        status, text = self.ask("POST", "/auth/create_token", by or self.session, {
            "user_id": self.uid, "name": name, "days_until_expiration": days})
        assert status == 200, text
        return json.loads(text)["accessToken"]

    def listed(self):
        return json.loads(self.ask("GET", "/auth/token/" + self.uid,
                                   self.session)[1])["apiTokens"] or []

    def own(self):
        return [one["token"] for one in self.listed()
                if one["name"].startswith("Resilience Desk on ")]

    def seen(self, token):
        """What both servers say to a token: two statuses and two texts."""
        return (*self.ask("GET", "/auth/list_projects", token),
                *self.ask("POST", "/api/query", token,
                          {"query": QUERY, "variables": {"project": self.project}}))

    def works(self, token):
        rest, _, api, text = self.seen(token)
        return (rest, api) == (200, 200) and "errors" not in json.loads(text)

    def is_revoked(self, token):
        rest, why, api, words = self.seen(token)
        return (rest, json.loads(why)["error"], api, words) == (401, "unauthorized", 401, REVOKED)

    def run(self, code, *arguments, stdin=""):
        got, out, err = self.profile.run(*arguments, stdin=stdin)
        assert got == code, (self.release, arguments, got, out, err)
        return out

    def tokens(self, code, *arguments, stdin=""):
        return json.loads(self.run(code, "tokens", *arguments, "--json", stdin=stdin))

    def close(self):
        self.relay.close()
        self.profile.close()
        self.sandbox.close()


def expected(before, after, is_listed, is_expired=False):
    """The proof that these answers amount to; the time is not ours to know."""
    rest, why, api, words = after
    refused = None
    if rest in (200, 401):
        refused = rest == 401 and json.loads(why)["error"] == "unauthorized"
    revoked = None
    if api == 401:
        revoked = True if words == REVOKED else None
    elif api == 200 and "errors" not in json.loads(words):
        revoked = False
    worked = (before[0], before[2]) == (200, 200) and "errors" not in json.loads(before[3])
    was_revoked = before[0] == 401 and (before[2], before[3]) == (401, REVOKED)
    return {"listed": is_listed, "workedBefore": worked, "refusedByAuth": refused,
            "refusedByApi": revoked, "proved": worked and refused is True and revoked is True,
            "alreadyExpired": is_expired, "alreadyRevoked": was_revoked and revoked is True}


def moment(milliseconds):
    return datetime.datetime.fromtimestamp(milliseconds // 1000, datetime.timezone.utc).strftime(
        "%Y-%m-%dT%H:%M:%SZ")


def refusing(status, kind, text, paths=REST + API):
    """A front end that says this of a token as soon as it was removed."""
    def lie(path, _, after):
        return (status, kind, text) if after and path in paths else None
    return lie


UNAUTHORIZED = json.dumps({"error": "unauthorized", "errorDescription": "No."})
LOGIN = "<html><title>Sign in</title><form>Token is revoked? Sign in again.</form></html>"
LIES = {
    "401 of a gateway": refusing(401, PLAIN, "Unauthorized"),
    "401 of a gateway in JSON": refusing(401, JSON, '{"error":"invalid_token"}'),
    "401 that is a page": refusing(401, HTML, LOGIN),
    "401 without a word": refusing(401, PLAIN, ""),
    "login page": refusing(200, HTML, LOGIN),
    "403": refusing(403, JSON, '{"error":"Invalid origin"}'),
    "502": refusing(502, HTML, "<html><center><h1>502 Bad Gateway</h1></center></html>"),
    "503 in the right words": refusing(503, PLAIN, REVOKED),
    "REST alone is wrong: 502": refusing(502, HTML, "<html></html>", REST),
    "REST alone is wrong: page": refusing(200, HTML, LOGIN, REST),
    "REST alone is wrong: in the words of the other": refusing(401, PLAIN, REVOKED, REST),
    "API alone is wrong: not signed in": refusing(401, JSON, UNAUTHORIZED, API),
    "API alone is wrong: in other words": refusing(401, PLAIN, "Token is revoked", API),
    "API alone is wrong: words and more": refusing(401, PLAIN, REVOKED + " or not", API),
    "API alone is wrong: right words, wrong status": refusing(200, PLAIN, REVOKED, API),
    "API alone is wrong: as a GraphQL error": refusing(
        200, JSON, json.dumps({"errors": [{"message": REVOKED}], "data": None}), API),
    "API alone is wrong: expired": refusing(
        200, JSON, json.dumps({"errors": [{"message": "invalid Token"}], "data": None}), API),
    "nothing": lambda path, _, after: CLOSE if after and path in REST + API else None,
    "nothing from the API": lambda path, _, after: CLOSE if after and path in API else None,
    # The removal never arrives: it is alive, and both servers say so.
    "removed by nobody": lambda path, _, after: (
        (200, JSON, '{"message":"api token deleted successfully"}')
        if path in ("/auth/remove_token", "/auth/logout") else None),
    # Refused all the time, for whatever reason: nobody saw it working.
    "never let in": lambda path, _, after: (
        (401, JSON, UNAUTHORIZED) if path in REST else
        (401, PLAIN, "Unauthorized") if path in API else None),
}
