import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentType } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { LetterKind } from '@/domain/vocabulary';
import { LETTER_LACK_WORDS } from '@/parts/words/letter-lacks';
import { EstimateLetter } from './estimate-letter';
import { ItineraryLetter } from './itinerary-letter';
import { RecordsRequestLetter } from './records-request-letter';
import { VisaInvitationLetter } from './visa-invitation-letter';

interface LetterView {
  readonly title: MessageDescriptor;
  /** The section that it belongs to, and the words of the way back. */
  readonly section: string;
  readonly back: MessageDescriptor;
  /** Why it cannot be made now. */
  readonly lack: MessageDescriptor;
  readonly View: ComponentType<{ readonly detail: CaseDetail }>;
}

/** How each letter is made; one joins with one entry here and one in the domain's registry. */
export const LETTER_VIEWS: Readonly<Record<LetterKind, LetterView>> = {
  'records-request': {
    title: msg`What we still need`,
    section: 'records',
    back: msg`Back to the records`,
    lack: LETTER_LACK_WORDS['nothing-to-ask'],
    View: RecordsRequestLetter,
  },
  itinerary: {
    title: msg`Itinerary`,
    section: 'appointments',
    back: msg`Back to the appointments`,
    lack: LETTER_LACK_WORDS['no-appointments'],
    View: ItineraryLetter,
  },
  'visa-invitation': {
    title: msg`Visa invitation`,
    section: 'travel',
    back: msg`Back to the journey`,
    lack: LETTER_LACK_WORDS['not-accepted'],
    View: VisaInvitationLetter,
  },
  estimate: {
    title: msg`Letter of the estimate`,
    section: 'finance',
    back: msg`Back to finance`,
    lack: LETTER_LACK_WORDS['no-estimate'],
    View: EstimateLetter,
  },
};
