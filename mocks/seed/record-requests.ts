import type { CaseRecord, RecordItem, RecordRequest } from '@/domain/case';
import type { ChaseRecord } from '@/domain/records/record-log';
import { startOfDateAt } from '@/domain/place-days';
import type { RecordKind, RecordState } from '@/domain/vocabulary';
import { localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { Ground } from './ground';
import type { Life } from './life';
import { drawsOf } from './random';
import { CHILDREN_PER_CASE, seedId } from './seed-ids';
import { addWork, positionOf } from './work-days';

type Line = Pick<RecordItem, 'kind' | 'state'>;

/** States of a line of which something has come. */
export const HAS_COME: ReadonlySet<RecordState> = new Set([
  'received',
  'needs-translation',
  'translated',
]);

const ANSWERS: readonly string[] = [
  'The archive is looking for them',
  'Will be sent by courier',
  'Asked for a signed consent, sent at once',
  'The doctor is away until next week',
  'Slides are being cut again',
];

/** A date of the office `days` of its working time after a moment, not after the laying. */
function dateAfter(ground: Ground, { officePlace }: Life, fromMs: number, days: number): string {
  const atMs = addWork(ground.daysOf(officePlace), fromMs, days);
  return localDateOf(Math.min(atMs, ground.laidAtMs), placeOf(officePlace).timeZone);
}

/**
 * How and when the lines of a checklist were asked for, chased and received, while the case gathers
 * them: asked in its first two days, chased about every three.
 */
export function askedLines(
  ground: Ground,
  life: Life,
  lines: readonly Line[],
  hasPhysician: boolean,
): readonly RecordItem[] {
  const draws = drawsOf(ground.seed, life.n, 'records');
  const days = ground.daysOf(life.officePlace);
  const since = life.stageSinceMs;
  const open = positionOf(days, ground.laidAtMs) - positionOf(days, since);
  const askedAfter = draws.between(0.1, 1.8);
  const [fromDraw, wayDraw, late] = [draws.next(), draws.next(), draws.chance(0.3) ? 1 : 0];
  const chases = Math.floor((open - askedAfter) / 3) - late;
  const from = hasPhysician && fromDraw < 0.7 ? 'home-physician' : 'family';
  const way = from === 'family' ? 'whatsapp' : wayDraw < 0.6 ? 'e-mail' : 'phone';
  const [promises, promiseDays] = [draws.chance(0.4), draws.int(1, 6)];
  const lastMs = addWork(days, since, askedAfter + Math.max(0, chases) * 3);
  const promisedOn = localDateOf(
    addWork(days, lastMs, promiseDays),
    placeOf(life.officePlace).timeZone,
  );
  const request: RecordRequest = {
    on: dateAfter(ground, life, since, askedAfter),
    from,
    place: null,
    way,
    promisedOn: null,
    chasedOn: null,
  };
  const chased: RecordRequest = {
    ...request,
    promisedOn: promises ? promisedOn : null,
    chasedOn: chases >= 1 ? dateAfter(ground, life, since, askedAfter + chases * 3) : null,
  };
  return lines.map(({ kind, state }): RecordItem => {
    const share = draws.next();
    const line = { kind, state, note: null } as const;
    if (life.stage !== 'records') {
      return { ...line, request: state === 'asked' ? request : null, receivedOn: null };
    }
    if (state === 'asked') return { ...line, request: chased, receivedOn: null };
    if (!HAS_COME.has(state)) return { ...line, request: null, receivedOn: null };
    const after = askedAfter + share * Math.max(0, open - askedAfter);
    return { ...line, request, receivedOn: dateAfter(ground, life, since, after) };
  });
}

/** The log of chases of a seeded case: the last one, of all that is still waited for. */
export function makeChases(
  ground: Ground,
  { caseRecord, life }: { readonly caseRecord: CaseRecord; readonly life: Life },
): readonly ChaseRecord[] {
  const asked = chasedLines(caseRecord);
  const [first] = asked;
  if (first === undefined) return [];
  const draws = drawsOf(ground.seed, life.n * CHILDREN_PER_CASE, 'records');
  const { from, place, way, promisedOn, chasedOn } = first.request;
  const startMs = startOfDateAt(life.officePlace, chasedOn);
  const atMs = addWork(ground.daysOf(life.officePlace), startMs, draws.between(0, 0.8));
  return [
    {
      id: seedId('chase', life.n * CHILDREN_PER_CASE),
      version: 1,
      caseId: caseRecord.id,
      at: new Date(Math.min(atMs, ground.laidAtMs)).toISOString(),
      by: caseRecord.ownerId ?? '',
      kinds: asked.map(({ kind }) => kind),
      from,
      place,
      way,
      isReached: true,
      answer: draws.pick(ANSWERS),
      promisedOn,
    },
  ];
}

interface ChasedLine {
  readonly kind: RecordKind;
  readonly request: RecordRequest & { readonly chasedOn: string };
}

const chasedLines = ({ records, ownerId }: CaseRecord): readonly ChasedLine[] =>
  records.flatMap(({ kind, state, request }) =>
    state === 'asked' && request !== null && request.chasedOn !== null && ownerId !== null
      ? [{ kind, request: { ...request, chasedOn: request.chasedOn } }]
      : [],
  );
