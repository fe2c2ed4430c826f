/** Background work lets the first screens go first, and then others in between its pieces. */
const FIRST_PAUSE_MS = 1500;
const PAUSE_MS = 20;

/** A way to wait: a second or so at first, then shortly each time. */
export function pauses(): () => Promise<void> {
  let next = FIRST_PAUSE_MS;
  return () =>
    new Promise((resolve) => {
      setTimeout(resolve, next);
      next = PAUSE_MS;
    });
}
