import type { Messages } from '@lingui/core';

/** Joins the catalogues of several areas; equal messages have equal ids, so none hides another. */
export function mergedMessages(
  areas: Readonly<Record<string, Messages>> | readonly Messages[],
): Messages {
  const merged: Messages = {};
  for (const messages of Object.values<Messages>(areas)) Object.assign(merged, messages);
  return merged;
}
