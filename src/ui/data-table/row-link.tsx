import type { MouseEvent } from 'react';

/**
 * The link of a row to what it is about, read from left to right as references are. Its press the
 * table hears: a router's link draws itself anew in every row with each address.
 */
export const rowLink = (address: string, text: string) => (
  <a href={address} data-row-link dir="ltr">
    {text}
  </a>
);

/** Whether the row's link was pressed plainly; with a key held the browser sees to it. */
export function isFollowed(event: MouseEvent): boolean {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const isPlain = button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
  return isPlain && target instanceof Element && target.closest('a[data-row-link]') !== null;
}
