#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""An OpenID Connect provider for tests: Authlib's server on loopback, with a login page.

usage: oidcprovider.py [--certificate PEM --key PEM]

Prints one line of JSON, {"issuer":U} (and "secure":U, the same provider over TLS), and serves until its
standard input ends. What the protocol says is Authlib's; what goes wrong on purpose is ours:

    POST /mood    a JSON object that replaces the mood; {} is an honest provider
        "metadata": {...}       replaces members of the provider's description, null removes
        "code": S               gives out this code next
        "callback": {...}       adds or replaces parameters of the redirect to the program
        "claims": {...}         replaces claims of id_tokens, null removes
        "token": S              what the token endpoint does instead: html, garbage, server-error, empty,
                                hang, redirect, endless; "refuse:CODE" refuses with that error
        "answer": {...}         replaces members of a good answer of the token endpoint, null removes
    GET  /seen    what the token endpoint was sent since then, oldest first
    POST /burn    uses up the codes given out so far, as whoever stole one would
        "life": N               access tokens live for N seconds, for the gateway, too
        "gateway": "closed"     the gateway takes no token at all
    POST /front   {"port":P}: a gateway in front of that port of this machine; answers with its address
    GET  /front   how many requests the gateway let through, and how many not, since the mood was set
    POST /forget  access tokens given out so far are good for nothing any more
    GET  /behind  what stands behind the gateway: 200 with a good token in X-Forwarded-Access-Token

