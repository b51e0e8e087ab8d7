/** Lets every command be reached: by its keys, by the application menu, by its id from main. */
import { useEffect, useEffectEvent } from 'react';
import type { MenuModel } from '../../shared/base/menu.ts';
import { client } from '../kit/client.ts';
import { type Command, menus, type Situation } from '../kit/command.ts';
import { isCharacterKey, keysMatch, toAccelerator } from '../kit/key-match.ts';
import { commands } from './commands.ts';
import { openDialog } from './dialogs.ts';

/** The application menu follows what the window shows this much later, in ms. */
const menuAfterMs = 50;

const isMac = /Mac/.test(navigator.platform);
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]') !== null;

export const isEnabled = (command: Command, situation: Situation): boolean => command.when?.(situation) ?? true;

/** At most as long as a line of a menu is. */
export const labelOf = (command: Command, situation: Situation): string => {
  const label = command.labelNow?.(situation) ?? command.label;
  return label.length > 80 ? `${label.slice(0, 79)}…` : label;
};

/** The application menu as data; main draws it and sends back the id of what was chosen. */
export const menuModelOf = (all: readonly Command[], situation: Situation): MenuModel =>
  menus.map(label => ({
    label,
    items: all
      .filter(command => command.menu === label)
      .map(command => {
        const keys = command.keys?.find(combination => !isCharacterKey(combination));
        return {
          id: command.id,
          label: labelOf(command, situation),
          enabled: isEnabled(command, situation),
          ...(keys ? { accelerator: toAccelerator(keys) } : {}),
          ...(command.checked ? { checked: command.checked(situation) } : {}),
        };
      }),
  }));

export const useCommands = (situation: Situation): void => {
  const run = useEffectEvent((command: Command | undefined) => {
    if (command && isEnabled(command, situation)) command.run(situation);
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Dialogs only: a message is no reason to wait.
    if (event.defaultPrevented || openDialog.get() !== null || document.querySelector('.dialog')) return;
    const typing = isTyping(event.target);
    const lettersOff = typing || situation.settings?.characterKeys === false;
    const command = commands.find(
      candidate =>
        !(typing && candidate.notWhileTyping) &&
        candidate.keys?.some(keys => keysMatch(keys, event, isMac) && !(lettersOff && isCharacterKey(keys))),
    );
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // Before the controls see it: the messages would otherwise keep F6 for themselves.
    window.addEventListener('keydown', listener, { capture: true });
    const stop = client.app.runCommand(({ id }) => run(commands.find(command => command.id === id)));
    return () => {
      window.removeEventListener('keydown', listener, { capture: true });
      stop();
    };
  }, []);

  const model = JSON.stringify(menuModelOf(commands, situation));
  useEffect(() => {
    // When there is time: what the edit shows in the window comes first.
    const soon = setTimeout(() => void client.app.setMenu(JSON.parse(model) as MenuModel), menuAfterMs);
    return () => clearTimeout(soon);
  }, [model]);
};
