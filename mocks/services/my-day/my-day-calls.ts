import type { CaseRecord } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { callWindowOf } from '@/domain/clocks/call-window';
import { numberOfCaller } from '@/domain/number-to-ring';
import { utcInstantOrNull } from '@/lib/utc';

/** What the case waits for is a call of mine. */
const CALLS: ReadonlySet<string> = new Set(['make-first-contact', 'call-again']);

/** Whether a contact was promised for before this moment, or missed. */
export const isPromised = ({ nextContactAt }: CaseRow, untilMs: number): boolean =>
  nextContactAt !== null && Date.parse(nextContactAt) < untilMs;

/** Whether a call is owed: it is the case's next step, or was promised for before this moment. */
export const owesCall = (row: CaseRow, untilMs: number): boolean =>
  row.waitingOn === null && (CALLS.has(row.blocker?.next ?? '') || isPromised(row, untilMs));

/** Whom to ring, and until when one may. */
export function callOf(record: CaseRecord, nowMs: number) {
  const { caller, disclosure } = record;
  const window = callWindowOf(record, nowMs);
  return {
    phone: numberOfCaller(caller),
    isOpen: window?.isOpen ?? false,
    closesAt: utcInstantOrNull(window?.closesAtMs),
    opensAt: utcInstantOrNull(window?.opensAtMs),
    consent: caller.consent,
    disclosure,
  };
}
