import { isSeen } from '@/lib/visible-text';
import list from './naughty-strings.json' with { type: 'json' };

/**
 * The "Big List of Naughty Strings" of Max Woolf (MIT, `naughty-strings.licence.txt` beside it), as
 * the npm package `big-list-of-naughty-strings` 1.0.0 brings it; without those of which a reader sees nothing.
 */
export const NAUGHTY_STRINGS: readonly string[] = list.filter((text) => isSeen(text));
