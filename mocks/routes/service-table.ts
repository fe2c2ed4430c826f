import type { Endpoint } from '@/contract/endpoint';
import type { BookingIndex } from '../services/interpreters/booking-index';
import type { RunCommand } from '../services/command/command';
import type { DemoService } from '../services/demo/demo-service';
import type { DuplicateFlags } from '../services/duplicates/duplicate-flags';
import type { FeedService } from '../services/live/feed-service';
import type { FollowUpIndex } from '../services/follow-up/follow-up-index';
import type { MatchIndex } from '../services/duplicates/match-index';
import type { Presence } from '../services/live/presence';
import type { BackendStore } from '../services/stored/shape';
import type { Service } from '../services/call/call';

/** What the services of one backend are made from. */
export interface ServiceParts {
  readonly store: BackendStore;
  readonly ids: () => string;
  readonly run: RunCommand;
  readonly presence: Presence;
  readonly demo: DemoService;
  readonly feed: FeedService;
  readonly matches: MatchIndex;
  readonly flags: DuplicateFlags;
  readonly bookings: BookingIndex;
  readonly followUps: FollowUpIndex;
}

/** What is there before the later areas are: everything but the path of commands. */
export type FirstParts = Omit<ServiceParts, 'run' | 'matches' | 'flags' | 'bookings' | 'followUps'>;

/** Every operation of an area has a service; one without does not compile. */
export type ServicesOf<Area extends Readonly<Record<string, Endpoint>>> = {
  readonly [Id in keyof Area]: Service<Area[Id]>;
};
