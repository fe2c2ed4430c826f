import type { CampusCode } from './codes';

/** Who at a campus answers for deposits, authorizations and letters of guarantee (config). */
export interface FinanceDesk {
  readonly campus: CampusCode;
  readonly phone: string;
  readonly email: string;
}

/** Invented: numbers and addresses that nobody has. */
const FINANCE_DESKS: readonly FinanceDesk[] = [
  { campus: 'rochester', phone: '+15075550140', email: 'finance.rochester@example.org' },
  { campus: 'arizona', phone: '+14805550141', email: 'finance.arizona@example.org' },
  { campus: 'florida', phone: '+19045550142', email: 'finance.florida@example.org' },
  { campus: 'london', phone: '+442079460143', email: 'finance.london@example.org' },
];

/** The desk of a campus; Rochester's while no campus is set. */
export function financeDeskOf(campus: CampusCode | null): FinanceDesk {
  const own = FINANCE_DESKS.find((desk) => desk.campus === campus) ?? FINANCE_DESKS[0];
  if (own === undefined) throw new Error('No finance desk is configured');
  return own;
}
