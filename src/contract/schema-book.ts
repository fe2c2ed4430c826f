import * as z from 'zod/mini';
import { FIELD_CODES } from './fields';
import { namedSchemas } from './named-schemas';
import { Problem } from './problem';
import { REFUSAL_CODES } from './refusal-codes';

export type Json = { readonly [name: string]: unknown };
/** As it is sent, or as it is answered. */
type Side = 'input' | 'output';

const PLACE = '#/components/schemas/';
/** Stands behind the name of what is sent until it is known whether that differs. */
const SENT = '~sent';

/**
 * The shapes of the document, of the 2020-12 dialect, which is that of OpenAPI 3.1. What the contract
 * exports by a name stands once, under that name. Where it is sent otherwise than it is answered, what
 * is sent is called `…Input`.
 */
export class SchemaBook {
  readonly #named = namedSchemas();
  readonly #found = { input: new Map<string, Json>(), output: new Map<string, Json>() };

  /** A shape where it is used: a reference to what has a name, else in full. */
  of(schema: z.ZodMiniType, side: Side): Json {
    const { $defs = {}, ...json } = withRefs(this.#jsonOf(schema, side), side);
    for (const [name, inner] of Object.entries($defs as Readonly<Record<string, Json>>)) {
      this.#found[side].set(name, inner);
    }
    return json;
  }

  /** The parts of a query or an address, which have no names of their own there. */
  partsOf(schema: z.ZodMiniObject): Json {
    const { shape } = schema._zod.def;
    return this.of(z.strictObject(shape), 'input');
  }

  /** The whole document, with the shapes that it refers to. */
  finish(document: (schemas: Json) => Json): Json {
    const { input, output } = this.#found;
    const differing = this.#differing();
    const sent = [...input].filter(([name]) => !output.has(name) || differing.has(name));
    const schemas = [
      ...output,
      ...sent.map(([name, json]) => [output.has(name) ? `${name}Input` : name, json] as const),
    ].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const text = JSON.stringify(document(Object.fromEntries(schemas)));
    return JSON.parse(
      text.replaceAll(/(\w+)~sent"/g, (_, name: string) =>
        differing.has(name) ? `${name}Input"` : `${name}"`,
      ),
    ) as Json;
  }

  /** The names of what is sent otherwise than it is answered, by itself or by one of its parts. */
  #differing(): ReadonlySet<string> {
    const { input, output } = this.#found;
    const differing = new Set<string>();
    const isOther = (name: string, json: Json): boolean => {
      const text = JSON.stringify(json);
      const answered = JSON.stringify(output.get(name));
      if (text.replaceAll(SENT, '') !== answered) return true;
      return [...text.matchAll(/(\w+)~sent"/g)].some(([, part = '']) => differing.has(part));
    };
    for (let size = -1; size !== differing.size;) {
      size = differing.size;
      for (const [name, json] of input) {
        if (output.has(name) && isOther(name, json)) differing.add(name);
      }
    }
    return differing;
  }

  #jsonOf(schema: z.ZodMiniType, side: Side): Json {
    const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
      io: side,
      metadata: this.#named,
      unrepresentable: 'any',
      reused: 'inline',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === Problem) Object.assign(jsonSchema.properties ?? {}, CLOSED);
      },
    }) as Record<string, unknown>;
    return json;
  }
}

/** The codes of today; a client reads on where a newer server has one more. */
const CLOSED = {
  fields: {
    type: 'object',
    propertyNames: { type: 'string' },
    additionalProperties: { type: 'string', enum: FIELD_CODES },
  },
  refusal: {
    type: 'object',
    properties: { code: { type: 'string', enum: REFUSAL_CODES } },
    required: ['code'],
    additionalProperties: {},
  },
};

function withRefs(json: Json, side: Side): Json {
  const suffix = side === 'input' ? SENT : '';
  return JSON.parse(
    JSON.stringify(json).replaceAll(/"#\/\$defs\/(\w+)"/g, `"${PLACE}$1${suffix}"`),
  ) as Json;
}
