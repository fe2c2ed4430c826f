import { planQueries } from '@/data/plans/plan-queries';
import { sectionLoader } from './section-loader';

/** Of a section that is made of the case's plan alone. */
export const planLoader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);
