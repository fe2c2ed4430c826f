import type { PersonWire, Session } from '@/contract/person';

/** Somebody who is signed in, of no office or campus; tests name only what matters to them. */
export const aSession = (person: Partial<PersonWire> = {}): Session => ({
  token: null,
  vaultKey: '',
  expiresAt: '2100-01-01T00:00:00.000Z',
  person: {
    id: '00000000-0003-7000-8000-000000000001',
    version: 1,
    name: 'Somebody',
    grants: [],
    languages: ['en'],
    place: 'rochester',
    absences: [],
    ...person,
  },
});
