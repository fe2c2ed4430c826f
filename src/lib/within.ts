/** Waits until the work has ended, however it ended, and never longer than so many milliseconds. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const over = new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => undefined), over]);
}
