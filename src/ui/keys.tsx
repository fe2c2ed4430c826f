import { Fragment } from 'react';

/** Names of keys as they stand on the keyboard. */
const NAMES: Readonly<Record<string, string>> = { enter: 'Enter', ',': ',', '/': '/' };

const isApple = (): boolean => /Mac|iP(?:hone|ad)/.test(navigator.userAgent);

const nameOf = (key: string): string => NAMES[key] ?? (key.length > 1 ? key : key.toUpperCase());

/** The parts of a key as `useShortcut` takes it, in the words of this keyboard: `⌘ K`, `G Q`. */
function partsOf(keys: string): readonly string[] {
  return keys
    .split(' ')
    .flatMap((press) => press.split('+'))
    .map((part) => (part === 'mod' ? (isApple() ? '⌘' : 'Ctrl') : nameOf(part)));
}

/**
 * The same for `aria-keyshortcuts`, where a space would mean "or": two keys one after the other have
 * no form there, and are read in the help sheet.
 */
export const ariaKeys = (keys: string | undefined): string | undefined =>
  keys?.includes(' ') ? undefined : keys?.replace('mod', isApple() ? 'Meta' : 'Control');

/** A key, or two one after the other, drawn as caps. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys" dir="ltr">
      {partsOf(keys).map((part, index) => (
        // The same key may be pressed twice; its place tells them apart.
        <Fragment key={index}>
          <kbd className="kbd">{part}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
