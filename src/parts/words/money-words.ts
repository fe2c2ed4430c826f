import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CoverageKind, CoverageStatus, EstimateStatus } from '@/domain/plan/money';

export const COVERAGE_KIND_WORDS = {
  deposit: msg`Deposit`,
  authorization: msg`Authorization`,
  guarantee: msg`Letter of guarantee`,
} as const satisfies Record<CoverageKind, MessageDescriptor>;

export const COVERAGE_STATUS_WORDS = {
  asked: msg({ context: 'coverage', message: 'Asked for' }),
  received: msg({ context: 'coverage', message: 'Received' }),
  'extension-asked': msg`Extension asked for`,
  ended: msg({ context: 'coverage', message: 'Ended' }),
} as const satisfies Record<CoverageStatus, MessageDescriptor>;

export const ESTIMATE_STATUS_WORDS = {
  draft: msg({ context: 'estimate', message: 'Draft' }),
  sent: msg({ context: 'estimate', message: 'Sent' }),
  accepted: msg({ context: 'estimate', message: 'Agreed to' }),
  superseded: msg({ context: 'estimate', message: 'Superseded' }),
} as const satisfies Record<EstimateStatus, MessageDescriptor>;
