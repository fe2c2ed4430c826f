import { jsonEqual } from '../../merge/json-equal';
import type { CaseFacts, Refusal } from '../../stage/decision';
import type { LodgingNeed } from '../lodging';
import { isCurrency } from '../money/amount';
import { partySizeOf } from './beds-needed';
import { stageRefusal } from './decide-stay';

/** What is told of a need; for how many it is stated follows from the party. */
export type NeedFields = Omit<LodgingNeed, 'id' | 'version' | 'caseId' | 'partySize'>;

type Stated =
  | { readonly ok: true; readonly need: LodgingNeed }
  | { readonly ok: false; readonly refusal: Refusal };

/** What does not fit, by field; each is one of the contract's field codes. */
export const needFaults = ({
  budgetPerNight,
}: Pick<NeedFields, 'budgetPerNight'>): Readonly<Record<string, 'unknown-currency'>> =>
  budgetPerNight === null || isCurrency(budgetPerNight.currency)
    ? {}
    : { budgetPerNight: 'unknown-currency' };

/** What the party needs, written down once; said again in the same words it changes nothing. */
export function decideNeed(
  facts: Pick<CaseFacts, 'case'>,
  held: LodgingNeed | null,
  fields: NeedFields,
): Stated {
  const { id } = facts.case;
  const partySize = held === null ? partySizeOf(facts.case) : held.partySize;
  const need: LodgingNeed = { ...fields, id, version: held?.version ?? 1, caseId: id, partySize };
  if (held !== null && jsonEqual(held, need)) return { ok: true, need: held };
  const refusal = held === null ? stageRefusal(facts) : ({ code: 'need-stated' } as const);
  return refusal === null ? { ok: true, need } : { ok: false, refusal };
}
