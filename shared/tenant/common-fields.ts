/** Fields and limits that several entities have in common. */
import { boolean } from '../base/fields/boolean.ts';
import { type ChoiceField, choice } from '../base/fields/choice.ts';
import type { FieldWords } from '../base/fields/field.ts';
import { type IntegerField, integer } from '../base/fields/integer.ts';
import { type Characters, type Pattern, type TextField, type TextOptions, text } from '../base/fields/text.ts';

export const namedCharacters = {
  site: { set: 'A-Za-z0-9_ -', words: 'letters A to Z, digits, hyphens, underscores and spaces' },
  dotted: { set: 'A-Za-z0-9._ -', words: 'letters A to Z, digits, dots, hyphens, underscores and spaces' },
  skill: { set: 'A-Za-z0-9,@_. -', words: 'letters A to Z, digits, spaces and , @ _ . -' },
  agentProfile: { set: 'A-Za-z0-9._() -', words: 'letters A to Z, digits, spaces and . _ - ( )' },
  auxiliaryCode: { set: 'A-Za-z0-9._)/( -', words: 'letters A to Z, digits, spaces and . _ - / ( )' },
  entryPoint: { set: 'A-Za-z0-9&_ -', words: 'letters A to Z, digits, spaces and & _ -' },
  userProfile: { set: 'A-Za-z0-9,_ -', words: 'letters A to Z, digits, spaces and , _ -' },
  identifier: { set: 'A-Za-z0-9_', words: 'letters A to Z, digits and underscores' },
  file: { set: 'A-Za-z0-9._-', words: 'letters A to Z, digits, dots, hyphens and underscores, without spaces' },
  digits: { set: '0-9', words: 'digits' },
  phone: { set: '0-9()+-', words: 'digits and ( ) + -' },
} as const satisfies Record<string, Characters>;

/** Each is deterministic: no character can be matched in two ways, so a long wrong text costs no more than a long right one. */
export const patterns = {
  /** The product's own `^[\w-]+(\s?[\w-]+)*$` doubles its time with each character of a wrong name. */
  wordsWithSingleSpaces: {
    regex: /^[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*$/,
    words: 'made of letters A to Z, digits, hyphens and underscores, with single spaces between',
  },
  dialledNumber: { regex: /^\+?\d[\d.-]*$/, words: 'a number such as +15550100, with digits, dots and hyphens' },
  extension: { regex: /^\d{2,10}$/, words: '2 to 10 digits' },
  email: { regex: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, words: 'an address such as ana@example.com' },
  https: {
    regex: /^https:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d{1,5})?(?:\/[^\s]*)?$/,
    words: 'an address that begins with https://',
  },
  phoneOrSip: {
    regex: /^(?:[0-9()+-]+|sip:[^\s@]+@[^\s@]+)$/,
    words: 'a phone number or an address such as sip:desk@example.com',
  },
  wavName: { regex: /^[^.](?:.*)\.wav$/i, words: 'a file name that ends in .wav' },
} as const satisfies Record<string, Pattern>;

/** A name no other object of the tenant has, whatever the case of its letters. */
export const uniqueName = (options: Omit<TextOptions, 'label' | 'required' | 'max'> & { max?: number }): TextField =>
  text({ max: 80, unique: 'tenant', ...options, label: 'Name', required: true });

export const description = (): TextField =>
  text({
    label: 'Description',
    help: 'What this is for, for those who maintain it.',
    control: 'lines',
    max: 255,
    source: 'Public API',
  });

export const active = () =>
  boolean({
    label: 'Active',
    help: 'An inactive object stays in the tenant but takes no new work. Only an inactive one can be deleted.',
    initial: true,
  });

/** Shipped with every tenant: shown, used, never changed. */
export const systemDefault = () =>
  boolean({
    label: 'System default',
    help: 'Came with the tenant and cannot be changed or deleted.',
    managed: true,
  });

const channels = {
  TELEPHONY: 'Telephony',
  EMAIL: 'Email',
  CHAT: 'Chat',
  SOCIAL_CHANNEL: 'Social channel',
  FAX: 'Fax',
  VIDEO: 'Video',
  OTHERS: 'Others',
} as const;

export const channelType = (): ChoiceField<keyof typeof channels> =>
  choice({
    label: 'Channel type',
    help: 'The kind of contact that arrives here. It cannot be changed later.',
    choices: channels,
    initial: 'TELEPHONY',
    immutable: true,
    source: 'Course, Entry Point and Queue Creation',
  });

export const direction = (title: string): ChoiceField<'INBOUND' | 'OUTBOUND'> =>
  choice({
    label: 'Type',
    help: `Inbound for contacts that customers start; outbound for ${title} used when agents dial out.`,
    choices: { INBOUND: 'Inbound', OUTBOUND: 'Outbound' },
    initial: 'INBOUND',
    source: 'Public API',
  });

/** A day; our limit, the product names none. */
export const mostSeconds = 86_400;
/** Seconds up to a day. */
export const seconds = (
  options: FieldWords & { readonly min?: number; readonly initial?: number },
): IntegerField<number> => integer({ min: 0, ...options, max: mostSeconds, unit: 's', required: true });

export const accessChoices = { ALL: 'All', SPECIFIC: 'Specific', NONE: 'None' } as const;
export const weekdays = {
  SUN: 'Sunday',
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
} as const;
export type Weekday = keyof typeof weekdays;
export const everyDay = Object.keys(weekdays) as readonly Weekday[];
export const telephonyOnly = { field: 'channelType', is: ['TELEPHONY'] } as const;
