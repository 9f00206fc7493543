// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The certified OpenID Connect provider of npm (oidc-provider 8), as another opinion beside Authlib's.
// usage: node certifiedprovider.mjs NODE_MODULES
// Prints {"issuer":U} and serves until its standard input ends. Client "desk", http://127.0.0.1/callback at
// any port; every user name and password is right.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.resolve(process.argv[2]);
const { default: Provider } = await import(pathToFileURL(path.join(root, 'oidc-provider/lib/index.js')));

const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{
    client_id: 'desk', application_type: 'native', token_endpoint_auth_method: 'none',
    redirect_uris: ['http://127.0.0.1/callback'], response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
  }],
  pkce: { methods: ['S256'], required: () => true },
  scopes: ['openid', 'offline_access'],
  rotateRefreshToken: true,
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ['for tests'] },
  findAccount: async (context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
});
server.on('request', provider.callback());
console.log(JSON.stringify({ issuer }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
