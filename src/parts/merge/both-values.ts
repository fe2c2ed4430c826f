import { TEXT_LIMITS } from '@/contract/fields';
import { jsonEqual } from '@/domain/merge/json-equal';

/** Free texts of which two people's versions may stand one below the other, and how long they get. */
const JOINED_TEXTS: Readonly<Record<string, number>> = {
  summary: TEXT_LIMITS.note,
  reason: TEXT_LIMITS.short,
  'disclosure.note': TEXT_LIMITS.short,
};

/**
 * Both values of a field in one, theirs first; undefined where that makes no sense: one date, one
 * choice, or a text that would become too long.
 */
export function bothOf(field: string, mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return bothLists(mine, theirs);
  }
  const limit = JOINED_TEXTS[field];
  if (limit === undefined || typeof mine !== 'string' || typeof theirs !== 'string')
    return undefined;
  if (mine === '' || theirs === '' || mine === theirs) return undefined;
  const both = `${theirs}${field === 'summary' ? '\n' : ' / '}${mine}`;
  return both.length > limit ? undefined : both;
}

/** Undefined where one of them holds the other already, or there is nothing to join. */
function bothLists(mine: readonly unknown[], theirs: readonly unknown[]): unknown {
  const added = mine.filter((one) => !theirs.some((other) => jsonEqual(one, other)));
  const isPlain = added.length === 0 || added.length === mine.length + theirs.length;
  return isPlain ? undefined : [...theirs, ...added];
}
