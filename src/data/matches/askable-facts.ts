import { type FindMatches, MATCH_LIMITS } from '@/contract/matches';
import { PlainDate } from '@/contract/fields';

type Text = string | null | undefined;

/**
 * What of the typed facts can be asked with: a half-typed form is no reason not to look. A name that
 * is too long is compared by its beginning; what means something only as a whole (a telephone, an
 * address, a number, a date) is left out until it can be one. That a text is too long is told at its
 * field, and refused when the request is sent.
 */
export function askableFacts(facts: FindMatches): FindMatches {
  const { given, family, ownScript, birthOn, phones, email, passportNumber } = facts;
  const isDate = PlainDate.safeParse(birthOn).success;
  return {
    ...facts,
    given: beginning(given),
    family: beginning(family),
    ownScript: beginning(ownScript),
    birthOn: isDate ? birthOn : null,
    phones: (phones ?? [])
      .flatMap((phone) => whole(phone, MATCH_LIMITS.phone) ?? [])
      .slice(0, MATCH_LIMITS.phones),
    email: whole(email, MATCH_LIMITS.email),
    passportNumber: whole(passportNumber, MATCH_LIMITS.passportNumber),
  };
}

/** As the server takes it: composed, and without halves of characters and U+0000. */
const composed = (value: string): string =>
  value.toWellFormed().replaceAll('\u0000', '').normalize('NFC');

function beginning(value: Text): string | null {
  const name = composed(value ?? '');
  // Cut in the middle of a character it would not be a text.
  const cut = name.slice(0, MATCH_LIMITS.name);
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)) || null;
}

function whole(value: Text, limit: number): string | null {
  const text = composed(value ?? '').trim();
  return text === '' || text.length > limit ? null : text;
}
