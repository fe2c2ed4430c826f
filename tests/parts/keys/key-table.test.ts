import { describe, expect, it } from 'vitest';
import { type KeyGroup, type KeyId, KEYS } from '@/parts/keys/key-table';
import { KEY_GROUP_WORDS, KEY_WORDS } from '@/parts/words/key-words';

/** Groups whose keys work at the same time: on a list, on a case, in a form. */
const TOGETHER: readonly (readonly KeyGroup[])[] = [
  ['everywhere', 'screens', 'list'],
  ['everywhere', 'screens', 'case', 'sections'],
  ['everywhere', 'screens', 'form'],
];

/** My day, a list of cases and a list of follow-ups are never on one page. */
const NEVER_TOGETHER: ReadonlySet<KeyId> = new Set(['next-entry', 'previous-entry', 'chase-row']);

const ids = Object.keys(KEYS) as KeyId[];

describe('the table of keys', () => {
  it.each(TOGETHER)('has no key twice in %s, %s and what stands beside', (...groups) => {
    const own = ids.filter((id) => groups.includes(KEYS[id].group) && !NEVER_TOGETHER.has(id));
    const keys = own.map((id) => KEYS[id].keys);
    expect(keys.filter((each, at) => keys.indexOf(each) !== at)).toEqual([]);
  });

  it('has no single key that would swallow the first of two', () => {
    const first = new Set(
      ids.map((id) => KEYS[id].keys.split(' ')).flatMap(([a, b]) => (b ? [a] : [])),
    );
    expect(ids.filter((id) => first.has(KEYS[id].keys))).toEqual([]);
  });

  it('words every key and every group', () => {
    expect(Object.keys(KEY_WORDS).toSorted()).toEqual(ids.toSorted());
    expect(Object.keys(KEY_GROUP_WORDS)).toEqual(
      expect.arrayContaining(ids.map((id) => KEYS[id].group)),
    );
  });
});
