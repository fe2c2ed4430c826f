import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentForm, DocumentKind } from '@/domain/plan/document';

export const DOCUMENT_KIND_WORDS = {
  record: msg({ context: 'document', message: 'Medical record' }),
  referral: msg({ context: 'document', message: 'Referral letter' }),
  passport: msg({ context: 'document', message: 'Passport copy' }),
  visa: msg({ context: 'document', message: 'Visa' }),
  consent: msg({ context: 'document', message: 'Consent' }),
  guarantee: msg({ context: 'document', message: 'Letter of guarantee' }),
  insurance: msg({ context: 'document', message: 'Insurance' }),
  payment: msg({ context: 'document', message: 'Proof of payment' }),
  other: msg({ context: 'document', message: 'Something else' }),
} as const satisfies Record<DocumentKind, MessageDescriptor>;

export const DOCUMENT_FORM_WORDS = {
  electronic: msg({ context: 'document', message: 'Electronic file' }),
  paper: msg({ context: 'document', message: 'Paper' }),
  disc: msg({ context: 'document', message: 'Disc' }),
  slides: msg({ context: 'document', message: 'Slides or blocks' }),
} as const satisfies Record<DocumentForm, MessageDescriptor>;
