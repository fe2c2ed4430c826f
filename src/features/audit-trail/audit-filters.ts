import { msg } from '@lingui/core/macro';
import type { AuditFilter } from '@/contract/audit';
import { AUDIT_ACTIONS } from '@/domain/audit/audit';
import { type FilterFields, wordsOf } from '@/parts/list-kit/filter-field';
import { AUDIT_ACTION_WORDS } from './audit-words';

/** What the trail can be narrowed to; the case has a field of its own. */
export const AUDIT_FILTERS: FilterFields<keyof AuditFilter> = {
  fields: [
    {
      key: 'action',
      heading: msg({ context: 'audit', message: 'What happened' }),
      isMulti: true,
      options: wordsOf(AUDIT_ACTIONS, AUDIT_ACTION_WORDS),
    },
    {
      key: 'person',
      heading: msg`Person`,
      isMulti: false,
      options: ({ people, formats }) =>
        people
          .map(({ id, name }) => ({ value: id, label: name }))
          .toSorted((a, b) => formats.compare(a.label, b.label)),
    },
  ],
  dates: [
    { key: 'from', heading: msg({ context: 'day', message: 'From' }) },
    { key: 'to', heading: msg({ context: 'day', message: 'Until' }) },
  ],
  datesHeading: msg`Days`,
};
