import { expect, test } from 'vitest';
import { preflight } from './preflight.mjs';

const has = (exists: (file: string) => boolean) => ({ root: '/house', exists });
const withoutNode = has((file) => !file.includes('bin'));

test('a clone without packages is told to install them', () => {
  const { ok, lines } = preflight({ ...has(() => false), version: '24.1.0' });
  expect(ok).toBe(false);
  expect(lines.join()).toContain('npm ci');
});

test('an old Node without the packaged one is told that an install script was blocked', () => {
  const { ok, lines } = preflight({ ...withoutNode, version: '20.20.2' });
  expect(ok).toBe(false);
  expect(lines.join(' ')).toMatch(/install script.*npm rebuild node/s);
});

test('an old Node beside the packaged one is told to start through npm', () => {
  const { ok, lines } = preflight({ ...has(() => true), version: '20.20.2' });
  expect(ok).toBe(false);
  expect(lines.join(' ')).toContain('npm test');
});

test('a new Node runs, with the packaged one or without', () => {
  expect(preflight({ ...withoutNode, version: '22.18.0' }).ok).toBe(true);
  expect(preflight({ ...has(() => true), version: '24.21.0' }).ok).toBe(true);
  expect(preflight({ ...has(() => true), version: '22.17.9' }).ok).toBe(false);
});
