import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { Refusal } from '@/domain/stage/decision';
import { serverNow } from '@/lib/server-clock';
import { showToast } from '@/ui/toast-store';
import { usePersonName } from '../people/use-person-name';

export interface TellRefused {
  readonly refused: (error: unknown) => void;
  /** A rule said no before anything was sent. */
  readonly refusedByRule: (refusal: Refusal) => void;
}

type PersonName = (id: string) => string;
type Sentence = (i18n: I18n, personName: PersonName) => Promise<string>;

/** Says why something was not done. The many words for it are fetched when they are needed. */
export function useTellRefused(): TellRefused {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  const tell = (sentence: Sentence): void => {
    sentence(i18n, personName).then(
      (text) => showToast({ tone: 'error', text }),
      () => showToast({ tone: 'error', text: t`It was not saved. Try again.` }),
    );
  };
  return {
    refused: (error) => tell((...words) => sentenceOf(error, ...words)),
    refusedByRule: (refusal) => tell((...words) => sentenceOfRule(refusal, ...words)),
  };
}

async function sentenceOf(error: unknown, i18n: I18n, personName: PersonName): Promise<string> {
  const { errorSentence } = await import('../words/error-words');
  return errorSentence(i18n, error, personName, serverNow());
}

async function sentenceOfRule(
  refusal: Refusal,
  i18n: I18n,
  personName: PersonName,
): Promise<string> {
  const { refusalSentence } = await import('../words/refusal-words');
  return refusalSentence(i18n, refusal, personName);
}
