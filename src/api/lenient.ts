import * as z from 'zod/mini';
import { Moment, PlainDate, ToldDate, ToldMoment } from '@/contract/fields';

/**
 * Lenient copies of contract schemas, for reading answers: the server may be newer than this page
 * (Architecture, §2). A field that is not known is stripped, an enum value that is not known becomes
 * `unknown`, a member of a discriminated union that is not known becomes `{ kind: 'unknown' }`. Dates
 * are bounded where they are typed, not where they are told.
 * Everything else (a missing field, another type) still fails. The static type stays the
 * contract's; screens word a value that is in no list as "unknown value".
 */
export function lenient<S extends z.ZodMiniType>(schema: S): z.ZodMiniType<z.output<S>> {
  return copyOf(schema) as z.ZodMiniType<z.output<S>>;
}

const UNKNOWN = 'unknown';

const copies = new WeakMap<z.core.$ZodType, z.core.$ZodType>([
  [Moment, ToldMoment],
  [PlainDate, ToldDate],
]);

function copyOf(schema: z.core.$ZodType): z.core.$ZodType {
  const known = copies.get(schema);
  if (known) return known;
  const copy = makeCopy(schema as z.core.$ZodTypes);
  copies.set(schema, copy);
  return copy;
}

function makeCopy(schema: z.core.$ZodTypes): z.core.$ZodType {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(
        Object.entries(def.shape).map(([name, field]) => [name, copyOf(field)]),
      );
      // A loose object is loose by intention: its further fields are data.
      const isLoose = def.catchall !== undefined && def.catchall._zod.def.type !== 'never';
      return isLoose ? z.looseObject(shape) : z.object(shape);
    }
    case 'array':
      return z.array(copyOf(def.element));
    case 'nullable':
      return z.nullable(copyOf(def.innerType));
    case 'optional':
      return z.optional(copyOf(def.innerType));
    case 'record':
      return z.record(z.string(), copyOf(def.valueType));
    case 'enum': {
      const values = new Set<unknown>(Object.values(def.entries));
      return z.pipe(
        z.string(),
        z.transform((value) => (values.has(value) ? value : UNKNOWN)),
      );
    }
    case 'union':
      return 'discriminator' in def && typeof def.discriminator === 'string'
        ? unionByKind(def.options, def.discriminator)
        : z.union(def.options.map(copyOf));
    default:
      return schema;
  }
}

function unionByKind(options: readonly z.core.$ZodType[], kind: string): z.core.$ZodType {
  const copied = options.map(copyOf) as unknown as readonly z.core.$ZodTypeDiscriminable[];
  const known = new Set<unknown>(options.flatMap((option) => valuesOf(option, kind)));
  const other = z.pipe(
    z.looseObject({ [kind]: z.string().check(z.refine((value) => !known.has(value))) }),
    z.transform(() => ({ [kind]: UNKNOWN })),
  );
  const [first, ...rest] = copied;
  return first ? z.union([z.discriminatedUnion(kind, [first, ...rest]), other]) : other;
}

function valuesOf(option: z.core.$ZodType, kind: string): readonly unknown[] {
  return [...(option._zod.propValues?.[kind] ?? [])];
}

/** Where a value does not fit, as dotted paths with `*` for positions; no value is named. */
export function pathsOf(error: z.core.$ZodError): readonly string[] {
  const paths = error.issues.map((issue) =>
    issue.path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.'),
  );
  return [...new Set(paths.map((path) => path || '(root)'))];
}
