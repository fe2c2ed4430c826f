import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentType } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { LetterKind } from '@/domain/vocabulary';
import { RecordsRequestLetter } from './records-request-letter';

interface LetterView {
  readonly title: MessageDescriptor;
  readonly View: ComponentType<{ readonly detail: CaseDetail }>;
}

/** How each letter is made; one joins with one entry here and one in the domain's registry. */
export const LETTER_VIEWS: Readonly<Record<LetterKind, LetterView>> = {
  'records-request': { title: msg`What we still need`, View: RecordsRequestLetter },
};
