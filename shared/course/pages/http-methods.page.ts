import { definePage } from '../page.ts';

export const httpMethodsPage = definePage({
  id: 'http-methods',
  title: 'Choosing the HTTP method',
  lead: 'The method tells the other system what you want to happen, before it reads anything else.',
  covers: ['http-methods'],
  body: `Seven methods can be chosen, and each is a promise.

- **GET** reads. It changes nothing, so it may be repeated without harm.
- **POST** sends something to be made or processed: a new case, a new order.
- **PUT** replaces. What you send becomes the whole thing; what you leave out is gone.
- **PATCH** changes a part. What you leave out stays as it was.
- **DELETE** removes.
- **OPTIONS** asks what can be done with that address.
- **HEAD** is GET without the content: only status and headers come back.

## The pairs that get mixed up

**PUT and PATCH.** A customer record has a name, an address and a phone number. You send only a new phone number. With PATCH the rest stays; with PUT name and address are empty afterwards. When in doubt, look at what the service documents.

**GET and HEAD.** Both answer with the same status and headers. HEAD suits the question “is it there, and is it new?” when you have no use for the content.

**POST and PUT.** Sending the same PUT twice leaves one thing. Sending the same POST twice may leave two, such as two tickets for one caller who pressed the key again.

For routing you will nearly always need GET: the flow wants to know something. The others belong to flows that leave something behind.`,
});
