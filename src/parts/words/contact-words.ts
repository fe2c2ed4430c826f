import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ContactParty, ContactWay, Direction } from '@/domain/vocabulary';

export const CONTACT_WAY_WORDS = {
  phone: msg({ context: 'contact', message: 'Phone call' }),
  whatsapp: msg({ context: 'contact', message: 'WhatsApp' }),
  'e-mail': msg({ context: 'contact', message: 'E-mail' }),
  video: msg({ context: 'contact', message: 'Video call' }),
  'in-person': msg({ context: 'contact', message: 'In person' }),
} as const satisfies Record<ContactWay, MessageDescriptor>;

export const DIRECTION_WORDS = {
  outgoing: msg({ context: 'contact', message: 'From us' }),
  incoming: msg({ context: 'contact', message: 'To us' }),
} as const satisfies Record<Direction, MessageDescriptor>;

export const CONTACT_PARTY_WORDS = {
  patient: msg({ context: 'contact with', message: 'Patient' }),
  caller: msg({ context: 'contact with', message: 'Caller' }),
  'home-physician': msg({ context: 'contact with', message: 'Home physician' }),
  facilitator: msg({ context: 'contact with', message: 'Facilitator' }),
  sponsor: msg({ context: 'contact with', message: 'Sponsor' }),
  insurer: msg({ context: 'contact with', message: 'Insurer' }),
  consulate: msg({ context: 'contact with', message: 'Consulate' }),
  specialty: msg({ context: 'contact with', message: 'Specialty' }),
  other: msg({ context: 'contact with', message: 'Other' }),
} as const satisfies Record<ContactParty, MessageDescriptor>;
