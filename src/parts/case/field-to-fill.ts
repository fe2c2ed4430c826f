import { useLocation } from 'react-router-dom';
import type { IntakeItem } from '@/domain/intake';

/** What a link to a field of the overview hands over; the field's path, never what stands in it. */
interface FieldState {
  readonly field: string;
}

/** Where each thing that intake lacks is filled in, by the paths of the overview's fields. */
const FIELD_OF_ITEM: Readonly<Record<IntakeItem, string>> = {
  name: 'name.given',
  'birth-date': 'birthOn',
  language: 'language',
  contact: 'caller.phone',
  consent: 'caller.consent',
  reason: 'reason',
  specialty: 'specialties',
  payer: 'payer',
};

/** Stands for the form of a section as a whole; no field has this path. */
const FORM = 'form';

/** Handed over by a link that leads to the form of a section: its first field gets the focus. */
export const formToFill: FieldState = { field: FORM };

export const fieldToFill = (item: IntakeItem): FieldState => ({ field: FIELD_OF_ITEM[item] });

/** A field that a link has led to, and which link it was: the same one may be pressed again. */
export interface FieldToFill {
  readonly path: string;
  readonly key: string;
}

/** The field that the person came here to fill in; null where they came for anything else. */
export function useFieldToFill(): FieldToFill | null {
  const { state, key } = useLocation() as {
    readonly state: Partial<FieldState> | null;
    readonly key: string;
  };
  return typeof state?.field === 'string' ? { path: state.field, key } : null;
}

/** The link that led to the form of this section, as the same may be pressed again; or null. */
export function useFormToFill(): string | null {
  const led = useFieldToFill();
  return led?.path === FORM ? led.key : null;
}
