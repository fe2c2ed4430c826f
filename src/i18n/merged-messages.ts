import type { Messages } from '@lingui/core';

/**
 * Joins the catalogues of several areas. Equal messages have equal ids: each is said in one way in
 * every area (tests/architecture/catalogues.test.ts), or the last one would hide the others.
 */
export function mergedMessages(
  areas: Readonly<Record<string, Messages>> | readonly Messages[],
): Messages {
  const merged: Messages = {};
  for (const messages of Object.values<Messages>(areas)) Object.assign(merged, messages);
  return merged;
}
