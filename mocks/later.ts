import type { Hono } from 'hono/tiny';
import type { Guard } from './routes/guard';
import { createLaterServices, laterEndpoints } from './routes/later-areas';
import { respondProblem } from './routes/respond';
import { routesOf } from './routes/routes-of';
import type { FirstParts } from './routes/service-table';
import { makePeople } from './seed/people';
import * as textLists from './seed/text-lists';
import { giveTexts } from './seed/texts';
import type { World } from './seed/world';
import { BookingIndex } from './services/interpreters/booking-index';
import { bookingSourceOf } from './services/interpreters/booking-source';
import { createCommandPath } from './services/command/command';
import { createDuplicateFlags } from './services/duplicates/duplicate-flags';
import { FollowUpIndex } from './services/follow-up/follow-up-index';
import { followUpSourceOf } from './services/follow-up/follow-up-source';
import { MatchIndex } from './services/duplicates/match-index';
import { matchSourceOf } from './services/duplicates/match-source';
import { createConflictedCases, type OpenConflicts } from './services/interpreters/open-conflicts';
import { notFound } from './services/call/problem-error';
import type { Reading } from './services/stored/shape';
import { createSimulatedWork } from './services/demo/simulated-work';
import { createSimulator, type Simulator } from './simulator/simulator';

/** Between two pieces of background work; requests that wait are answered meanwhile. */
const PAUSE_MS = 4;

export interface LaterOptions {
  readonly parts: FirstParts;
  readonly guard: Guard;
  readonly clock: () => number;
  /** The data that is laid now. */
  readonly world: () => World | null;
}

/** What the first screens do without. */
export interface Later {
  readonly routes: Hono;
  /** Does other people's work in this world, if its moment has come. */
  readonly simulate: (world: World) => Promise<void>;
  /** How many conflicts of interpreters are open in each case, as of this transaction. */
  readonly conflicted: (tx: Reading) => Promise<OpenConflicts>;
  /** Does what requests have left for a quiet moment. */
  readonly settle: () => Promise<void>;
  /**
   * Begins to make what spans all cases before anybody asks for it: in a large world that takes
   * seconds, in pieces between the answers.
   */
  readonly warm: () => void;
}

/**
 * The part of the server that the first screens do without: every operation that is in none of the
 * first areas, and the work of other people. A chunk of its own, so it is imported only lazily.
 */
export function createLater({ parts, guard, clock, world: laid }: LaterOptions): Later {
  // Rows of follow-ups show texts of their records, and are made before any record is asked for.
  giveTexts(textLists);
  const { store, ids, presence } = parts;
  const run = createCommandPath(ids);
  const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, PAUSE_MS));
  const names = new Map(makePeople(0).map(({ id, name }) => [id, name]));
  const matches = new MatchIndex({
    source: () => matchSourceOf(laid()),
    pause,
  });
  const bookings = new BookingIndex({
    source: () => bookingSourceOf(laid()),
    pause,
  });
  const followUps = new FollowUpIndex({
    source: () => followUpSourceOf(laid()),
    personName: (id) => names.get(id) ?? id,
    pause,
  });
  const flags = createDuplicateFlags(matches, ids);
  const actions = createSimulatedWork({ store, run, ids, clock, presence, flags });
  let simulated: { readonly world: World; readonly simulator: Simulator } | null = null;

  const routes = routesOf(
    laterEndpoints,
    createLaterServices({ ...parts, run, matches, flags, bookings, followUps }),
    guard,
  );
  routes.notFound(() => respondProblem(notFound(), clock()));

  return {
    routes,
    conflicted: createConflictedCases(bookings),
    settle: () => flags.settle(store),
    // What fails here is told to whoever needs it.
    warm: () =>
      void bookings
        .ready()
        .then(() => followUps.ready())
        .catch(() => undefined),
    simulate: async (world) => {
      if (simulated?.world !== world) {
        // Switched off, nobody calls it; so here it is always on.
        simulated = { world, simulator: createSimulator({ world, actions, isOn: () => true }) };
      }
      await simulated.simulator.tick(clock());
    },
  };
}
