import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentType } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { LetterKind } from '@/domain/vocabulary';
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
    lack: msg`There is nothing to ask for: the checklist is complete, or the case is closed.`,
    View: RecordsRequestLetter,
  },
  itinerary: {
    title: msg`Itinerary`,
    section: 'appointments',
    back: msg`Back to the appointments`,
    lack: msg`There is no appointment to print: none is offered yet, or the case is closed.`,
    View: ItineraryLetter,
  },
  'visa-invitation': {
    title: msg`Visa invitation`,
    section: 'travel',
    back: msg`Back to the journey`,
    lack: msg`Nobody can be invited: the lead specialty has not accepted, or the case is closed.`,
    View: VisaInvitationLetter,
  },
  estimate: {
    title: msg`Letter of the estimate`,
    section: 'finance',
    back: msg`Back to finance`,
    lack: msg`There is no estimate to send: none is asked for yet, or the case is closed.`,
    View: EstimateLetter,
  },
};
