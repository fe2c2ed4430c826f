import type { Stay, StayKind } from '@/domain/plan/lodging';
import { typedAmount } from '@/domain/plan/money/amount';
import type { FieldFaults } from '@/parts/form/field-fault';
import { readCount } from '@/parts/form/read-count';
import { readMoney } from '@/parts/form/read-money';
import type { LodgingProvider } from '@/reference/lodging-providers';
import type { LodgingFacts } from './lodging-facts';

/** A stay as the fields of its form have it. */
export type StayValues = {
  readonly kind: StayKind;
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
  ['kind', 'name', 'address'],
  ['checkInOn', 'checkOutOn'],
  ['currency', 'pricePerNight'],
  ['needsTour', 'tourOn'],
] as const satisfies readonly (readonly (keyof StayValues)[])[];

/** An empty offer: for the first night without lodging until the departure, else for all of them. */
export function newStay({ journey, nights, need }: LodgingFacts): StayValues {
  const gap = nights.find(({ state }) => state === 'gap');
  return {
    kind: 'hotel',
    name: '',
    address: '',
    checkInOn: gap?.on ?? journey.arrival?.on ?? '',
    checkOutOn: journey.departure?.on ?? '',
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
