import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseLink } from '@/domain/case-link';

/** How a linked case belongs to this one. */
export const LINK_WORDS = {
  family: msg({ context: 'link', message: 'Family' }),
  'earlier-visit': msg({ context: 'link', message: 'Earlier visit' }),
  'next-visit': msg({ context: 'link', message: 'Next visit' }),
  'duplicate-of': msg({ context: 'link', message: 'Duplicate of' }),
  'merged-duplicate': msg({ context: 'link', message: 'Duplicate, merged in' }),
} as const satisfies Record<CaseLink['kind'], MessageDescriptor>;
