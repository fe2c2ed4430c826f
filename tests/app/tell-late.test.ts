import { createMemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellLate } from '@/app/tell-late';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A router whose pages come when they are let in, and what it told whoever shows it. */
function listenTo() {
  const { promise, resolve } = Promise.withResolvers<null>();
  const router = tellLate(
    createMemoryRouter([
      { path: '/', Component: () => null },
      { path: '/slow', loader: () => promise, Component: () => null },
      { path: '/next', loader: () => promise, Component: () => null },
    ]),
  );
  const told: string[] = [];
  const end = router.subscribe(({ location, navigation }) => {
    told.push(`${location.pathname} ${navigation.state}`);
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { router, told, end, pass, letIn: () => resolve(null) };
}

describe('what the page hears of a navigation', () => {
  it('is its end alone where it is quick', async () => {
    const { router, told, pass, letIn } = listenTo();
    void router.navigate('/slow');
    await pass(90);
    letIn();
    await pass(1_000);
    expect(told).toEqual(['/slow idle']);
  });

  it('is that it has begun, where it takes a moment', async () => {
    const { router, told, pass, letIn } = listenTo();
    void router.navigate('/slow');
    await pass(90);
    expect(told).toEqual([]);
    await pass(20);
    expect(told).toEqual(['/ loading']);
    letIn();
    await pass(1_000);
    expect(told).toEqual(['/ loading', '/slow idle']);
    expect(router.state.location.pathname).toBe('/slow');
  });

  it('is where it ended, when another followed before the first was there', async () => {
    const { router, told, pass, letIn } = listenTo();
    void router.navigate('/slow');
    await pass(50);
    void router.navigate('/next');
    await pass(50);
    letIn();
    await pass(1_000);
    expect(told).toEqual(['/next idle']);
  });

  it('is all that is not a beginning at once: that somebody is asked before', () => {
    const { router, told } = listenTo();
    router.getBlocker('words', () => true);
    void router.navigate('/slow');
    expect(told).toEqual(['/ idle']);
    expect(router.state.blockers.get('words')?.state).toBe('blocked');
  });

  it('is nothing once nobody listens', async () => {
    const { router, told, end, pass, letIn } = listenTo();
    void router.navigate('/slow');
    end();
    await pass(200);
    letIn();
    await pass(1_000);
    expect(told).toEqual([]);
  });
});
