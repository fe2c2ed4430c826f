import type { CaseEvent } from '@/contract/event';
import { jsonEqual } from '@/domain/merge/json-equal';

type Change = CaseEvent['changes'][number];

/** The change of one companion's nationality. */
export interface NationalityChange {
  /** Of the companion within the party. */
  readonly id: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Member {
  readonly id: string;
  readonly name: string;
  readonly nationality?: string | null;
}

const isMember = (value: unknown): value is Member =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

/**
 * Whose nationality a change of the party is about, where it is about nothing else; else null: then the
 * party is told whole, as it was and as it is.
 */
export function nationalityChanges({
  field,
  before,
  after,
}: Change): readonly NationalityChange[] | null {
  if (field !== 'party' || !Array.isArray(before) || !Array.isArray(after)) return null;
  const [old, young] = [before.filter(isMember), after.filter(isMember)];
  const rest = (members: readonly Member[]) =>
    members.map((each) => ({ ...each, nationality: '' }));
  if (!jsonEqual(rest(old), rest(young))) return null;
  const changed = young.flatMap(
    ({ id, name, nationality = null }, index): readonly NationalityChange[] => {
      const was = old[index]?.nationality ?? null;
      return was === nationality ? [] : [{ id, name, before: was, after: nationality }];
    },
  );
  return changed.length === 0 ? null : changed;
}
