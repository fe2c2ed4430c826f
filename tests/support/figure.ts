/**
 * Prints one figure of the quality promises as a line that the test run gathers and repeats at its
 * end. Lines with the same name are added up there, so each file may report its own share.
 *
 * @param name the promise and what was counted, such as `A2 merge`
 * @param cases how many cases were tried
 * @param failed how many of them broke the promise; the test itself must still assert on it
 * @param seed what makes the run again; 0 where nothing was drawn by chance
 */
export function figure(name: string, cases: number, failed: number, seed: number = 0): void {
  console.info(`${name}: ${String(cases)} cases, ${String(failed)} failed, seed ${String(seed)}`);
}
