/** The areas of the window in reading order, for F6. Each is the element that carries `data-area`, and the messages. */
const focusable = 'a[href], button:not([disabled]), input, [tabindex="0"]';

export const nextArea = (step: 1 | -1): void => {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area], .toast-region')].filter(area =>
    area.checkVisibility(),
  );
  const current = areas.findIndex(area => area.contains(document.activeElement));
  for (let tried = 1; tried <= areas.length; tried += 1) {
    const index = (current + step * tried + areas.length * (tried + 1)) % areas.length;
    const target = areas[index]?.querySelector<HTMLElement>(focusable);
    if (target) {
      target.focus();
      return;
    }
  }
};
