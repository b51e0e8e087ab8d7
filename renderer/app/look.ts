import type { Settings } from '../../shared/base/settings.ts';

type Look = Pick<Settings, 'theme' | 'textSize' | 'reduceMotion'>;
/** The last look, kept in the window's own storage so that the very first paint has it, before main has answered. */
const KEY = 'flow-lab.look';

const apply = ({ theme, textSize, reduceMotion }: Look): void => {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.motion = reduceMotion;
  root.style.setProperty('--text-scale', String(textSize / 100));
};

export const applyLook = ({ theme, textSize, reduceMotion }: Settings): void => {
  const look: Look = { theme, textSize, reduceMotion };
  apply(look);
  localStorage.setItem(KEY, JSON.stringify(look));
};

export const restoreLook = (): void => {
  const kept = localStorage.getItem(KEY);
  if (kept !== null) apply(JSON.parse(kept) as Look);
};
