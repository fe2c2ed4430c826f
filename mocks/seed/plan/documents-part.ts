import type { CasePlan } from '@/domain/plan/case-plan';
import type { CaseDocument, DocumentForm } from '@/domain/plan/document';
import { localDateOf } from '@/lib/zoned-time';
import { clockZoneOf } from '@/reference/place';
import type { RecordKind } from '@/domain/vocabulary';
import { drawsOf, type Draws } from '../random';
import { HAS_COME } from '../record-requests';
import { hasBegun } from './journey-stage';
import type { PlanGround } from './plan-ground';

type Said = readonly [title: string, form: DocumentForm];

/** What comes for each line of the checklist, the usual first. */
const TITLES: Readonly<Record<RecordKind, readonly Said[]>> = {
  operative: [
    ['Operative report', 'electronic'],
    ['Anaesthesia record', 'paper'],
  ],
  pathology: [
    ['Pathology report', 'electronic'],
    ['Slides of the biopsy, cut anew', 'slides'],
  ],
  imaging: [
    ['Images with their report', 'electronic'],
    ['Images on disc, two series', 'disc'],
  ],
  labs: [
    ['Blood counts and chemistry', 'electronic'],
    ['Results of the last three months', 'paper'],
  ],
  'progress-notes': [
    ['Notes of the clinic', 'electronic'],
    ['Discharge summary', 'paper'],
  ],
  medication: [['Medication list', 'electronic']],
  genetics: [['Genetic panel', 'electronic']],
};
/** Where things of a form are kept. */
const KEPT: Readonly<Record<DocumentForm, string>> = {
  electronic: 'Outside records of the chart',
  paper: 'Folder of the case, office cabinet',
  disc: 'Film library, shelf for outside discs',
  slides: 'Pathology, outside slides',
};
/** Without words: in every language. */
const SILENT: ReadonlySet<DocumentForm> = new Set(['disc', 'slides']);

/** The register of a seeded case's documents: what has come for its checklist, and what came with it. */
export function documentsPart({ ground, made, idOf }: PlanGround): Pick<CasePlan, 'documents'> {
  const { life, caseRecord, patient } = made;
  const { ownerId, records, homePhysician, caller, office, campus } = caseRecord;
  if (ownerId === null) return { documents: [] };
  const draws = drawsOf(ground.seed, life.n, 'documents');
  const zone = clockZoneOf(office, campus);
  const gathered = life.steps.find(({ stage }) => stage === 'records');
  const fromMs = gathered?.fromMs ?? Date.parse(caseRecord.arrivedAt);
  const endMs = life.dischargedAtMs ?? Date.parse(caseRecord.closing?.closedAt ?? '');
  const endedAtMs = Number.isNaN(endMs) ? null : endMs;
  const untilMs = gathered?.toMs ?? endedAtMs ?? ground.laidAtMs;
  const language = patient.language ?? caller.language ?? 'en';
  /** A date of the time in which records were gathered. */
  const dayIn = (share: number): string =>
    localDateOf(Math.min(fromMs + share * (untilMs - fromMs), ground.laidAtMs), zone);
  const documents: CaseDocument[] = [];
  const add = (
    said: Partial<CaseDocument> & Pick<CaseDocument, 'kind' | 'title' | 'form'>,
  ): void => {
    const share = draws.next();
    documents.push({
      id: idOf('documents', documents.length),
      version: 1,
      caseId: caseRecord.id,
      by: ownerId,
      recordKind: null,
      language: SILENT.has(said.form) ? null : language,
      datedOn: null,
      receivedOn: dayIn(share),
      receivedFrom: caller.name,
      keptAt: KEPT[said.form],
      note: null,
      ...lentOf(said.form, draws, endedAtMs === null ? null : localDateOf(endedAtMs, zone)),
      ...said,
    });
  };
  if (homePhysician !== null && draws.chance(0.6)) {
    const { name } = homePhysician;
    add({
      kind: 'referral',
      title: 'Letter to the specialty',
      form: 'electronic',
      receivedFrom: name,
    });
  }
  for (const { kind, state, request, receivedOn } of records) {
    if (!HAS_COME.has(state)) continue;
    const [usual, other] = TITLES[kind];
    const receivedFrom =
      request?.from === 'home-physician' ? (homePhysician?.name ?? null) : caller.name;
    const came = { kind: 'record', recordKind: kind, receivedFrom } as const;
    for (const each of other !== undefined && draws.chance(0.35) ? [usual, other] : [usual]) {
      if (each === undefined) continue;
      const [title, form] = each;
      add({ ...came, title, form, ...(receivedOn !== null && { receivedOn }) });
    }
  }
  if (hasBegun(made, 'clearance') && draws.chance(0.8)) {
    add({ kind: 'passport', title: 'Page with the picture', form: 'electronic', language: null });
  }
  return { documents };
}

/** Discs and slides are mostly lent; they go back when the patient does, or the case ends. */
function lentOf(
  form: DocumentForm,
  draws: Draws,
  endedOn: string | null,
): Pick<CaseDocument, 'isLent' | 'returnedOn'> {
  const [isLent, isBack] = [draws.chance(0.7), draws.chance(0.9)];
  if (!SILENT.has(form) || !isLent) return { isLent: false, returnedOn: null };
  return { isLent: true, returnedOn: isBack ? endedOn : null };
}
