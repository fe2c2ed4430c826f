import { officeStateAt } from '@/domain/calendar/office-state';
import type { Person } from '@/domain/case';
import type { ContactWay } from '@/domain/vocabulary';
import { MINUTE_MS, DAY_MS } from '@/lib/spans';
import { utcDateOf } from '@/lib/utc';
import { clockPlaceOf } from '@/reference/place';
import { makeRequest } from '../seed/requests';
import { Draws, hashOf, weighted } from '../seed/random';
import { contactText, CONDITION_NOTES, DECLINE_NOTES, MORE_NOTES } from '../seed/texts';
import { seedNumber, type World } from '../seed/world';
import type { SimulatedActions, SimulatedCase, SimulatedKind } from './simulated-actions';

/** Between two events, milliseconds: about eight in a quarter of an hour (config). */
const LEAST_GAP_MS = MINUTE_MS;
const MOST_GAP_MS = 165_000;
/** Of so many most pressing cases one is taken. */
const CHOICE = 40;

type SimulatedEvent = 'request' | 'claim' | 'contact' | 'decision';

const eventAt = weighted<SimulatedEvent>([
  ['request', 32],
  ['claim', 26],
  ['contact', 30],
  ['decision', 12],
]);
const wayAt = weighted<ContactWay>([
  ['phone', 45],
  ['whatsapp', 30],
  ['e-mail', 25],
]);

export interface SimulatorOptions {
  readonly world: World;
  readonly actions: SimulatedActions;
  /** The switch, asked at every tick. */
  readonly isOn: () => boolean;
}

export interface Simulator {
  /**
   * Call it every few seconds with the server's time. Does at most one thing, when its moment has
   * come, and says what; `null` when nothing was done. Never two at a time.
   */
  tick(nowMs: number): Promise<SimulatedEvent | null>;
}

/**
 * Other people's work through the day (Product reference, §11): requests arrive, are claimed,
 * families are called, specialties answer; all through the real services, so that rules, events and
 * feeds are those of real work. Draws depend on seed and moment, so a restart repeats nothing.
 */
export const createSimulator = ({ world, actions, isOn }: SimulatorOptions): Simulator => {
  const seed = seedNumber(world.seed);
  const { team } = world;
  let nextAtMs: number | null = null;
  let isBusy = false;

  const isAway = (person: Person, nowMs: number): boolean => {
    const today = utcDateOf(nowMs);
    return person.absences.some(({ fromOn, toOn }) => fromOn <= today && today <= toOn);
  };
  const isAtWork = (person: Person, nowMs: number): boolean =>
    !isAway(person, nowMs) && officeStateAt(person.place, nowMs).state === 'open';

  /** A case of the kind that nobody has open. */
  const choose = async (kind: SimulatedKind, draws: Draws): Promise<SimulatedCase | null> => {
    const opened = actions.openedReferences();
    const found = await actions.find(kind, CHOICE);
    const free = found.filter((each) => !opened.has(each.reference));
    return free.length === 0 ? null : draws.pick(free);
  };

  const claim = async (draws: Draws, nowMs: number): Promise<boolean> => {
    const found = await choose('unclaimed', draws);
    if (!found) return false;
    const campus = found.campus ?? clockPlaceOf('direct', null);
    const staff = [...team.liaisonsOf(found.office), ...team.coordinatorsOf(campus)];
    const atWork = staff.filter((person) => isAtWork(person, nowMs));
    return atWork.length > 0 && actions.claim(found.reference, draws.pick(atWork).id);
  };

  const contact = async (draws: Draws, nowMs: number): Promise<boolean> => {
    const found = await choose('talking', draws);
    const owner = world.people.find((person) => person.id === found?.ownerId);
    if (!found || !owner) return false;
    const isIncoming = draws.chance(0.35);
    // An e-mail comes at any hour; for the rest the owner must be at work.
    if (!isIncoming && !isAtWork(owner, nowMs)) return false;
    const isReached = isIncoming || draws.chance(0.7);
    const daysAhead = draws.int(1, 6);
    return actions.logContact(found.reference, owner.id, {
      at: new Date(nowMs).toISOString(),
      way: isIncoming ? draws.pick(['e-mail', 'whatsapp']) : wayAt(draws.next()),
      direction: isIncoming ? 'incoming' : 'outgoing',
      party: 'caller',
      isReached,
      summary: contactText(found.stage, isReached, found.language ?? 'en', draws),
      nextContactAt: isReached ? new Date(nowMs + daysAhead * DAY_MS).toISOString() : null,
    });
  };

  const decide = async (draws: Draws, nowMs: number): Promise<boolean> => {
    const found = await choose('in-review', draws);
    const specialty = found?.specialties[0];
    if (!found?.campus || specialty === undefined) return false;
    const atWork = team.coordinatorsOf(found.campus).filter((each) => isAtWork(each, nowMs));
    if (atWork.length === 0) return false;
    const by = draws.pick(atWork).id;
    const draw = draws.next();
    if (draw < 0.7) {
      const conditions = draws.chance(0.4) ? draws.pick(CONDITION_NOTES) : null;
      return actions.decide(found.reference, by, specialty, { decision: 'accepted', conditions });
    }
    if (draw < 0.85) {
      const note = draws.pick(MORE_NOTES);
      return actions.decide(found.reference, by, specialty, { decision: 'more-information', note });
    }
    return actions.decide(found.reference, by, specialty, {
      decision: 'declined',
      reason: draws.pick(['no-treatment-to-offer', 'no-capacity-in-time', 'travel-too-risky']),
      alternative: draws.pick(['local-care', 'second-opinion-by-record', 'other-campus']),
      note: draws.pick(DECLINE_NOTES),
    });
  };

  const act = async (event: SimulatedEvent, k: number, nowMs: number): Promise<boolean> => {
    const draws = new Draws(hashOf(seed, k, 'texts'));
    switch (event) {
      case 'request':
        return actions.createRequest(makeRequest(world.ground, world.team, k, nowMs));
      case 'claim':
        return claim(draws, nowMs);
      case 'contact':
        return contact(draws, nowMs);
      case 'decision':
        return decide(draws, nowMs);
    }
  };

  return {
    tick: async (nowMs) => {
      if (!isOn()) {
        nextAtMs = null;
        return null;
      }
      const k = Math.floor(nowMs / 1000);
      const draws = new Draws(hashOf(seed, k, 'simulator'));
      const gap = draws.between(LEAST_GAP_MS, MOST_GAP_MS);
      // A device that slept does not catch up at once on what it missed.
      if (nextAtMs === null || nowMs - nextAtMs > MOST_GAP_MS) nextAtMs = nowMs + gap / 4;
      if (isBusy || nowMs < nextAtMs) return null;
      nextAtMs = nowMs + gap;
      isBusy = true;
      try {
        const event = eventAt(draws.next());
        if (await act(event, k, nowMs)) return event;
        // Nobody at work, or nothing to do: then somebody writes from afar.
        return (await act('request', k, nowMs)) ? 'request' : null;
      } finally {
        isBusy = false;
      }
    },
  };
};
