import { definePage } from '../page.ts';

export const salesforceConnectorPage = definePage({
  id: 'salesforce-connector',
  title: 'The Salesforce connector',
  lead: 'Salesforce trusts a certificate instead of a password: whoever holds its private key may sign in as the chosen user.',
  covers: ['connector-salesforce'],
  body: `The connector signs in with the **OAuth 2.0 JWT bearer** flow. That sounds heavy, and means this: the contact center writes a small note ("I am app X, I act for user Y"), signs it with a private key, and Salesforce checks the signature with the certificate it already has. No password travels, and nobody has to click a consent page.

That explains the two halves of the work.

## First in Salesforce

1. Make a digital certificate, following the security policy of your organisation.
2. Create a **connected app** and give it the X.509 certificate.
3. Choose its OAuth scopes and save.
4. Under the app's policies choose **Admin approved users are pre-authorized**, because there is nobody at the screen to approve anything during a call.
5. Give the user you want to act for access to the app.
6. Write down the app's **consumer key**.

## Then in Control Hub

1. Open the Salesforce card with Set Up or Add More, and name the connector so that others know what it is for.
2. Paste the consumer key.
3. Enter the login of the user from step 5.
4. Enter the **private key** of the certificate.

On saving, the credentials are tried at once. **If Salesforce refuses them, the connector is not saved.** That is a kindness: a connector that exists has worked at least once, so a later failure has a later cause.`,
});
