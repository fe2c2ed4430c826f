import { expect, test } from 'vitest';
import { CASE_SECTIONS } from '@/features/case-header/sections';
import { SECTION_FILES } from '@/pages/page-files';
import { KEYS } from '@/parts/keys/key-table';

test('every section in the menu of a case has its page and its key, and every page its section', () => {
  const paths = CASE_SECTIONS.flatMap(({ path }) => (path === undefined ? [] : [path]));
  expect(paths.toSorted()).toEqual(Object.keys(SECTION_FILES).toSorted());
  const keys = CASE_SECTIONS.map(({ key }) => KEYS[key].keys);
  expect(new Set(keys).size).toBe(CASE_SECTIONS.length);
});
