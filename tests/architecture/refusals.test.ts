import path from 'node:path';
import { expect, it } from 'vitest';
import { REFUSAL_CODES } from '@/contract/refusal-codes';
import { readTree } from './tree';

/** A rule that no test meets can be taken out unnoticed: each says its code in one at least. */
it('every refusal is named by a test', () => {
  const tests = [...readTree(path.resolve(import.meta.dirname, '../..'))]
    .filter(([file]) => /^tests\/.+\.(?:test|e2e)\.tsx?$/.test(file))
    .map(([, text]) => text)
    .join('\n');
  expect(REFUSAL_CODES.length).toBeGreaterThan(100);
  expect(REFUSAL_CODES.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
});
