import type { Money } from '@/domain/plan/money';
import { digitsOf } from '@/domain/plan/money/amount';
import { currencyOf } from '@/domain/plan/money/usual-currency';
import type { PlanGround } from './plan-ground';
import { drawsOf } from '../random';

/** Units of a currency for one dollar: round figures as of no day, to lay believable sums. */
const UNITS = {
  USD: 1,
  GBP: 0.8,
  EUR: 0.9,
  MXN: 18,
  CLP: 950,
  JPY: 150,
  AED: 3.7,
  KWD: 0.3,
  BHD: 0.4,
} as const;
export type SeedCurrency = keyof typeof UNITS;

const isSeeded = (code: string): code is SeedCurrency => Object.hasOwn(UNITS, code);

/** What families and payers of a country pay in, where it is not dollars. */
const LOCAL: Readonly<Partial<Record<string, readonly SeedCurrency[]>>> = {
  MX: ['MXN'],
  AE: ['AED', 'KWD', 'BHD'],
  KW: ['KWD'],
  BH: ['BHD'],
  CL: ['CLP'],
  JP: ['JPY'],
  GB: ['GBP'],
  DE: ['EUR'],
  ES: ['EUR'],
  FR: ['EUR'],
  GR: ['EUR'],
  IT: ['EUR'],
  PT: ['EUR'],
};

/** So many of those who could pay in their own money have an estimate in it. */
const IN_OWN_MONEY = 0.45;

/** The money of the country where the patient lives; null where that is dollars. */
export function localCurrency({ ground, made }: Pick<PlanGround, 'ground' | 'made'>) {
  const local = LOCAL[made.patient.residence ?? ''];
  return local === undefined ? null : drawsOf(ground.seed, made.life.n, 'currency').pick(local);
}

/** What estimate, coverage, bill and claim of a seeded case are in. */
export function currencyOfCase(of: Pick<PlanGround, 'ground' | 'made'>): SeedCurrency {
  const { ground, made } = of;
  const isOwn = drawsOf(ground.seed, made.life.n, 'currencyChoice').chance(IN_OWN_MONEY);
  const usual = currencyOf(made.caseRecord);
  return (isOwn ? localCurrency(of) : null) ?? (isSeeded(usual) ? usual : 'USD');
}

/** Whole units of a currency to which sums are rounded. */
const stepOf = (currency: SeedCurrency): number => Math.max(1, Math.round(UNITS[currency]) * 10);

/** About so many dollars; of two sums the larger stays the larger. */
export function moneyIn(currency: SeedCurrency, dollars: number): Money {
  if (currency === 'USD') return { minor: Math.round(dollars) * 100, currency };
  const step = stepOf(currency);
  const whole = Math.round((dollars * UNITS[currency]) / step) * step;
  return { minor: whole * 10 ** digitsOf(currency), currency };
}

/** An amount rounded to whole units of its currency. */
export const wholeUnits = (minor: number, currency: string): number => {
  const unit = 10 ** digitsOf(currency);
  return Math.round(minor / unit) * unit;
};

/** One unit of the first in units of the second, as somebody would type it. */
export const rateOf = (of: SeedCurrency, to: string): string =>
  ((isSeeded(to) ? UNITS[to] : 1) / UNITS[of]).toFixed(6);
