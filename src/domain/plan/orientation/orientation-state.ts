import {
  ORIENTATION_TOPICS,
  type Orientation,
  type OrientationDocument,
  type OrientationTopic,
} from '../orientation';

/** Talked about where there is a question; nobody is kept at home for it (config). */
const OPTIONAL: ReadonlySet<OrientationTopic> = new Set(['culture']);

/** What every family takes along (config): the itinerary, and whom to call. */
export const NEEDED_DOCUMENTS: readonly OrientationDocument[] = ['itinerary', 'contacts'];

/** The topics that must be gone through before a departure, in their order. */
export const neededTopics = ({
  needsInterpreter,
}: {
  readonly needsInterpreter: boolean;
}): readonly OrientationTopic[] =>
  ORIENTATION_TOPICS.filter(
    (topic) => !OPTIONAL.has(topic) && (topic !== 'interpreters' || needsInterpreter),
  );

/** How far a family is prepared by all the calls together. */
export interface OrientationState {
  readonly openTopics: readonly OrientationTopic[];
  readonly openDocuments: readonly OrientationDocument[];
  readonly isDone: boolean;
}

/** Several calls add up: what one of them went through is gone through. */
export function orientationState(
  orientations: readonly Pick<Orientation, 'topics' | 'documents'>[],
  record: { readonly needsInterpreter: boolean },
): OrientationState {
  const topics = new Set(orientations.flatMap((each) => each.topics));
  const documents = new Set(orientations.flatMap((each) => each.documents));
  const openTopics = neededTopics(record).filter((topic) => !topics.has(topic));
  const openDocuments = NEEDED_DOCUMENTS.filter((document) => !documents.has(document));
  return {
    openTopics,
    openDocuments,
    isDone: openTopics.length === 0 && openDocuments.length === 0,
  };
}
