/** Whether it holds of each, and there is one to look at: `every` holds of an empty list as well. */
export const holdsOfAll = <T>(
  items: readonly T[],
  holds: (item: T, at: number) => boolean,
): boolean => items.length > 0 && items.every(holds);
