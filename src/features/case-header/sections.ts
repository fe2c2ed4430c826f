import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { KeyId } from '@/parts/keys/key-table';

export interface CaseSection {
  /** Last part of its address; the overview is the case's own address. */
  readonly path: string | undefined;
  readonly name: MessageDescriptor;
  readonly key: KeyId;
}

/**
 * The sections of a case, in their order. Each has its page in `src/pages/page-files.ts`, and its key in
 * `src/parts/keys/key-table.ts`.
 */
export const CASE_SECTIONS: readonly CaseSection[] = [
  {
    path: undefined,
    name: msg({ context: 'section', message: 'Overview' }),
    key: 'section-overview',
  },
  {
    path: 'contacts',
    name: msg({ context: 'section', message: 'Contacts' }),
    key: 'section-contacts',
  },
  {
    path: 'records',
    name: msg({ context: 'section', message: 'Records' }),
    key: 'section-records',
  },
  {
    path: 'decision',
    name: msg({ context: 'section', message: 'Decision' }),
    key: 'section-decision',
  },
  {
    path: 'appointments',
    name: msg({ context: 'section', message: 'Appointments' }),
    key: 'section-appointments',
  },
  { path: 'travel', name: msg({ context: 'section', message: 'Travel' }), key: 'section-travel' },
  {
    path: 'interpreters',
    name: msg({ context: 'section', message: 'Interpreters' }),
    key: 'section-interpreters',
  },
  {
    path: 'lodging',
    name: msg({ context: 'section', message: 'Lodging' }),
    key: 'section-lodging',
  },
  {
    path: 'finance',
    name: msg({ context: 'section', message: 'Finance' }),
    key: 'section-finance',
  },
  {
    path: 'follow-up',
    name: msg({ context: 'section', message: 'Follow-up' }),
    key: 'section-follow-up',
  },
  { path: 'tasks', name: msg({ context: 'section', message: 'Tasks' }), key: 'section-tasks' },
  {
    path: 'orientation',
    name: msg({ context: 'section', message: 'Orientation' }),
    key: 'section-orientation',
  },
  {
    path: 'readiness',
    name: msg({ context: 'section', message: 'Readiness' }),
    key: 'section-readiness',
  },
  {
    path: 'hand-off',
    name: msg({ context: 'section', message: 'Hand-off' }),
    key: 'section-hand-off',
  },
  { path: 'notes', name: msg({ context: 'section', message: 'Notes' }), key: 'section-notes' },
  {
    path: 'timeline',
    name: msg({ context: 'section', message: 'Timeline' }),
    key: 'section-timeline',
  },
];
