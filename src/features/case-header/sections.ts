import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export interface CaseSection {
  /** Last part of its address; the overview is the case's own address. */
  readonly path: string | undefined;
  readonly name: MessageDescriptor;
}

/** The sections of a case that are built, in their order; a later part joins with one entry. */
export const CASE_SECTIONS: readonly CaseSection[] = [
  { path: undefined, name: msg({ context: 'section', message: 'Overview' }) },
  { path: 'contacts', name: msg({ context: 'section', message: 'Contacts' }) },
  { path: 'records', name: msg({ context: 'section', message: 'Records' }) },
  { path: 'decision', name: msg({ context: 'section', message: 'Decision' }) },
  { path: 'appointments', name: msg({ context: 'section', message: 'Appointments' }) },
  { path: 'travel', name: msg({ context: 'section', message: 'Travel' }) },
  { path: 'interpreters', name: msg({ context: 'section', message: 'Interpreters' }) },
  { path: 'finance', name: msg({ context: 'section', message: 'Finance' }) },
  { path: 'tasks', name: msg({ context: 'section', message: 'Tasks' }) },
  { path: 'orientation', name: msg({ context: 'section', message: 'Orientation' }) },
  { path: 'readiness', name: msg({ context: 'section', message: 'Readiness' }) },
  { path: 'hand-off', name: msg({ context: 'section', message: 'Hand-off' }) },
  { path: 'notes', name: msg({ context: 'section', message: 'Notes' }) },
  { path: 'timeline', name: msg({ context: 'section', message: 'Timeline' }) },
];
