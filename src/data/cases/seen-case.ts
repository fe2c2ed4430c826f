import type { SeenVersions } from '../command/outbox-entry';

/** A case as the screen showed it when the person decided: a row of a list, or the case itself. */
export interface SeenCase {
  readonly reference: string;
  readonly version: number;
}

/** What a command on a case is made from: its address, and the version it goes out with. */
export const onCase = ({ reference, version }: SeenCase) => ({
  reference,
  params: { reference },
  seen: { case: version } satisfies Partial<SeenVersions>,
  ifMatch: 'case' as const,
});
