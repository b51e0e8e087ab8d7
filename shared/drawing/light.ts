/** Files are drawn for paper and slides: always in the light colours. */
import type { Palette } from './svg.ts';

/** Values of the light theme's tokens; a test holds both together. */
export const lightPalette: Palette = {
  bg: '#f6f7f9',
  surface: '#ffffff',
  border: '#d5d9e0',
  'border-strong': '#868e9c',
  text: '#171a21',
  'text-2': '#505968',
  accent: '#0b6bcb',
  'on-accent': '#ffffff',
  ok: '#137a3e',
  warn: '#8a5a00',
  'role-start': '#1e7f4f',
  'role-action': '#6650b8',
  'role-gateway': '#a85600',
  'role-terminating': '#b8325f',
};
