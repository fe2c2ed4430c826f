import type { CaseRecord, FailingGate, Patient } from '@/domain/case';
import { type Gate, GATES } from '@/domain/vocabulary';
import { campusOf } from '@/reference/campuses';
import { isVisaExempt } from '@/reference/visa-exempt';
import type { Life } from './life';
import { isPassportGood } from './passports';

/** The gates with that of the passports among them, in the order of all. */
const withPassports = (
  failing: CaseRecord['progress']['failingGates'],
  sinceMs: number,
): CaseRecord['progress']['failingGates'] => {
  const gate = 'passports-valid';
  const rest = failing.filter((each) => each.gate !== gate);
  const own: FailingGate = { gate, on: 'patient', since: new Date(sinceMs).toISOString() };
  return GATES.flatMap((each) =>
    each === gate ? [own] : rest.filter((held) => held.gate === each),
  );
};

/** Nobody waits for an interpreter, a visa or a flight that nobody needs. */
export const withGatesThatApply = (
  record: CaseRecord,
  { campus, stage, stageSinceMs }: Life,
  patient: Patient,
): CaseRecord => {
  if (stage !== 'preparing') return record;
  const { country } = campusOf(campus);
  const { progress } = record;
  const isAtHome = patient.residence === country;
  // The passport itself says it.
  const isGood = isAtHome || isPassportGood(patient.passportExpiresOn, progress.arrivalOn);
  const needless = new Set<Gate>([
    ...(record.needsInterpreter ? [] : (['interpreters-confirmed'] as const)),
    ...(isVisaExempt(patient.nationality, country) ? (['visa-valid'] as const) : []),
    ...(isAtHome ? (['visa-valid', 'flights-booked'] as const) : []),
    ...(isGood ? (['passports-valid'] as const) : []),
  ]);
  const all = isGood ? progress.failingGates : withPassports(progress.failingGates, stageSinceMs);
  const failingGates = all.filter(({ gate }) => !needless.has(gate));
  return { ...record, progress: { ...progress, failingGates } };
};
