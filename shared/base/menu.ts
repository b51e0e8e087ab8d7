import { z } from 'zod';

/** The application menu as data: sent by the window from its command registry, drawn by main. */
const commandItem = z.strictObject({
  id: z.string().min(1).max(80),
  label: z.string().min(1).max(120),
  /** Electron accelerator, such as `CmdOrCtrl+K`; main shows it and the window acts on the key. */
  accelerator: z.string().max(40).optional(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
});
const separator = z.strictObject({ separator: z.literal(true) });
export const menuModel = z
  .array(
    z.strictObject({ label: z.string().min(1).max(40), items: z.array(z.union([commandItem, separator])).max(60) }),
  )
  .max(12);
export type MenuModel = z.output<typeof menuModel>;
