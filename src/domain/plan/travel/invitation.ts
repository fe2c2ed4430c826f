import type { Refusal } from '../../stage/decision';
import type { TravelPapers } from '../travel';
import { countriesOfTrip, type TravelFacts, type Traveller } from './travellers';
import { beforeLetter, neededVisas, whoseVisas } from './visa-chain';
import { type TravellerVisa, visaStateOf } from './visas';

/**
 * The visa invitation names the case's own campus, so it is for the consulate of that country alone:
 * for a campus in another one its consulate wants one of that campus, which is told in the papers.
 */
const ofItsCountry = (facts: TravelFacts, visas: readonly TravellerVisa[]) =>
  visas.filter(({ country }) => country === countriesOfTrip(facts)[0]);

/** For whom the consulate is asked by the invitation: who needs a visa and does not have it yet. */
export const invitedBy = (facts: TravelFacts): readonly Traveller[] =>
  whoseVisas(
    ofItsCountry(
      facts,
      neededVisas(facts).filter((each) => visaStateOf(each) !== 'granted'),
    ),
  );

/** Why no invitation is made: it would invite nobody. */
export const invitationRefusal = (facts: TravelFacts): Refusal | null =>
  invitedBy(facts).length === 0 ? { code: 'nobody-to-invite' } : null;

/** Somebody of whom the papers are written down. */
export type WithPapers = Traveller & { readonly papers: TravelPapers };

/**
 * Whose visa stands at "letter sent" once the invitation is logged: it has waited for nothing else,
 * and there are papers to write it in. All others stay as they are.
 */
export const movedByInvitation = (facts: TravelFacts): readonly WithPapers[] =>
  whoseVisas(ofItsCountry(facts, beforeLetter(facts))).filter(
    (traveller): traveller is WithPapers => traveller.papers !== null,
  );
