import { setupI18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import { type Invited, visaInvitationParts } from '@/features/case-letters/visa-invitation';
import { ensureTemporal } from '@/lib/zoned-time';

beforeAll(ensureTemporal);

const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/gu, '');
const invited = (over: Partial<Invited>): Invited => ({
  name: 'Ana Núñez',
  relationship: 'child',
  nationality: null,
  passportNumber: null,
  ...over,
});

it('an invitation says of each companion the nationality that is known, and assumes none', () => {
  const { before, items } = visaInvitationParts(setupI18n({ locale: 'en', messages: { en: {} } }), {
    reference: 'IC-2026-000001',
    patient: { given: 'Inés', family: 'Núñez', ownScript: null, preferred: null },
    birthOn: null,
    nationality: 'CO',
    campus: 'florida',
    specialty: null,
    fromOn: null,
    toOn: null,
    payer: null,
    address: null,
    party: [
      invited({ name: 'Inés Núñez', relationship: null, passportNumber: 'A1' }),
      invited({ nationality: 'VE', passportNumber: 'B2' }),
      invited({ name: 'Luis Núñez', relationship: 'spouse' }),
    ],
    on: '2026-11-24',
    signer: { name: 'S', place: 'colombia' },
  });
  expect(before.map(plain)).toContain('Nationality: Colombia');
  expect(items.map(({ hint }) => plain(hint ?? ''))).toEqual([
    'Patient · passport A1',
    'Son or daughter · Nationality: Venezuela · passport B2',
    'Spouse',
  ]);
});
