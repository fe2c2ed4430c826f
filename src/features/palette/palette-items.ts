import type { ReactNode } from 'react';

export const PALETTE_GROUPS = [
  'recent',
  'cases',
  'commands',
  'screens',
  'offices',
  'people',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One thing that the palette offers: a place to go to, or something to do here. */
export interface PaletteItem {
  readonly id: string;
  readonly group: PaletteGroup;
  /** What it is found and called by. */
  readonly name: string;
  /** How it is drawn where that is more than its name. */
  readonly shown?: ReactNode;
  /** What it is, beside the name. */
  readonly note?: ReactNode;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly run: () => void;
}

/** A screen that the rail leads to, as the frame knows it. */
export interface PaletteScreen {
  readonly to: string;
  readonly name: string;
  readonly keys: string;
}
