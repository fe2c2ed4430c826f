import { expect, test } from 'vitest';
import { mailLink } from '@/lib/mail-link';

test('a letter of several lines is several lines in every mail program', () => {
  const link = mailLink({
    to: 'ana@example.org',
    subject: 'IC-2026-000001',
    body: 'One\nTwo\r\nTo',
  });
  expect(link).toEqual({
    href: 'mailto:ana@example.org?subject=IC-2026-000001&body=One%0D%0ATwo%0D%0ATo',
    isBare: false,
  });
});

test('what stands in it neither ends the address nor adds a receiver', () => {
  const text = 'a & b? 50 % #1, +50 € ñ أ';
  const { href } = mailLink({ to: 'a&b,c?cc=d@example.org', subject: text, body: text });
  const link = new URL(href);
  expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
  expect([...link.searchParams.values()]).toEqual([text, text]);
  expect(link.pathname).toBe('a%26b%2Cc%3Fcc%3Dd@example.org');
});

test.for([
  ['en', 'a letter ', 200],
  ['ar', 'رسالة ', 60],
  ['zh', '一封信', 70],
] as const)(
  'a text that no mail program is handed whole is left to be pasted (%s)',
  ([, text, most]) => {
    const of = (times: number) =>
      mailLink({ to: 'ana@example.org', subject: 'IC-2026-000001', body: text.repeat(times) });
    const [whole, bare] = [of(most / 2), of(most * 2)];
    expect([whole.isBare, bare.isBare]).toEqual([false, true]);
    expect(bare.href).toBe('mailto:ana@example.org?subject=IC-2026-000001');
    expect(whole.href.length).toBeLessThanOrEqual(2_000);
  },
);
