import { mount, unmountAll } from '@tests/support/mount';
import { afterEach, expect, test, vi } from 'vitest';
import { growing } from '@/ui/use-growing';

afterEach(unmountAll);

/** A browser that does not rest takes half a second for each piece. */
const untilDrawn = (place: HTMLElement, count: number) =>
  vi.waitFor(() => expect(place.querySelectorAll('p')).toHaveLength(count), { timeout: 20_000 });

/** A list of one kind that notes how many rows each drawing of it had. */
function listOf() {
  const useGrowing = growing();
  const drawn: number[] = [];
  function List({ total }: { readonly total: number }) {
    const count = useGrowing(total);
    drawn.push(count);
    return Array.from({ length: count }, (_, place) => <p key={place}>{place}</p>);
  }
  return { List, drawn };
}

test('a screenful is drawn at once, the others piece by piece until none is missing', async () => {
  const { List, drawn } = listOf();
  const { place } = await mount(<List total={100} />);
  expect(drawn[0]).toBe(20);
  await untilDrawn(place, 100);
  const steps = drawn.map((count, at) => count - (drawn[at - 1] ?? 20));
  expect(Math.max(...steps)).toBeLessThanOrEqual(10);
});

test('who comes back finds at once what was drawn before, and a short list is never more than it is', async () => {
  const { List, drawn } = listOf();
  const { place } = await mount(<List total={70} />);
  await untilDrawn(place, 70);
  unmountAll();
  drawn.length = 0;
  await mount(<List total={70} />);
  expect(drawn[0]).toBe(70);
  drawn.length = 0;
  await mount(<List total={5} />);
  expect(new Set(drawn)).toEqual(new Set([5]));
});
