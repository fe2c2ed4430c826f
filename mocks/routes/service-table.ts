import type { Endpoint } from '@/contract/endpoint';
import type { BookingIndex } from '../services/booking-index';
import type { RunCommand } from '../services/command';
import type { DemoService } from '../services/demo-service';
import type { DuplicateFlags } from '../services/duplicate-flags';
import type { FeedService } from '../services/feed-service';
import type { FollowUpIndex } from '../services/follow-up-index';
import type { MatchIndex } from '../services/match-index';
import type { Presence } from '../services/presence';
import type { BackendStore } from '../services/shape';
import type { Service } from './call';

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
