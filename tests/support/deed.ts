import type { Deed } from '@/domain/taken-up';

/** Something that was done in the case `c`; without more, an edit. */
export const deed = (id: string, by: string | null, over: Partial<Deed> = {}): Deed => ({
  id,
  caseId: 'c',
  at: '2026-11-30T10:00:00.000Z',
  by,
  kind: 'edited',
  changes: [{ field: 'summary' }],
  ...over,
});
