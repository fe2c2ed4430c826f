import type { Gate } from '@/domain/vocabulary';

/** The section of a case in which a gate is cleared; none where there is no such section yet. */
export const GATE_PLACES: Readonly<Partial<Record<Gate, string>>> = {
  accepted: 'decision',
  'itinerary-confirmed': 'appointments',
  'lodging-covered': 'lodging',
  'orientation-done': 'orientation',
  'visa-valid': 'travel',
  'passports-valid': 'travel',
  'fit-to-fly': 'travel',
  'flights-booked': 'travel',
  'pick-up-arranged': 'travel',
};
