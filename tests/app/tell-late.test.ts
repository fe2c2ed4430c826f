import { createMemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellLate } from '@/app/tell-late';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const inMs = (ms: number) => new Promise((resolve) => void setTimeout(() => resolve(null), ms));

/** A router whose page `/slow` takes as long as asked, and what it told whoever shows it. */
function listenTo(loadMs: number) {
  const router = tellLate(
    createMemoryRouter([
      { path: '/', Component: () => null },
      { path: '/slow', loader: () => inMs(loadMs), Component: () => null },
      { path: '/next', loader: () => inMs(loadMs), Component: () => null },
    ]),
  );
  const told: string[] = [];
  const end = router.subscribe(({ location, navigation }) => {
    told.push(`${location.pathname} ${navigation.state}`);
  });
  return { router, told, end };
}

describe('what the page hears of a navigation', () => {
  it('is its end alone where it is quick', async () => {
    const { router, told } = listenTo(60);
    void router.navigate('/slow');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual(['/slow idle']);
  });

  it('is that it has begun, where it takes a moment', async () => {
    const { router, told } = listenTo(400);
    void router.navigate('/slow');
    await vi.advanceTimersByTimeAsync(90);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(20);
    expect(told).toEqual(['/ loading']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual(['/ loading', '/slow idle']);
    expect(router.state.location.pathname).toBe('/slow');
  });

  it('is where it ended, when another followed before the first was there', async () => {
    const { router, told } = listenTo(80);
    void router.navigate('/slow');
    await vi.advanceTimersByTimeAsync(50);
    void router.navigate('/next');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual(['/next idle']);
  });

  it('is all that is not a beginning at once: who asks first, and a page that is there', () => {
    const { router, told } = listenTo(80);
    router.getBlocker('words', () => true);
    void router.navigate('/slow');
    expect(told).toEqual(['/ idle']);
    expect(router.state.blockers.get('words')?.state).toBe('blocked');
  });

  it('is nothing once nobody listens', async () => {
    const { router, told, end } = listenTo(400);
    void router.navigate('/slow');
    end();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([]);
  });
});
