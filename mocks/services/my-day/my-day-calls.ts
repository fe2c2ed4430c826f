import type { CaseRecord } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { callWindow } from '@/domain/clocks/call-window';
import { numberOfCaller } from '@/domain/number-to-ring';
import { utcInstantOrNull } from '@/lib/utc';
import { isTimeZone } from '@/lib/zoned-time';
import { clockPlaceOf, DIRECT, placeOf } from '@/reference/place';

/** What the case waits for is a call of mine. */
const CALLS: ReadonlySet<string> = new Set(['make-first-contact', 'call-again']);

/** Whether a contact was promised for before this moment, or missed. */
export const isPromised = ({ nextContactAt }: CaseRow, untilMs: number): boolean =>
  nextContactAt !== null && Date.parse(nextContactAt) < untilMs;

/** Whether a call is owed: it is the case's next step, or was promised for before this moment. */
export const owesCall = (row: CaseRow, untilMs: number): boolean =>
  row.waitingOn === null && (CALLS.has(row.blocker?.next ?? '') || isPromised(row, untilMs));

/** Whom to ring, and until when one may. */
export function callOf({ caller, disclosure, office, campus }: CaseRecord, nowMs: number) {
  const { safeFrom, safeTo } = disclosure;
  const ofOffice = office === DIRECT ? null : placeOf(clockPlaceOf(office, campus)).timeZone;
  const timeZone =
    caller.timeZone !== null && isTimeZone(caller.timeZone) ? caller.timeZone : ofOffice;
  const window = timeZone === null ? null : callWindow({ timeZone, safeFrom, safeTo }, nowMs);
  return {
    phone: numberOfCaller(caller),
    isOpen: window?.isOpen ?? false,
    closesAt: utcInstantOrNull(window?.closesAtMs),
    opensAt: utcInstantOrNull(window?.opensAtMs),
    consent: caller.consent,
    disclosure,
  };
}
