/**
 * Finds a control by its role and the name a person knows it by. A part of the accessible name computation
 * (https://www.w3.org/TR/accname-1.2/): `aria-labelledby`, `aria-label`, labels, then the text. Each label by itself also
 * counts, since a field that opens a list is named by its value too.
 */
import type { Pointer } from '../../../../shared/labs/lab.ts';

type Role = Pointer['role'];

const selectors: Readonly<Record<Role, string>> = {
  button: 'button, [role="button"], [role="menuitem"], input[type="submit"]',
  textbox:
    'input:not([type]), input[type="text"], input[type="email"], input[type="search"], input[type="date"], input[type="time"], input[type="number"], textarea, [role="textbox"], [role="searchbox"], [role="spinbutton"], [contenteditable="true"]',
  combobox:
    '[role="combobox"], select, button[aria-haspopup="listbox"], button[aria-haspopup="dialog"], .select-button',
  checkbox: 'input[type="checkbox"], [role="checkbox"]',
  switch: '[role="switch"]',
  link: 'a[href], [role="link"]',
  tab: '[role="tab"]',
  row: '[role="row"], tr',
  group: '[role="group"], fieldset, [role="application"]',
  region: '[role="region"], section[aria-label], section[aria-labelledby], aside, nav, main',
  list: '[role="list"], [role="listbox"], [role="grid"], [role="treegrid"], [role="tree"], ul, ol, table',
};

/** Without the mark of a required field, a unit in brackets, and more than one space. */
export const plainName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ \*$/, '')
    .replace(/ \([^()]{1,12}\)$/, '')
    .replace(/…$/, '')
    .toLowerCase();

const words = (element: Element | null): string => element?.textContent ?? '';
/** Its parts with room between them, and each by itself: a link may end with a count. */
const partsOf = (element: Element): string[] => {
  const parts = [...element.childNodes].map(node => node.textContent ?? '');
  return parts.length > 1 ? [parts.join(' '), ...parts] : parts;
};

function namesOf(element: Element): string[] {
  const byIds = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map(id => element.ownerDocument.getElementById(id))
    .map(each => each?.getAttribute('aria-label') ?? words(each));
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map(words) : [];
  const field = element.closest('.field');
  return [
    byIds.join(' '),
    ...byIds,
    element.getAttribute('aria-label') ?? '',
    ...labels,
    words(element.querySelector('legend')),
    element.matches('button.select-button') ? words(field?.querySelector('.field-label') ?? null) : '',
    element.matches('input, textarea, section, aside, nav, main, ul, ol, table, fieldset') ? '' : words(element),
    ...(element.matches('a, button, [role="tab"]') ? partsOf(element) : []),
    words(element.querySelector('[role="rowheader"], th, td, [role="gridcell"]')),
  ];
}

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility();
};

/** What is drawn of a control: the box of a checkbox is another element than the one that has its name. */
const drawnOf = (element: Element): Element =>
  element.matches('input[type="checkbox"], [role="switch"], input[type="radio"]')
    ? (element.closest('label, .checkbox, .switch') ?? element)
    : element;

/** The last that fits, since what opened last stands last: a dialog before the page, the second row before the first. */
export function findControl(
  { role, name }: Pick<Pointer, 'role' | 'name'>,
  root: ParentNode = document,
): Element | null {
  const wanted = plainName(name);
  const all = [...root.querySelectorAll(selectors[role])].filter(
    element => element.closest('[data-no-show-me]') === null,
  );
  const named = (fits: (own: string) => boolean) =>
    all
      .filter(element => namesOf(element).some(own => own !== '' && fits(plainName(own))))
      .map(drawnOf)
      .filter(isSeen);
  return (
    named(own => own === wanted).at(-1) ??
    (role === 'row' || role === 'group' ? named(own => own.startsWith(wanted)).at(-1) : undefined) ??
    null
  );
}
