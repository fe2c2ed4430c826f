import { Component, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { lazily } from '@/ui/lazily';
import { useNow } from '@/ui/time/use-now';
import { mount, unmountAll } from '@tests/support/mount';

afterEach(() => {
  unmountAll();
  vi.useRealTimers();
});

/** As the boundary around a widget: what failed can be tried again. */
class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <button onClick={() => this.setState({ hasFailed: false })}>Try again</button>;
  }
}

/** Two clocks side by side, each of which takes a second to draw; how often they were drawn. */
async function drawClocks(since: string): Promise<number> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(since) });
  let drawn = 0;
  function Clock() {
    drawn += 1;
    vi.setSystemTime(Date.now() + 1_000);
    return <time>{useNow()}</time>;
  }
  await mount(
    <>
      <Clock />
      <Clock />
    </>,
  );
  return drawn;
}

test('who begins to watch the clock is not drawn a second time for it', async () => {
  expect(await drawClocks('2026-11-24T16:00:10Z')).toBe(2);
});

test('a minute that turned while they were drawn is shown at once', async () => {
  expect(await drawClocks('2026-11-25T16:00:58Z')).toBe(4);
  expect(document.querySelector('time')?.textContent).toBe(
    String(Date.parse('2026-11-25T16:01:00Z')),
  );
});

test('what is fetched when it is needed stands at once when it has come, also a second time', async () => {
  const file = Promise.withResolvers<() => ReactNode>();
  const Later = lazily(() => file.promise, <p>On its way</p>);
  await mount(<Later />);
  await expect.element(page.getByText('On its way')).toBeVisible();
  file.resolve(() => <p>There</p>);
  await expect.element(page.getByText('There')).toBeVisible();
  unmountAll();
  await mount(<Later />);
  expect(document.body.textContent).not.toContain('On its way');
  expect(document.body.textContent).toContain('There');
});

test('a file that does not come is told where it is missing, and asked for again', async () => {
  let asked = 0;
  const Later = lazily(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve(() => <p>There</p>);
  });
  await mount(
    <Boundary>
      <Later />
    </Boundary>,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('There')).toBeVisible();
  expect(asked).toBe(2);
});
