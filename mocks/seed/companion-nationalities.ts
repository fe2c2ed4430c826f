import type { Companion } from '@/domain/case';
import type { Draws } from './random';

/** Of another nationality than the patient, and of which somebody has asked it. */
const SHARES = { other: 0.12, asked: 0.5 } as const;

/** What else the families of a nationality hold: by descent, by birth, by marriage. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  AE: ['GB', 'IN', 'LB', 'EG'],
  CA: ['IN', 'CN', 'US', 'FR'],
  CN: ['CA', 'AU', 'SG'],
  CO: ['ES', 'US', 'VE'],
  EC: ['ES', 'IT', 'US'],
  GB: ['IN', 'NG', 'IE'],
  ID: ['AU', 'NL', 'SG'],
  IN: ['GB', 'CA', 'US'],
  MX: ['US', 'ES'],
  PE: ['IT', 'ES', 'JP'],
  TT: ['GB', 'CA', 'VE'],
  UY: ['ES', 'IT', 'AR'],
};
/** Central America and the Caribbean; of the many who have no office, more than one. */
const OF_THE_REST: readonly string[] = ['US', 'ES', 'GB'];

/** Some companions hold another passport than the patient; of half of the others nobody has asked. */
export const withNationalities = (
  party: readonly Omit<Companion, 'nationality'>[],
  ofPatient: string,
  draws: Draws,
): readonly Companion[] =>
  party.map((companion) => {
    const [isOther, isAsked] = [draws.chance(SHARES.other), draws.chance(SHARES.asked)];
    const other = draws.pick(OTHERS[ofPatient] ?? OF_THE_REST);
    return { ...companion, nationality: isOther ? other : isAsked ? ofPatient : null };
  });
