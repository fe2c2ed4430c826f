import type { Endpoints } from '@/contract/endpoints';
import { caseCommandServices } from './areas/case-commands';
import { caseReadingServices } from './areas/case-reading';
import { draftServices } from './areas/drafts';
import { demoServices } from './areas/demo';
import { listServices } from './areas/lists';
import { liveServices } from './areas/live';
import { sessionServices } from './areas/session';
import type { ServiceParts, ServicesOf } from './service-table';

/** Every operation of the contract has a service; one without does not compile. */
export const createServices = (parts: ServiceParts): ServicesOf<Endpoints> => ({
  ...demoServices(parts),
  ...sessionServices(parts),
  ...listServices(),
  ...caseReadingServices(parts),
  ...caseCommandServices(parts),
  ...liveServices(parts),
  ...draftServices(),
});
