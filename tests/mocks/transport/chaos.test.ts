import { expect, test } from 'vitest';
import { drawsOf, withChaos } from '@mocks/transport/chaos';
import { figure } from '@tests/support/figure';

test('the same seed draws the same faults', () => {
  const [one, other, third] = [drawsOf('a'), drawsOf('a'), drawsOf('b')];
  const ten = (draw: () => number) => Array.from({ length: 10 }, draw);
  const first = ten(one);
  expect(ten(other)).toEqual(first);
  expect(ten(third)).not.toEqual(first);
});

test('every kind of fault comes about, and most requests get through', async () => {
  const seen = new Map<string, number>();
  const forward = withChaos('seed', () => Promise.resolve(Response.json({}, { status: 200 })));
  const answers = await Promise.all(
    Array.from({ length: 300 }, () => forward(new Request('http://localhost/api/x'))),
  );
  for (const answer of answers) {
    const isPage = answer.headers.get('content-type') === 'text/html';
    const kind = answer.type === 'error' ? 'lost' : isPage ? 'page' : String(answer.status);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  expect([...seen.keys()].toSorted()).toEqual(['200', '429', '503', 'lost', 'page']);
  expect(seen.get('200')).toBeGreaterThan(180);
  figure('G2 faults drawn', 300, 0);
});
