# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A TLS server that lets nobody in without a client certificate, and says so as OpenSSL does.

usage: demand_certificate.py FOLDER 1.2|1.3     (prints its port, ends with its standard input)
"""

import os
import socket
import ssl
import sys
import threading

folder, version = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.minimum_version = context.maximum_version = {
    "1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}[version]
context.load_cert_chain(os.path.join(folder, "issued.pem"), os.path.join(folder, "issued.key"))
context.load_verify_locations(os.path.join(folder, "client-ca.pem"))
context.verify_mode = ssl.CERT_REQUIRED


def serve(client):
    # The end of the line is held: closed with a request unread, it would take the alert along.
    line = socket.socket(fileno=os.dup(client.fileno()))
    line.settimeout(20)
    try:
        with context.wrap_socket(client, server_side=True) as secured:
            secured.recv(1)
    except OSError:
        pass  # told to the client already
    try:
        line.shutdown(socket.SHUT_WR)
        while line.recv(4096):
            pass
    except OSError:
        pass
    line.close()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
