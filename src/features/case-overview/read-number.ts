import type { CaseDetail } from '@/contract/case';
import { understandNow } from '@/parts/phone/load-phone';
import { readPhone } from '@/parts/phone/read-phone';
import { findOffice } from '@/reference/offices';

/** Where a number of a case without a country code is dialled from, ISO 3166-1 alpha-2; or '' where nothing says it. */
export const dialledFromOf = ({ patient, case: { office } }: CaseDetail): string =>
  patient.residence ?? findOffice(office)?.country ?? '';

/** Reads a number that was typed into a form of the overview; null for nothing. */
export const readNumber =
  (dialledFrom: string) =>
  (typed: string): string | null =>
    readPhone(typed, dialledFrom, understandNow());
