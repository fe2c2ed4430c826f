import { act, Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { lazily } from '@/ui/lazily';
import { useNow } from '@/ui/time/use-now';

let end: () => void = () => {};
afterEach(() => end());

async function show(content: ReactNode): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  end = () => {
    root.unmount();
    place.remove();
  };
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(async () => root.render(content));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}

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

test('who begins to watch the clock is not drawn a second time for it', async () => {
  let drawn = 0;
  function Clock() {
    drawn += 1;
    return <time>{useNow()}</time>;
  }
  await show(
    <>
      <Clock />
      <Clock />
    </>,
  );
  // A minute that turns just now is the one reason to draw again.
  expect(drawn === 2 || Date.now() % 60_000 < 2_000).toBe(true);
});

test('what is fetched when it is needed stands at once when it has come, also a second time', async () => {
  const file = Promise.withResolvers<() => ReactNode>();
  const Later = lazily(() => file.promise, <p>On its way</p>);
  await show(<Later />);
  await expect.element(page.getByText('On its way')).toBeVisible();
  await act(async () => file.resolve(() => <p>There</p>));
  await expect.element(page.getByText('There')).toBeVisible();
  end();
  await show(<Later />);
  expect(document.body.textContent).not.toContain('On its way');
  expect(document.body.textContent).toContain('There');
});

test('a file that does not come is told where it is missing, and asked for again', async () => {
  let asked = 0;
  const Later = lazily(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve(() => <p>There</p>);
  });
  await show(
    <Boundary>
      <Later />
    </Boundary>,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('There')).toBeVisible();
  expect(asked).toBe(2);
});
