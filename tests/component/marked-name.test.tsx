import { afterEach, beforeAll, expect, test } from 'vitest';
import { PatientName } from '@/parts/patient/patient-name';
import { mount, unmountAll } from '@tests/support/mount';

// Its file comes when somebody searches; how long that takes is not what is looked at here.
beforeAll(async () => void (await import('@/parts/patient/marked')));

afterEach(unmountAll);

async function show(name: string, query: string | undefined): Promise<HTMLElement> {
  const { place } = await mount(
    <PatientName name={name} ownScript={null} language={null} query={query} />,
    'p',
  );
  return place;
}

test('what was searched for is marked in a name, found as the server finds it', async () => {
  const place = await show('Núñez Ibáñez', 'nunez');
  await expect.poll(() => place.querySelector('mark')?.textContent).toBe('Núñez');
  expect(place.textContent).toBe('Núñez Ibáñez');
  expect(place.querySelectorAll('bdi')).toHaveLength(1);
});

test('a name stands as it is where nobody searches', async () => {
  const place = await show('Núñez Ibáñez', undefined);
  expect(place.querySelectorAll('mark')).toHaveLength(0);
  expect(place.textContent).toBe('Núñez Ibáñez');
});

// They would end the isolation, and turn what stands beside the name.
test.for([
  { query: undefined, marked: [] },
  { query: 'nunez', marked: ['Núñez'] },
])('a separator in a name is a space, searched for: $query', async ({ query, marked }) => {
  const place = await show('Núñez\u2029Ibáñez\u2028\u202e', query);
  const marks = () => Array.from(place.querySelectorAll('mark'), (mark) => mark.textContent);
  await expect.poll(marks).toEqual(marked);
  expect(place.textContent).toBe('Núñez Ibáñez \u202e');
});
