import { useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { isMasked } from '@/domain/numbers/number-fields';
import { useLocale } from '@/i18n/use-locale';
import { nameOfSpecialty } from '@/parts/names';
import {
  NEED_WORDS,
  RECORD_STATE_WORDS,
  RELATIONSHIP_WORDS,
} from '@/parts/words/case-detail-words';
import { isolated, joined } from '@/parts/words/isolated';
import { useWord } from '@/parts/words/use-word';
import type { MergeWords } from './merge-words';

/** A value of a merge in words: lists item by item, what may not be read as such. */
export function useMergeValue(
  wordValue: MergeWords['wordValue'],
): (path: string, value: unknown) => string {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  return (path, value) => {
    if (isMasked(value)) return t`Hidden from your role`;
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
    if (typeof value === 'boolean') return value ? t`Yes` : t`No`;
    // Each of these paths holds what the contract says it holds.
    if (path === 'reviews') {
      return joined(
        (value as CaseWire['reviews'])
          .toSorted((one, other) => Number(other.isLead) - Number(one.isLead))
          .map(({ specialty }) => nameOfSpecialty(specialty, locale)),
      );
    }
    if (path === 'party') {
      return joined(
        (value as CaseWire['party']).map(
          ({ name, relationship }) =>
            `${isolated(name)} (${word(RELATIONSHIP_WORDS, relationship)})`,
        ),
      );
    }
    if (path === 'needs') {
      return joined((value as (keyof typeof NEED_WORDS)[]).map((need) => word(NEED_WORDS, need)));
    }
    if (path.startsWith('records.')) {
      return word(RECORD_STATE_WORDS, (value as CaseWire['records'][number]).state);
    }
    return wordValue(path, value);
  };
}
