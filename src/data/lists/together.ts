/** An answer waits so long for the others, with which it is drawn, ms. */
const AT_MOST_MS = 30;

/**
 * Lets so many answers end at one moment where they can: each that came alone would be a list drawn.
 * One that fails ends with the others, as a failure; one that takes longer is not waited for.
 */
export function together(count: number): <T>(answer: Promise<T>) => Promise<T> {
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let open = count;
  const note = (): void => {
    open -= 1;
    if (open === 0) resolve();
    else setTimeout(resolve, AT_MOST_MS);
  };
  return async (answer) => {
    answer.then(note, note);
    await all;
    return answer;
  };
}
