/** Waits for a condition, a turn of the event loop at a time. @throws after five seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const endsAtMs = performance.now() + 5_000;
  while (!condition()) {
    if (performance.now() > endsAtMs) throw new Error('It did not come about within 5 s');
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
