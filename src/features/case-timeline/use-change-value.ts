import { useLingui } from '@lingui/react';
import type { CaseLink } from '@/domain/case';
import { useFormats } from '@/i18n/use-formats';
import { nameOfCampus, nameOfFacilitator, nameOfOffice } from '@/parts/names';
import { usePeople } from '@/parts/people/use-people';
import {
  CHANNEL_WORDS,
  CONSENT_WORDS,
  PAYER_WORDS,
  RELATIONSHIP_WORDS,
  SEX_WORDS,
  URGENCY_WORDS,
} from '@/parts/words/case-words';
import { LINK_WORDS } from '@/parts/words/link-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { wordOf } from '@/parts/words/use-word';
import type { MessageDescriptor } from '@lingui/core';
import { plainPath, wordPartValue } from './changed-field';

/** Closed lists by the path of the field whose values they word. */
const WORDS: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  stage: STAGE_WORDS,
  urgency: URGENCY_WORDS,
  payer: PAYER_WORDS,
  channel: CHANNEL_WORDS,
  sex: SEX_WORDS,
  'caller.consent': CONSENT_WORDS,
  'caller.relationship': RELATIONSHIP_WORDS,
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Words a value of a change by the field it belongs to; anything compound as its plain content. */
export function useChangeValue(zone: string): (field: string, value: unknown) => string {
  const { i18n } = useLingui();
  const formats = useFormats();
  const people = usePeople();
  const wordLink = ({ kind, reference }: CaseLink): string =>
    `${wordOf(i18n, LINK_WORDS, kind)} ${reference}`;
  const word = (path: string, value: unknown): string => {
    const field = plainPath(path);
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return value ? '✓' : '✗';
    if (Array.isArray(value)) {
      return value.length === 0 ? '–' : value.map((item) => word(field, item)).join(' · ');
    }
    if (field === 'links') return wordLink(value as CaseLink);
    if (typeof value === 'object') {
      return Object.entries(value)
        .filter(([, part]) => part !== null && part !== false)
        .map(([key, part]) => word(key, part))
        .join(' · ');
    }
    if (typeof value !== 'string') return typeof value === 'number' ? formats.number(value) : '…';
    const text = value;
    const part = wordPartValue(i18n, field, text);
    if (part !== null) return part;
    const words = WORDS[field];
    if (words) return wordOf(i18n, words, text);
    if (INSTANT.test(text)) return formats.exact(Date.parse(text), zone);
    if (DATE.test(text)) return formats.plainDate(text);
    if (field === 'office' || field === 'toOffice') return nameOfOffice(text, i18n.locale);
    if (field === 'campus' || field === 'toCampus') return nameOfCampus(text, i18n.locale);
    if (field === 'facilitator') return nameOfFacilitator(text, i18n.locale);
    if (field === 'language' || field === 'caller.language') return formats.language(text);
    if (field === 'nationality' || field === 'residence') return formats.country(text);
    return people.find((person) => person.id === text)?.name ?? text;
  };
  return word;
}
