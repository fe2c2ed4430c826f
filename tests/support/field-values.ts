import * as z from 'zod/mini';
import { CaseFilter } from '@/contract/case-list';
import { FollowUpFilter } from '@/contract/follow-up-list';
import { CAMPUSES } from '@/reference/campuses';
import { FACILITATORS } from '@/reference/facilitators';
import { SPECIALTIES } from '@/reference/specialties';

type Schema = z.core.$ZodType;

/** A field that a patch changes by itself, by its dotted path. */
export interface PatchField {
  readonly path: string;
  readonly schema: Schema;
}

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** Without what only says that it may be left out. */
function given(schema: Schema): Schema {
  const def = defOf(schema);
  return def.type === 'optional' ? given(def.innerType) : schema;
}

/** What a list shows is one thing, though much of it may be left out. */
const WHOLE: ReadonlySet<Schema> = new Set([CaseFilter, FollowUpFilter]);

/** An object of which every field may be left out is merged field by field (RFC 7396). */
export const isMerged = (schema: Schema): boolean => {
  const def = defOf(given(schema));
  if (def.type === 'union') return def.options.some(isMerged);
  return (
    !WHOLE.has(given(schema)) &&
    def.type === 'object' &&
    Object.values(def.shape).every((field) => defOf(field).type === 'optional')
  );
};

/**
 * The fields of a patch, each by itself; of a body that is sent whole, those on top.
 *
 * @param body of several forms that a body may have, that of this one is taken.
 */
export function patchFieldsOf(schema: Schema, body?: unknown, before = ''): readonly PatchField[] {
  const def = defOf(given(schema));
  if (def.type === 'union') {
    const form = def.options.find((option) => z.safeParse(option, body).success);
    return form === undefined ? [] : patchFieldsOf(form, body, before);
  }
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([name, field]) => {
    const path = before + name;
    return isMerged(field)
      ? patchFieldsOf(field, undefined, `${path}.`)
      : [{ path, schema: given(field) }];
  });
}

/** Longest text that a field may have to take. */
const LONGEST = 4_000;

const TEXTS = [
  'مرحبا، السيدة ليلى ١٢٣',
  '王小明的女儿 · 第二意见',
  'Ame\u0301lie A\u030angstro\u0308m',
];

/** Values of every form that is no free text; each field takes those that are of its own. */
const FORMS = [
  '+50255501234',
  '+8613800138000',
  'ysolde@example.org',
  'a.quillfeather@example.com',
  'ar',
  'zh-Hans',
  'GT',
  'CN',
  'DL',
  'AV',
  'USD',
  'EUR',
  'LIM',
  'ATL',
  'MEX',
  'MIA',
  '150',
  '2417',
  '08:30',
  '21:05',
  '2026-10-01',
  '2026-11-20',
  '2026-11-23',
  '2026-12-05',
  '2026-12-12',
  '2027-02-28',
  '2031-01-31',
  '2026-11-20T15:30:00.000Z',
  '2026-11-21T09:00:00.000Z',
  '2027-03-03T05:30:00.000Z',
  '2027-06-03T04:40:00.000Z',
  '2027-06-03T05:00:00.000Z',
  '2027-06-03T11:40:00.000Z',
  '2027-06-03T12:30:00.000Z',
];
const NUMBERS = [0, 1, 2, 3, 12, 20, 45, 60, 90, 600, 15_000, 5_000_000];

/** Codes of what a field names, by its name: no form tells which there are. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  campus: CAMPUSES.map(({ code }) => code),
  facilitator: FACILITATORS.map(({ code }) => code),
  specialty: SPECIALTIES.map(({ code }) => code),
  specialties: SPECIALTIES.map(({ code }) => code),
  duePlace: ['rochester', 'guatemala'],
  office: ['all', 'guatemala', 'india'],
  timeZone: ['America/Lima', 'Asia/Shanghai', 'Africa/Cairo'],
};

/**
 * Values that a field takes, as somebody types them: none, the longest, of several scripts.
 *
 * @param name by which it is known what its code can be.
 */
export function valuesOf(schema: Schema, name: string): readonly unknown[] {
  const takes = (value: unknown): boolean => z.safeParse(schema, value).success;
  const def = defOf(schema);
  switch (def.type) {
    case 'nullable':
      return [null, ...valuesOf(def.innerType, name)];
    case 'optional':
    case 'default':
    case 'readonly':
      return valuesOf(def.innerType, name);
    case 'enum':
      return Object.values(def.entries);
    case 'literal':
      return def.values;
    case 'boolean':
      return [true, false];
    case 'number':
      return NUMBERS.filter(takes);
    case 'string': {
      if (CODES[name] !== undefined) return CODES[name].filter(takes);
      if (!takes(TEXTS[0]?.slice(0, 5))) return FORMS.filter(takes);
      const longest = Array.from({ length: LONGEST }, (_, n) => LONGEST - n).find((length) =>
        takes('é'.repeat(length)),
      );
      // Composed it fits, as it is typed it is twice as long.
      return [...TEXTS.filter(takes), 'e\u0301'.repeat(longest ?? 0)];
    }
    case 'array': {
      const [first, ...more] = valuesOf(def.element, name);
      const lists = [[], [first], [first, ...more.slice(0, 2)], [...more.slice(0, 1), first]];
      return lists.filter((list) => !list.includes(undefined) && takes(list));
    }
    case 'object': {
      const fields = Object.entries(def.shape).map(
        ([field, inner]) => [field, valuesOf(inner, field)] as const,
      );
      const most = Math.max(...fields.map(([, values]) => values.length));
      return Array.from({ length: most }, (_, n) =>
        Object.fromEntries(fields.map(([field, values]) => [field, values[n % values.length]])),
      ).filter(takes);
    }
    case 'union':
      return def.options
        .filter((option) => !isMask(option))
        .flatMap((option) => valuesOf(option, name));
    default:
      return [];
  }
}

/** What stands in the place of a number says that it stays, and is no value of it. */
const isMask = (schema: Schema): boolean => {
  const def = defOf(schema);
  return def.type === 'object' && 'masked' in def.shape;
};
