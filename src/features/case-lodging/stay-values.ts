import type { Stay, StayKind } from '@/domain/plan/lodging';
import { mayServe } from '@/domain/plan/lodging/campus-nights';
import { typedAmount } from '@/domain/plan/money/amount';
import type { FieldFaults } from '@/parts/form/field-fault';
import { readCount } from '@/parts/form/read-count';
import { readMoney } from '@/parts/form/read-money';
import { type LodgingProvider, providersOf } from '@/reference/lodging-providers';
import type { LodgingFacts } from './lodging-facts';

/** A stay as the fields of its form have it. */
export type StayValues = {
  readonly kind: StayKind;
  readonly campus: string;
  readonly name: string;
  readonly address: string;
  readonly checkInOn: string;
  readonly checkOutOn: string;
  readonly beds: string;
  readonly hasKitchen: boolean;
  readonly isStepFree: boolean;
  readonly minutesToCampus: string;
  readonly currency: string;
  readonly pricePerNight: string;
  readonly needsTour: boolean;
  readonly tourOn: string;
  readonly isCareSite: boolean;
};

/** What of a stay is decided together where two people change it. */
export const STAY_FIELDS_TOGETHER = [
  ['kind', 'campus', 'name', 'address', 'minutesToCampus'],
  ['checkInOn', 'checkOutOn'],
  ['currency', 'pricePerNight'],
  ['needsTour', 'tourOn'],
] as const satisfies readonly (readonly (keyof StayValues)[])[];

/**
 * An empty offer: near the campus of the first night without lodging there, from that night on as long
 * as nights ask for that campus; else for all nights.
 */
export function newStay({
  campus,
  campusesOn,
  journey,
  needed,
  nights,
  need,
}: LodgingFacts): StayValues {
  const gap = nights.find(({ state }) => state === 'gap' || state === 'elsewhere');
  const firstOn = gap?.on ?? journey.arrival?.on ?? '';
  const near = campusesOn(firstOn)?.[0] ?? campus;
  const leftOn = needed?.find((on) => on > firstOn && !mayServe(campusesOn, { campus: near }, on));
  return {
    kind: 'hotel',
    campus: near,
    name: '',
    address: '',
    checkInOn: firstOn,
    checkOutOn: leftOn ?? journey.departure?.on ?? '',
    beds: String(need?.beds ?? 1),
    hasKitchen: false,
    isStepFree: false,
    minutesToCampus: '',
    currency: need?.budgetPerNight?.currency ?? 'USD',
    pricePerNight: '',
    needsTour: false,
    tourOn: '',
    isCareSite: false,
  };
}

export const stayValuesOf = (stay: Stay): StayValues => ({
  kind: stay.kind,
  campus: stay.campus,
  name: stay.name,
  address: stay.address,
  checkInOn: stay.checkInOn,
  checkOutOn: stay.checkOutOn,
  beds: String(stay.beds),
  hasKitchen: stay.hasKitchen,
  isStepFree: stay.isStepFree,
  minutesToCampus: stay.minutesToCampus === null ? '' : String(stay.minutesToCampus),
  currency: stay.pricePerNight?.currency ?? 'USD',
  pricePerNight: stay.pricePerNight === null ? '' : typedAmount(stay.pricePerNight),
  needsTour: stay.needsTour,
  tourOn: stay.tourOn ?? '',
  isCareSite: stay.isCareSite,
});

/** What is known of a house of the campus, in the fields. */
export const valuesOfProvider = (provider: LodgingProvider): Partial<StayValues> => ({
  kind: provider.kind,
  campus: provider.campus,
  name: provider.name,
  address: provider.address,
  beds: String(provider.beds),
  hasKitchen: provider.hasKitchen,
  isStepFree: provider.isStepFree,
  minutesToCampus: String(provider.minutesToCampus),
  currency: provider.price.currency,
  pricePerNight: typedAmount(provider.price),
  needsTour: provider.needsTour,
  isCareSite: false,
});

/**
 * Near another campus: the minutes were to the one before, and a house of that one is not there. What
 * was typed of any other place stays.
 */
export function valuesNear(
  campus: string,
  { campus: before, name }: StayValues,
): Partial<StayValues> {
  const isHouse = providersOf(before).some((provider) => provider.name === name);
  return { campus, minutesToCampus: '', ...(isHouse && { name: '', address: '' }) };
}

type Read =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: FieldFaults };

/** The body of a stay from its fields; what does not fit its kind is left behind. */
export function readStay(values: StayValues): Read {
  const price =
    values.pricePerNight.trim() === '' ? null : readMoney(values.pricePerNight, values.currency);
  if (price?.ok === false) {
    const field = price.fault === 'unknown-currency' ? 'currency' : 'pricePerNight';
    return { ok: false, faults: { [field]: price.fault } };
  }
  const isHouse = values.kind === 'hospitality-house';
  return {
    ok: true,
    fields: {
      kind: values.kind,
      campus: values.campus,
      name: values.name,
      address: values.address,
      checkInOn: values.checkInOn,
      checkOutOn: values.checkOutOn,
      beds: readCount(values.beds),
      hasKitchen: values.hasKitchen,
      isStepFree: values.isStepFree,
      minutesToCampus:
        values.minutesToCampus.trim() === '' ? null : readCount(values.minutesToCampus),
      pricePerNight: price?.money ?? null,
      needsTour: isHouse && values.needsTour,
      tourOn: isHouse && values.tourOn !== '' ? values.tourOn : null,
      isCareSite: values.kind === 'rental' && values.isCareSite,
    },
  };
}
