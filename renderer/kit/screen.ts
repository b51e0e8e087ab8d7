import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** One entry of the rail. Rail, palette, menu, shortcuts and the tour are made from these. */
export interface Screen {
  /** Also its address: `#id`. */
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  /** Position in the rail, from the top; 900 and more stand at the bottom. */
  readonly order: number;
  readonly keys: string;
  /** What the screen shows while there is nothing: what it is for, and what to do first. */
  readonly empty: { readonly title: string; readonly text: string };
  /** Addresses inside the screen that the tour also visits. */
  readonly tour?: readonly { readonly detail: string; readonly name: string }[];
  readonly component: ComponentType;
}

export const defineScreen = (screen: Screen): Screen => screen;
