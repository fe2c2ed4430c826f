import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FieldCode } from '@/contract/fields';

/** What is wrong with a field, and what to do: shown at the field. */
export const FIELD_CODE_WORDS = {
  required: msg`This is needed.`,
  invalid: msg`This cannot be read. Check how it is written.`,
  'too-long': msg`This is too long. Shorten it.`,
  'too-short': msg`This is too short. Say a little more.`,
  'too-many': msg`These are too many. Take some away.`,
  'lone-surrogate': msg`A character is broken. Type it again.`,
  'not-a-date': msg`This date does not exist.`,
  'not-a-moment': msg`This moment does not exist.`,
  'not-a-phone': msg`Write the number with its country code, such as +502 5550 1234.`,
  'not-an-email': msg`This is no e-mail address.`,
  'not-a-choice': msg`Choose one of the list.`,
  'unknown-field': msg`This page is older than the server. Reload it.`,
  'unknown-person': msg`This person is not in the directory.`,
  'unknown-place': msg`This place is not known.`,
  'unknown-airport': msg`This airport is not known. Use the three letters on the ticket.`,
  'out-of-order': msg`The end lies before the beginning.`,
  overlaps: msg`This meets another absence of the same person.`,
  'in-the-past': msg`This lies in the past.`,
  'in-the-future': msg`This lies ahead.`,
  'out-of-scope': msg`This person does not see the case.`,
  'needs-transfer': msg`A campus that is set changes by a transfer: ask the other campus to take the case.`,
  'wrong-decimals': msg`This currency has another number of decimals.`,
  'unknown-currency': msg`This currency is not known. Use its three letters, such as USD.`,
  'other-currency': msg`Both amounts must be of one currency.`,
  'more-than-total': msg`The deposit is more than the whole.`,
  'gap-time': msg`The clocks skip this time on that day. Choose another.`,
  'overlap-time': msg`This time comes twice on that day. Choose which.`,
} as const satisfies Record<FieldCode, MessageDescriptor>;
