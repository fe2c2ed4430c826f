import { expect, test } from 'vitest';
import { leftIn, signInAddress } from '@/parts/sign-in-address';

const paramsOf = (address: string): URLSearchParams =>
  new URL(address, 'https://x.test').searchParams;

test.each([
  { why: 'idle', personId: 'a b&c' },
  { why: 'signed-out', personId: '01' },
] as const)('who left ($why) is read as it was written, beside the way back', (left) => {
  const params = paramsOf(signInAddress('/cases/IC-2026-000001?from=all', left));
  expect(leftIn(params)).toEqual(left);
  expect(params.get('next')).toBe('/cases/IC-2026-000001?from=all');
});

test.each(['', 'ended=idle', 'as=p', 'ended=bored&as=p', 'ended=&as='])(
  '%j says of nobody',
  (query) => {
    expect(leftIn(new URLSearchParams(query))).toBeNull();
  },
);

test('without a word of either the address is plain', () => {
  expect(signInAddress()).toBe('/sign-in');
  expect(signInAddress('', null)).toBe('/sign-in');
});
