/** Whether this is `npm run test:full`, which runs every loop and matrix whole. */
export const isFullRun = process.env['TEST_SCALE'] === 'full';

/** How many rounds a long test takes: few in `npm test`, all of them in `npm run test:full`. */
export function rounds(quick: number, full: number): number {
  return isFullRun ? full : quick;
}
