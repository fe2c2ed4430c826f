import { isCriterionOf } from '@/domain/urgency-criteria';
import type { Sex, Urgency } from '@/domain/vocabulary';
import { listsOf } from './lists-of';
import type { Draws } from './random';
import type { Reason } from './reasons';
import type * as textLists from './text-lists';

/** The free text that rows show too: as why a case is held. */
export const HOLD_REASONS =
  listsOf(`patient=Family decides on dates|Patient travels until next week|Waits for a local test first|Asked to be called after the holidays
office=Original reports with the office courier|Office checks the identity document
specialty=Second reader asked for|Case conference next week
finance=Estimate being recalculated|Deposit not yet matched
sponsor=Letter of guarantee asked for|Health office reviews the request|Military hospital committee meets monthly
insurer=Pre-authorization under review|Insurer asks for further reports|Policy limit being checked
consulate=Visa appointment awaited|Administrative processing of the visa|Passport with the consulate
interpreter-services=No interpreter found yet for these days
lodging-provider=Hospitality house has a waiting list|Accessible room not confirmed`);

/**
 * The demo's other free texts. No row of a list of cases shows any, so their words come with the first
 * record that is read (`base-data.ts`) or with what makes other rows (`later.ts`); until then one word
 * stands for each. A text takes the same draws either way, so whatever else is drawn for a case is the
 * same as well.
 */
const SOME = ['…'];
let words: Pick<
  typeof textLists,
  'MISSED' | 'REACHED' | 'REACHED_ES' | 'REASONS' | 'REASONS_BY_LANGUAGE' | 'SUMMARY_PARTS'
> = {
  MISSED: SOME,
  REACHED: {},
  REACHED_ES: SOME,
  REASONS: {},
  REASONS_BY_LANGUAGE: {},
  SUMMARY_PARTS: [SOME, SOME, SOME],
};

export let WITHDRAWN_REASONS: readonly string[] = SOME;
export let ELSEWHERE_REASONS: readonly string[] = SOME;
export let TRANSFER_REASONS: readonly string[] = SOME;
export let CONDITION_NOTES: readonly string[] = SOME;
export let DECLINE_NOTES: readonly string[] = SOME;
export let MORE_NOTES: readonly string[] = SOME;
export let DISCLOSURE_NOTES: readonly string[] = SOME;

/** From now on records are made with their words. */
export const giveTexts = (lists: typeof textLists): void => {
  words = lists;
  ({
    WITHDRAWN_REASONS,
    ELSEWHERE_REASONS,
    TRANSFER_REASONS,
    CONDITION_NOTES,
    DECLINE_NOTES,
    MORE_NOTES,
    DISCLOSURE_NOTES,
  } = lists);
};

/** Whether records are made with their words yet. */
export const hasTexts = (): boolean => words.MISSED !== SOME;

/** One in three who write do so in their own language. */
const OWN_LANGUAGE_SHARE = 0.34;

/** For whom and how pressing it is a reason is looked for. */
interface Asking {
  readonly specialty: string;
  readonly language: string;
  /** Of the patient, in years. */
  readonly age: number;
  readonly sex: Sex;
  readonly urgency: Urgency;
}

/** Stands for a reason until the words are there. */
const UNWORDED: Reason = { text: '…', fromAge: 0, toAge: 0, sex: null, criteria: [] };

const fitsWho =
  ({ age, sex }: Asking) =>
  (reason: Reason): boolean =>
    Math.floor(age) >= reason.fromAge &&
    Math.floor(age) <= reason.toAge &&
    // Of whom nobody has written down a sex, or another one, nothing is presumed.
    (reason.sex === null || reason.sex === sex);

const fitsUrgency = ({ criteria }: Reason, urgency: Urgency): boolean =>
  criteria.some((criterion) => isCriterionOf(urgency, criterion));

/**
 * Why somebody comes: fitting to age, sex and specialty, and where there is such a one, to how
 * urgent it is. Two draws, whatever fits.
 */
export const drawReason = (asking: Asking, draws: Draws): Reason => {
  const { specialty, language, urgency } = asking;
  const own = words.REASONS_BY_LANGUAGE[language.split('-')[0] ?? '']?.[specialty] ?? [];
  const english = (words.REASONS[specialty] ?? []).filter(fitsWho(asking));
  const usesOwn = draws.chance(OWN_LANGUAGE_SHARE);
  const lists = [
    usesOwn ? own.filter(fitsWho(asking)).filter((each) => fitsUrgency(each, urgency)) : [],
    english.filter((each) => fitsUrgency(each, urgency)),
    english,
  ];
  return draws.pick(lists.find((list) => list.length > 0) ?? [UNWORDED]);
};

const fill = (text: string, draws: Draws): string =>
  text.replace('{months}', String(draws.int(2, 9))).replace('{day}', String(draws.int(5, 19)));

export const summaryText = (draws: Draws): string =>
  words.SUMMARY_PARTS.map((part) => fill(draws.pick(part), draws))
    .filter(Boolean)
    .join(' ');

/** What was noted of a contact; a Spanish-speaking office writes in Spanish now and then. */
export const contactText = (
  stage: string,
  isReached: boolean,
  language: string,
  draws: Draws,
): string => {
  if (!isReached) return draws.pick(words.MISSED);
  const usesOwn = language === 'es' && draws.chance(0.3);
  return draws.pick(usesOwn ? words.REACHED_ES : (words.REACHED[stage] ?? words.MISSED));
};
