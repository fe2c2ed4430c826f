import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { GateState } from '@/domain/plan/gates/gate-state';
import type { StatusState } from '@/ui/status-mark';

export const GATE_STATE_WORDS = {
  failing: msg({ context: 'gate state', message: 'Failing' }),
  waived: msg({ context: 'gate state', message: 'Waived' }),
  passed: msg({ context: 'gate state', message: 'Passed' }),
  'not-applicable': msg({ context: 'gate state', message: 'Not needed' }),
} as const satisfies Record<GateState['kind'], MessageDescriptor>;

export const GATE_MARKS: Readonly<Record<GateState['kind'], StatusState>> = {
  failing: 'overdue',
  waived: 'paused',
  passed: 'done',
  'not-applicable': 'on-track',
};
