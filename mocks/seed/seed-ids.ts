/**
 * Deterministic ids of seeded records: `00000000-00KK-7000-8000-NNNNNNNNNNNN` (kind in two hex
 * digits, number in twelve decimal ones), which are valid UUIDs of version 7 at the epoch. Ids made
 * while the server runs carry the real time and can never meet them.
 */
const SEED_KINDS = {
  case: 1,
  patient: 2,
  person: 3,
  contact: 4,
  event: 5,
  chase: 6,
  'duplicate-flag': 21,
  appointments: 7,
  bookings: 8,
  estimates: 9,
  coverages: 10,
  papers: 11,
  trips: 12,
  legs: 13,
  lodgingNeeds: 14,
  stays: 15,
  tasks: 16,
  orientations: 17,
  waivers: 18,
  interpreter: 19,
  handOff: 20,
  audit: 40,
  reveal: 41,
  followUps: 22,
  documents: 23,
} as const;
export type SeedKind = keyof typeof SEED_KINDS;

const KIND_BY_NUMBER = new Map<number, SeedKind>(
  (Object.keys(SEED_KINDS) as SeedKind[]).map((kind) => [SEED_KINDS[kind], kind]),
);
const PATTERN = /^00000000-00([0-9a-f]{2})-7000-8000-(\d{12})$/u;

const PREFIXES = Object.fromEntries(
  (Object.keys(SEED_KINDS) as SeedKind[]).map((kind) => [
    kind,
    `00000000-00${SEED_KINDS[kind].toString(16).padStart(2, '0')}-7000-8000-`,
  ]),
) as Record<SeedKind, string>;

export const seedId = (kind: SeedKind, n: number): string =>
  PREFIXES[kind] + String(n).padStart(12, '0');

/** The kind and number that a seeded id says; null for an id that was given at work. */
export const parseSeedId = (id: string): { readonly kind: SeedKind; readonly n: number } | null => {
  const match = PATTERN.exec(id);
  const kind = match && KIND_BY_NUMBER.get(Number.parseInt(match[1] ?? '', 16));
  return match && kind ? { kind, n: Number(match[2]) } : null;
};

/** Records under a case are numbered `case number × 100 + position`; a seeded case has fewer. */
export const CHILDREN_PER_CASE = 100;

/** The number of the case that a seeded contact or event belongs to. */
export const caseNumberOfChild = (n: number): number => Math.floor(n / CHILDREN_PER_CASE);

/** The case reference `IC-YYYY-NNNNNN`: the year (UTC) of arrival and the running number. */
export const referenceOf = (n: number, arrivedAtMs: number): string =>
  `IC-${new Date(arrivedAtMs).getUTCFullYear()}-${String(n).padStart(6, '0')}`;

/** The running number in a case reference, `null` when it is none. The year is not checked. */
export const numberOfReference = (reference: string): number | null => {
  const match = /^IC-\d{4}-(\d{6,})$/u.exec(reference);
  return match ? Number(match[1]) : null;
};
