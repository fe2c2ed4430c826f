import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Band, Channel, Payer, Role, Urgency, WaitingOn } from '@/domain/vocabulary';

export const URGENCY_WORDS = {
  routine: msg`Routine`,
  soon: msg`Soon`,
  urgent: msg`Urgent`,
} as const satisfies Record<Urgency, MessageDescriptor>;

export const BAND_WORDS = {
  overdue: msg`Overdue`,
  'due-today': msg`Due today`,
  'on-track': msg`On track`,
  paused: msg`Paused`,
  none: msg`No clock`,
} as const satisfies Record<Band, MessageDescriptor>;

export const CHANNEL_WORDS = {
  office: msg`Country office`,
  facilitator: msg`Referral facilitator`,
  'web-form': msg`Web form`,
  phone: msg`Phone`,
  'e-mail': msg`E-mail`,
  physician: msg`Referring physician`,
} as const satisfies Record<Channel, MessageDescriptor>;

export const PAYER_WORDS = {
  self: msg`Patient or family`,
  insurer: msg`Insurer`,
  sponsor: msg`Government or embassy sponsor`,
  employer: msg`Employer`,
} as const satisfies Record<Payer, MessageDescriptor>;

export const WAITING_ON_WORDS = {
  patient: msg({ context: 'waiting on', message: 'patient' }),
  office: msg({ context: 'waiting on', message: 'office' }),
  specialty: msg({ context: 'waiting on', message: 'specialty' }),
  finance: msg({ context: 'waiting on', message: 'finance' }),
  sponsor: msg({ context: 'waiting on', message: 'sponsor' }),
  insurer: msg({ context: 'waiting on', message: 'insurer' }),
  consulate: msg({ context: 'waiting on', message: 'consulate' }),
  'interpreter-services': msg({ context: 'waiting on', message: 'interpreter services' }),
  'lodging-provider': msg({ context: 'waiting on', message: 'lodging provider' }),
} as const satisfies Record<WaitingOn, MessageDescriptor>;

export const ROLE_WORDS = {
  liaison: msg`Liaison`,
  coordinator: msg`Coordinator`,
  supervisor: msg`Supervisor`,
} as const satisfies Record<Role, MessageDescriptor>;
