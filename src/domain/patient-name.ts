import type { PatientName } from './case';

/** The name as in the passport, given names first; a one-word name is only itself. */
export function displayName({ given, family }: PatientName): string {
  if (family === '') return given;
  return given === '' ? family : `${given} ${family}`;
}
