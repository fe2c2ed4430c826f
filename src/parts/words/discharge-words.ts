import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DischargeDestination, FitToFly } from '@/domain/vocabulary';

export const DESTINATION_WORDS = {
  'home-country': msg({ context: 'discharge', message: 'Home' }),
  lodging: msg({ context: 'discharge', message: 'Lodging near the campus' }),
  'other-hospital': msg({ context: 'discharge', message: 'Another hospital' }),
  'emergency-transfer': msg({ context: 'discharge', message: 'Emergency transfer' }),
} as const satisfies Record<DischargeDestination, MessageDescriptor>;

export const FIT_TO_FLY_WORDS = {
  yes: msg({ context: 'fit to fly', message: 'Yes' }),
  'with-conditions': msg({ context: 'fit to fly', message: 'With conditions' }),
  no: msg({ context: 'fit to fly', message: 'No' }),
  'not-asked': msg({ context: 'fit to fly', message: 'Not asked' }),
} as const satisfies Record<FitToFly, MessageDescriptor>;
