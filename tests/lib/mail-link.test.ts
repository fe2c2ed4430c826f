import { expect, test } from 'vitest';
import { mailLink } from '@/lib/mail-link';

test('a letter of several lines is several lines in every mail program', () => {
  const link = mailLink({
    to: 'ana@example.org',
    subject: 'IC-2026-000001',
    body: 'One\nTwo\r\nTo',
  });
  expect(link).toBe('mailto:ana@example.org?subject=IC-2026-000001&body=One%0D%0ATwo%0D%0ATo');
});

test('what stands in it neither ends the address nor adds a receiver', () => {
  const text = 'a & b? 50 % #1, +50 € ñ أ';
  const link = new URL(mailLink({ to: 'a&b,c?cc=d@example.org', subject: text, body: text }));
  expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
  expect([...link.searchParams.values()]).toEqual([text, text]);
  expect(link.pathname).toBe('a%26b%2Cc%3Fcc%3Dd@example.org');
});
