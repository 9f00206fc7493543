# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A gateway for tests, as oauth2-proxy is one: over TLS in front of a server."""

import socket
import ssl
import threading

HEADER = "x-forwarded-access-token"
LIMIT = 65536


class Gateway:
    """Lets through who shows a token that `is_good` in HEADER; all others are sent to `login`."""

    def __init__(self, upstream, certificate, key, is_good, login):
        self.upstream = upstream
        self.is_good = is_good
        self.login = login
        self.passed = 0
        self.refused = 0
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(certificate, key)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, raw):
        try:
            with self.tls.wrap_socket(raw, server_side=True) as client:
                self.answer(client)
        except (OSError, ValueError):
            raw.close()

    def answer(self, client):
        stream = client.makefile("rb")
        while head := read_head(stream):
            fields = {name.strip().lower(): value.strip()
                      for name, _, value in (line.partition(":") for line in head[1:])}
            body = stream.read(int(fields.get("content-length", "0")))
            if not self.is_good(fields.get(HEADER, "")):
                self.refused += 1
                client.sendall(f"HTTP/1.1 302 Found\r\nLocation: {self.login()}\r\n"
                               "Content-Length: 0\r\n\r\n".encode())
                continue
            self.passed += 1
            # What is the gateway's stays here; the server behind sees Authorization alone.
            kept = without(HEADER, head)
            with socket.create_connection(("127.0.0.1", self.upstream)) as server:
                if "upgrade" in fields:
                    server.sendall(packed(kept))
                    threading.Thread(target=pump, args=(client, server), daemon=True).start()
                    return pump(server, client)
                server.sendall(packed(without("connection", kept) + ["Connection: close"]) + body)
                answered = server.makefile("rb")
                told = read_head(answered)
                content = answered.read()
                is_sized = any(line.lower().startswith("content-length:") for line in told)
                client.sendall(packed(without("connection", told)) + content)
                if not is_sized:
                    return None


def read_head(stream):
    lines = []
    while (line := stream.readline(LIMIT)) not in (b"\r\n", b""):
        lines.append(line.decode("latin-1").rstrip("\r\n"))
    return lines


def without(name, lines):
    return [line for line in lines if line.split(":")[0].strip().lower() != name]


def packed(lines):
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"


def pump(source, target):
    try:
        while data := source.recv(LIMIT):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except (OSError, ValueError):
        pass
