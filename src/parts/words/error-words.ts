import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ApiError, isPassing } from '@/api/errors';
import type { Problem } from '@/contract/problem';
import type { AnyRefusal } from '@/domain/refusal';
import { localeOf } from '@/i18n/locale';
import { shownFormats } from '@/i18n/use-formats';
import { refusalSentence } from './refusal-words';

/** The rule's refusal in a problem of the server; null where it is another kind of problem. */
export function refusalOf(error: unknown): AnyRefusal | null {
  if (!(error instanceof ApiError) || error.problem.code !== 'rule-refused') return null;
  // The contract leaves its shape to the domain; a code of a newer server is worded as such.
  return (error.problem.refusal as AnyRefusal | undefined) ?? null;
}

/**
 * Why a command was not done, in words: what happened, what is kept, what to do.
 *
 * @param nowMs epoch milliseconds, for how long ago somebody else was faster.
 */
export function errorSentence(
  i18n: I18n,
  error: unknown,
  personName: (id: string) => string,
  nowMs: number,
): string {
  if (isPassing(error)) {
    return i18n._(msg`The server cannot be reached. What you entered is kept; try again.`);
  }
  if (!(error instanceof ApiError)) return i18n._(msg`It was not saved. Try again.`);
  const refusal = refusalOf(error);
  return refusal === null
    ? problemSentence(i18n, error.problem, personName, nowMs)
    : refusalSentence(i18n, refusal, personName);
}

function problemSentence(
  i18n: I18n,
  problem: Problem,
  personName: (id: string) => string,
  nowMs: number,
): string {
  switch (problem.code) {
    case 'claimed':
      return claimedSentence(i18n, problem, personName, nowMs);
    case 'version-stale':
      return i18n._(
        msg`Somebody has changed the case since you saw it. Nothing was saved; look at it and try again.`,
      );
    case 'forbidden':
      return i18n._(msg`Your role may not do this. Nothing was changed.`);
    case 'not-found':
      return i18n._(msg`The case is out of your reach now. Nothing was changed.`);
    case 'invalid':
      return i18n._(msg`Something entered cannot be accepted. It is kept; look at the fields.`);
    case 'unauthenticated':
    case 'expired':
      return i18n._(msg`Your session has ended. Sign in again; what you entered is kept.`);
    case 'storage-failed':
      return i18n._(msg`The server could not store it. Nothing was changed; try again.`);
    default:
      return i18n._(msg`It was not saved. Try again.`);
  }
}

/** Two people pressed it, and the other was faster: who, and when. */
function claimedSentence(
  i18n: I18n,
  { claimedBy, claimedAt }: Problem,
  personName: (id: string) => string,
  nowMs: number,
): string {
  if (!claimedBy) return i18n._(msg`Somebody has just claimed it.`);
  const name = personName(claimedBy);
  const at = claimedAt ? Date.parse(claimedAt) : Number.NaN;
  if (Number.isNaN(at)) return i18n._(msg`${name} has claimed it.`);
  const locale = localeOf(i18n.locale);
  const when = shownFormats(locale).ago(at, nowMs);
  return i18n._(msg`${name} has claimed it (${when}).`);
}
