import { definePage } from '../page.ts';

export const customConnectorPage = definePage({
  id: 'custom-connector',
  title: 'The custom connector',
  lead: 'For every system without a card of its own: you say where it is and how one proves who one is.',
  covers: ['connector-custom'],
  body: `A custom connector needs a name and a **base domain**, such as \`https://api.example.com\`. All requests made with it go below that address, so a flow cannot be turned against another host.

Then you choose one of two ways to authenticate.

## Basic Auth

A user name and a password, sent with every request. If the system has an address that only answers with correct credentials, you may enter it as the **validation URL**; it is optional. With it a typing mistake shows when you save, without it at the first call.

## OAuth 2.0

Here the connector first fetches a token, then uses the token. It therefore needs a **client ID**, a **client secret**, the **token URL** where tokens are handed out, and the **scope** it asks for. And it needs to know on what ground the token is given, the *grant type*:

- **Client Credentials**: the program acts for itself. Client ID and secret are enough.
- **Password Grant**: the program acts for a person, so that person's user name and password are entered as well. Only this grant asks for them.

## Which one?

Prefer OAuth where the system offers it: a token expires, a password stays valid until somebody remembers to change it. Within OAuth prefer Client Credentials, since it does not depend on a person who may leave.`,
});
