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

/** The address of the row's link that was pressed plainly; null where the browser should see to it. */
export function followed(event: MouseEvent): string | null {
  const isPlain = !event.defaultPrevented && event.button === 0;
  if (!isPlain || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[data-row-link]') : null;
  return link?.getAttribute('href') ?? null;
}
