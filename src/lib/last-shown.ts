/**
 * Keeps what is shown while the next is on its way.
 *
 * @returns answers with what it was given last for something that was there, as long as the next is on
 * its way; with what it is given where nothing was there yet
 */
export function lastShown<T>(): (value: T, isOnTheWay: boolean) => T {
  let held: { readonly value: T } | undefined;
  return (value, isOnTheWay) => {
    if (!isOnTheWay || held === undefined) held = { value };
    return held.value;
  };
}
