/** What is shorter is a code (a currency, an airport): full is how it is right. */
const SHORTEST_TEXT = 12;
/** From this part of the limit on it is told what is left. */
const NEAR = 0.8;

/** Whether a field tells what is left of its limit: near its end, and always beyond it. */
export const tellsLength = (used: number, limit: number): boolean =>
  used > limit || (limit >= SHORTEST_TEXT && used >= limit * NEAR);

/** Parts of a limit at whose ends a reader of the screen is told. */
const PARTS = 20;

/** The same as long as nothing new need be read of what is left; all that is too much is one step. */
export const lengthStep = (used: number, limit: number): number =>
  used > limit ? -1 : Math.ceil(((limit - used) * PARTS) / limit);
