import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { KeyGroup, KeyId } from '../keys/key-table';

/** What each key does. The names of screens and sections are those of the rail and of the case. */
export const KEY_WORDS: Readonly<Record<KeyId, MessageDescriptor>> = {
  palette: msg`Find or do anything`,
  help: msg`Keyboard shortcuts`,
  'new-request': msg`New request`,
  undo: msg`Undo what was done last`,
  search: msg`Search the list`,
  'go-my-day': msg`My day`,
  'go-queues': msg`Queues`,
  'go-all-cases': msg`All queues`,
  'go-audit': msg`Audit`,
  'go-preferences': msg`Preferences`,
  'next-request': msg`Open the request to answer next`,
  'next-row': msg`Next row`,
  'previous-row': msg`Previous row`,
  'open-row': msg`Open the row`,
  'peek-row': msg`Peek at the row`,
  'select-row': msg`Select the row, or not`,
  'to-actions': msg`Go to the actions for the selection`,
  'next-entry': msg`Next entry of my day`,
  'previous-entry': msg`Previous entry of my day`,
  'next-case': msg`Next case of the list`,
  'previous-case': msg`Previous case of the list`,
  'section-overview': msg({ context: 'section', message: 'Overview' }),
  'section-contacts': msg({ context: 'section', message: 'Contacts' }),
  'section-records': msg({ context: 'section', message: 'Records' }),
  'section-decision': msg({ context: 'section', message: 'Decision' }),
  'section-appointments': msg({ context: 'section', message: 'Appointments' }),
  'section-travel': msg({ context: 'section', message: 'Travel' }),
  'section-interpreters': msg({ context: 'section', message: 'Interpreters' }),
  'section-lodging': msg({ context: 'section', message: 'Lodging' }),
  'section-finance': msg({ context: 'section', message: 'Finance' }),
  'section-tasks': msg({ context: 'section', message: 'Tasks' }),
  'section-orientation': msg({ context: 'section', message: 'Orientation' }),
  'section-readiness': msg({ context: 'section', message: 'Readiness' }),
  'section-hand-off': msg({ context: 'section', message: 'Hand-off' }),
  'section-notes': msg({ context: 'section', message: 'Notes' }),
  'section-timeline': msg({ context: 'section', message: 'Timeline' }),
  'save-request': msg`Save the request`,
};

export const KEY_GROUP_WORDS: Readonly<Record<KeyGroup, MessageDescriptor>> = {
  everywhere: msg`Everywhere`,
  screens: msg`Go to a screen`,
  list: msg`In a list`,
  case: msg`In a case`,
  sections: msg`Sections of the case`,
  form: msg`In a form`,
};
