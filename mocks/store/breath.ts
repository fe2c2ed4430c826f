/** Rows that are worked on in one piece, before whatever else waits gets its turn. */
export const PIECE_ROWS = 4000;

/** Lets everything that waits for this thread go first. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
