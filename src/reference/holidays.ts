import type { Holiday } from './calendars';
export const HOLIDAYS: Readonly<Record<string, readonly Holiday[]>> = {};
