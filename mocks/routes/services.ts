import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import { demoEndpoints } from '@/contract/endpoints/demo';
import { dutyEndpoints } from '@/contract/endpoints/duty';
import { listEndpoints } from '@/contract/endpoints/lists';
import { liveEndpoints } from '@/contract/endpoints/live';
import { preferenceEndpoints } from '@/contract/endpoints/preferences';
import { sessionEndpoints } from '@/contract/endpoints/session';
import { caseReadingServices } from './areas/case-reading';
import { demoServices } from './areas/demo';
import { dutyServices } from './areas/duty';
import { listServices } from './areas/lists';
import { liveServices } from './areas/live';
import { preferenceServices } from './areas/preferences';
import { sessionServices } from './areas/session';
import type { FirstParts, ServicesOf } from './service-table';

const { getNextBest: _later, ...rowEndpoints } = listEndpoints;

/**
 * The areas that the first screens ask: a closed list, as all of it is fetched before the first row
 * of a queue. Every other area stands in `later-areas.ts`.
 */
export const firstEndpoints = {
  ...demoEndpoints,
  ...sessionEndpoints,
  ...rowEndpoints,
  ...caseReadingEndpoints,
  ...liveEndpoints,
  ...dutyEndpoints,
  ...preferenceEndpoints,
} as const;

export type FirstEndpoints = typeof firstEndpoints;

/** The services of the first areas. */
export const createFirstServices = (parts: FirstParts): ServicesOf<FirstEndpoints> => ({
  ...demoServices(parts),
  ...sessionServices(parts),
  ...listServices(),
  ...caseReadingServices(parts),
  ...liveServices(parts),
  ...dutyServices(),
  ...preferenceServices(),
});
