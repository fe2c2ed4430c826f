import { useRef } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useGoOn } from '@/features/my-day/use-go-on';
import { mount, unmountAll } from '@tests/support/mount';

afterEach(unmountAll);

function List({ items }: { readonly items: readonly string[] }) {
  const list = useRef<HTMLOListElement>(null);
  useGoOn(list, items);
  return (
    <>
      <p>Beside it</p>
      <ol ref={list}>
        {items.map((item) => (
          <li key={item}>
            <a href="#entry" data-entry>
              {item}
            </a>
            <ul>
              <li>
                <button type="button">{`Chase ${item}`}</button>
              </li>
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

async function show(items: readonly string[]): Promise<(next: readonly string[]) => Promise<void>> {
  const { draw } = await mount(<List items={items} />);
  return (next) => draw(<List items={next} />);
}

test('who has done an entry goes on with the next, also from a line within it', async () => {
  const draw = await show(['one', 'two', 'three']);
  await page.getByRole('button', { name: 'Chase two' }).click();
  await draw(['one', 'three']);
  await expect.element(page.getByRole('link', { name: 'three' })).toHaveFocus();
  await draw(['one']);
  await expect.element(page.getByRole('link', { name: 'one' })).toHaveFocus();
});

test('who has gone elsewhere is left there when the list is read again', async () => {
  const draw = await show(['one', 'two']);
  await page.getByRole('link', { name: 'two' }).click();
  await page.getByText('Beside it').click();
  expect(document.activeElement).toBe(document.body);
  await draw(['one', 'two', 'three']);
  expect(document.activeElement).toBe(document.body);
  await userEvent.tab();
  expect(document.activeElement).not.toBe(document.body);
});