Clients (public, PKCE required): "desk" comes back to http://127.0.0.1/callback at any port, "anywhere" to any
path of that machine. User "ada", password "engine"; user "bob" is refused.
"""

import argparse
import json
import os
import sys
import threading
import time
import urllib.parse

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.jose import JsonWebKey, jwt
from authlib.oauth2.rfc6749 import AuthorizationCodeMixin, ClientMixin, TokenMixin, grants
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import UserInfo
from authlib.oidc.core.grants import OpenIDCode
from flask import Flask, Response, jsonify, redirect, request
from werkzeug.serving import WSGIRequestHandler, make_server

from oidcgateway import Gateway

PASSWORDS = {"ada": "engine", "bob": "engine"}
FORM = """<!DOCTYPE html><html lang="en"><title>Sign in</title><body><h1>Sign in to the gateway</h1>
<form method="post"><p><label>User <input id="user" name="user"></label></p>
<p><label>Password <input id="password" name="password" type="password"></label></p>
<p><button id="allow" name="answer" value="allow">Sign in</button>
<button id="deny" name="answer" value="deny">Refuse</button></p></form></body></html>"""


class Client(ClientMixin):
    def __init__(self, name, path):
        self.name = name
        self.path = path

    def get_client_id(self):
        return self.name

    def get_default_redirect_uri(self):
        return None

    def get_allowed_scope(self, scope):
        return scope

    def check_redirect_uri(self, uri):
        parts = urllib.parse.urlsplit(uri)
        return (parts.scheme == "http" and parts.hostname == "127.0.0.1"
                and self.path in (None, parts.path))

    def check_endpoint_auth_method(self, method, endpoint):
        return method == "none"

    def check_response_type(self, response_type):
        return response_type == "code"

    def check_grant_type(self, grant_type):
        return grant_type in ("authorization_code", "refresh_token")


class Code(AuthorizationCodeMixin):
    def __init__(self, code, asked, user):
        self.code = code
        self.client_id = asked.client.get_client_id()
        self.redirect_uri = asked.redirect_uri
        self.scope = asked.scope
        self.user = user
        self.nonce = asked.data.get("nonce")
        self.code_challenge = asked.data.get("code_challenge")
        self.code_challenge_method = asked.data.get("code_challenge_method")
        self.auth_time = int(time.time())

    def get_redirect_uri(self):
        return self.redirect_uri

    def get_scope(self):
        return self.scope

    def get_nonce(self):
        return self.nonce

    def get_auth_time(self):
        return self.auth_time

    def get_acr(self):  # asked for from Authlib 1.6 on
        return None

    def get_amr(self):
        return None


class Token(TokenMixin):
    def __init__(self, values, client, user):
        self.values = values
        self.client = client
        self.user = user
        self.ends = time.monotonic() + world.mood.get("life", values["expires_in"])

    def check_client(self, client):
        return client.get_client_id() == self.client.get_client_id()

    def get_scope(self):
        return self.values.get("scope", "")

    def get_expires_in(self):
        return self.values["expires_in"]


class World:
    def __init__(self):
        self.clients = {"desk": Client("desk", "/callback"), "anywhere": Client("anywhere", None)}
        self.codes = {}
        self.access = {}
        self.refresh = {}
        self.issued = []
        self.mood = {}
        self.seen = []
        self.key = JsonWebKey.generate_key("EC", "P-256", is_private=True)
        self.released = threading.Event()
        self.gateway = None
        self.certificate = None

    def is_good(self, access):
        token = self.access.get(access)
        return bool(token) and token.ends > time.monotonic() and self.mood.get("gateway") != "closed"


world = World()
app = Flask("oidcprovider")
app.config["OAUTH2_REFRESH_TOKEN_GENERATOR"] = True


def issuer():
    return request.host_url.rstrip("/")


def merged(values, changes):
    return {key: value for key, value in {**values, **changes}.items() if value is not None}


class CodeGrant(grants.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["none"]

    def generate_authorization_code(self):
        return world.mood.get("code") or super().generate_authorization_code()

    def save_authorization_code(self, code, asked):
        world.codes[code] = Code(code, asked, asked.user)

    def query_authorization_code(self, code, client):
        known = world.codes.get(code)
        return known if known and known.client_id == client.get_client_id() else None

    def delete_authorization_code(self, authorization_code):
        world.codes.pop(authorization_code.code, None)

    def authenticate_user(self, authorization_code):
        return authorization_code.user


class IdTokens(OpenIDCode):
    def exists_nonce(self, nonce, asked):
        return False

    def get_jwt_config(self, grant):
        return {"key": world.key, "alg": "ES256", "iss": issuer(), "exp": 3600}

    def generate_user_info(self, user, scope):
        return UserInfo(sub=user)

    def process_token(self, grant, token):
        # Not through Authlib's own claims alone: some are to be wrong.
        super().process_token(grant, token)
        if isinstance(token, tuple):  # Authlib 1.6: status, token, headers
            token = token[1]
        claims = world.mood.get("claims")
        if claims and "id_token" in token:
            honest = jwt.decode(token["id_token"], world.key)
            token["id_token"] = jwt.encode({"alg": "ES256"}, merged(dict(honest), claims),
                                           world.key).decode()
        return token


class RefreshGrant(grants.RefreshTokenGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["none"]
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token):
        return world.refresh.get(refresh_token)

    def authenticate_user(self, credential):
        return credential.user

    def revoke_old_credential(self, credential):
        world.refresh.pop(credential.values.get("refresh_token"), None)


def save_token(values, asked):
    token = Token(dict(values), asked.client, asked.user)
    world.access[values["access_token"]] = token
    world.issued += [values[name] for name in ("access_token", "refresh_token") if name in values]
    if "refresh_token" in values:
        world.refresh[values["refresh_token"]] = token


server = AuthorizationServer(app, query_client=world.clients.get, save_token=save_token)
server.register_grant(CodeGrant, [IdTokens(require_nonce=True), CodeChallenge(required=True)])
server.register_grant(RefreshGrant)


@app.get("/.well-known/openid-configuration")
def describe():
    honest = {
        "issuer": issuer(),
        "authorization_endpoint": issuer() + "/authorize",
        "token_endpoint": issuer() + "/token",
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "authorization_response_iss_parameter_supported": True,
    }
    changes = world.mood.get("metadata", {})
    if isinstance(changes, str):
        return Response(changes, content_type="text/html")
    return jsonify(merged(honest, changes))


@app.route("/authorize", methods=["GET", "POST"])
def authorize():
    if request.method == "GET":
        server.get_consent_grant(end_user="whoever comes")
        return FORM
    user = request.form.get("user", "")
    if PASSWORDS.get(user) != request.form.get("password"):
        return FORM
    is_allowed = user != "bob" and request.form.get("answer", "allow") == "allow"
    answer = server.create_authorization_response(grant_user=user if is_allowed else None)
    parts = urllib.parse.urlsplit(answer.headers["Location"])
    values = dict(urllib.parse.parse_qsl(parts.query))
    values = merged({**values, "iss": issuer()}, world.mood.get("callback", {}))
    return redirect(parts._replace(query=urllib.parse.urlencode(values)).geturl())


def endless():
    while True:
        yield b" " * 65536


@app.post("/token")
def token():
    raw = request.get_data(as_text=True)
    world.seen.append({"raw": raw, "form": request.form.to_dict(flat=False),
                       "headers": {name.lower(): value for name, value in request.headers.items()}})
    mood = world.mood.get("token", "")
    if mood.startswith("refuse:"):
        return jsonify(error=mood[7:], error_description="because"), 400
    if mood == "html":
        return Response("<!DOCTYPE html><title>Hotel</title>", status=400, content_type="text/html")
    if mood == "garbage":
        return Response('{"access_token":', content_type="application/json")
    if mood == "empty":
        return jsonify({})
    if mood == "server-error":
        return Response("<html>502</html>", status=502, content_type="text/html")
    if mood == "redirect":
        return redirect("/stolen", code=307)
    if mood == "endless":
        return Response(endless(), content_type="application/json")
    if mood == "hang":
        world.released.wait(120)
        return Response(status=503)
    answer = server.create_token_response()
    changes = world.mood.get("answer", {})
    if "life" in world.mood:
        changes = {"expires_in": world.mood["life"], **changes}
    if changes and answer.status_code == 200:
        values = merged(json.loads(answer.get_data()), changes)
        answer = jsonify(values)
    return answer


@app.post("/stolen")
def stolen():
    world.seen.append({"stolen": True})
    return jsonify({})


@app.post("/mood")
def mood():
    world.mood = request.get_json()
    world.seen = []
    if world.gateway:
        world.gateway.passed = world.gateway.refused = 0
    world.released.set()
    world.released = threading.Event()
    return jsonify({})


@app.get("/seen")
def seen():
    return jsonify(world.seen)


@app.get("/issued")
def issued():
    return jsonify(world.issued)


@app.post("/burn")
def burn():
    world.codes.clear()
    return jsonify({})


@app.post("/front")
def front():
    login = issuer() + "/authorize"
    world.gateway = Gateway(request.get_json()["port"], *world.certificate, world.is_good, lambda: login)
    return jsonify(gateway=world.gateway.url)


@app.get("/front")
def front_seen():
    return jsonify(passed=world.gateway.passed, refused=world.gateway.refused)


@app.post("/forget")
def forget():
    world.access.clear()
    return jsonify({})


@app.get("/behind")
def behind():
    is_known = request.headers.get("X-Forwarded-Access-Token") in world.access
    return jsonify(authorization=request.headers.get("Authorization")), 200 if is_known else 401


class Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, *args):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    options = parser.parse_args()
    servers = {"issuer": make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)}
    if options.certificate:
        world.certificate = (options.certificate, options.key)
        servers["secure"] = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet,
                                        ssl_context=(options.certificate, options.key))
    for each in servers.values():
        threading.Thread(target=each.serve_forever, daemon=True).start()
    said = {name: f"http{'s' if name == 'secure' else ''}://127.0.0.1:{each.server_port}"
            for name, each in servers.items()}
    print(json.dumps(said), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
