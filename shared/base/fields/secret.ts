import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

/** What a secret must look like. The app never tries a secret anywhere: it looks at the shape and says so. */
export type SecretShape = 'any' | 'pem-private-key' | 'service-account-key';

/** What a form sends: new text, or the stored length to leave it as it is. */
export type SecretInput = number | null | { readonly text: string };

export interface SecretField extends FieldOf<'secret', number | null> {
  readonly shape: SecretShape;
  /** Highest number of characters that may be given. */
  readonly max: number;
}

/** Only that a value was given, and its length, is kept: the stored value is the number of characters, or null. */
export function secret(options: FieldWords & { readonly shape: SecretShape; readonly max: number }): SecretField {
  const error = `${options.label} is required.`;
  const length = z.int({ error }).min(1, { error }).max(options.max, { error });
  const schema = options.required ? length.nullable().refine(value => value !== null, { error }) : length.nullable();
  return { ...options, kind: 'secret', schema, initial: null, empty: null };
}

/** Why the text cannot be this secret, or null when its shape is right. */
export function secretProblem({ label, shape, max }: SecretField, text: string): string | null {
  if (text.length > max) return `${label} has ${text.length} characters; ${max} is the most.`;
  if (text.trim() === '') return `${label} is required.`;
  if (shape === 'pem-private-key') return pemProblem(text);
  if (shape === 'service-account-key') return serviceAccountProblem(text);
  return null;
}

function pemProblem(text: string): string | null {
  const lines = text.trim().split(/\r?\n/);
  const head = /^-----BEGIN ((?:RSA |EC |ENCRYPTED )?PRIVATE KEY)-----$/.exec(lines[0]?.trim() ?? '');
  if (!head) return 'The private key must begin with a line such as -----BEGIN PRIVATE KEY-----.';
  if (lines.at(-1)?.trim() !== `-----END ${head[1]}-----`)
    return `The private key must end with -----END ${head[1]}-----.`;
  const body = lines.slice(1, -1).filter(line => line.trim() !== '');
  if (body.length === 0) return 'The private key has nothing between its first and its last line.';
  return body.every(line => /^[A-Za-z0-9+/]+={0,2}$/.test(line.trim()))
    ? null
    : 'Between its first and its last line the private key has characters that are not Base64.';
}

/** The four members by which a Google service account's key file is known. */
const serviceAccountMembers = ['type', 'project_id', 'private_key', 'client_email'] as const;

function serviceAccountProblem(text: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'The authentication key is not JSON. Use the .json file of the service account, unchanged.';
  }
  const key = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const missing = serviceAccountMembers.filter(member => typeof key[member] !== 'string' || key[member] === '');
  if (missing.length > 0) return `The authentication key has no ${missing.join(', ')}.`;
  if (key.type !== 'service_account') return 'The authentication key must be of type service_account.';
  return pemProblem(String(key.private_key));
}
