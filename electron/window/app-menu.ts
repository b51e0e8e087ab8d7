import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuModel } from '../../shared/base/menu.ts';

/**
 * The menu the window sent, drawn by the system. The window acts on keys itself, so a key is only shown here; the Edit
 * menu is the system's own, because on a Mac copy and paste do not work without it.
 */
export function menuTemplate(model: MenuModel, run: (id: string) => void, mac: boolean): MenuItemConstructorOptions[] {
  const menus = model.map(
    ({ label, items }): MenuItemConstructorOptions => ({
      label,
      submenu: items.map((item): MenuItemConstructorOptions => {
        if ('separator' in item) return { type: 'separator' };
        return {
          id: item.id,
          label: item.label,
          enabled: item.enabled,
          ...(item.checked === undefined ? {} : { type: 'checkbox' as const, checked: item.checked }),
          ...(item.accelerator === undefined ? {} : { accelerator: item.accelerator, registerAccelerator: false }),
          click: () => run(item.id),
        };
      }),
    }),
  );
  const edit: MenuItemConstructorOptions = { role: 'editMenu' };
  return mac
    ? [{ role: 'appMenu' }, ...menus.slice(0, 1), edit, ...menus.slice(1)]
    : [...menus.slice(0, 1), edit, ...menus.slice(1)];
}

export function drawMenu(model: MenuModel, run: (id: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(model, run, process.platform === 'darwin')));
}
