import type * as z from 'zod/mini';
import { COMMON_PROBLEMS, WRITE_PROBLEMS, type Endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { Problem, PROBLEM_STATUS, type ProblemCode } from './problem';
import { type Json, SchemaBook } from './schema-book';
import { versionedRecord } from './versioned-record';

/** The contract as an OpenAPI 3.1 document, for whoever builds a real backend. */
export function openApiDocument(): Json {
  const all: readonly Endpoint[] = Object.values(endpoints);
  const schemas = new SchemaBook();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of all) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint, schemas) };
  }
  return schemas.finish((named) => ({
    openapi: '3.1.0',
    info: {
      title: 'International Center dashboard',
      version: '1.0.0',
      summary: 'Cases of international patients, from the request to the last follow-up',
      license: { name: 'Proprietary', url: 'https://example.org/license' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: named,
      headers: {
        ETag: { description: 'Version of what is answered, `"v12"`', schema: { type: 'string' } },
        Date: { description: "The server's moment", schema: { type: 'string' } },
      },
    },
  }));
}

/** Beginnings of paths and the tag of what lies under them; the first that fits. */
const TAG_OF: readonly (readonly [path: string, tag: string])[] = [
  ['/api/demo', 'demo'],
  ['/api/session', 'session'],
  ['/api/people', 'people'],
  ['/api/queues', 'queues'],
  ['/api/changes', 'live'],
  ['/api/presence', 'live'],
  ['/api/views', 'mine'],
  ['/api/preferences', 'mine'],
  ['/api/', 'cases'],
];
const TAGS = {
  demo: "The demo's own; a real backend has none of them",
  session: 'Who is signed in',
  people: 'The staff directory',
  queues: 'The overview of queues',
  live: 'Changes as they happen, presence, undo',
  mine: "A person's own views and preferences",
  cases: 'Lists of cases, and the case',
} as const;

const tagOf = ({ path }: Endpoint): string =>
  TAG_OF.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'cases';

function operationOf(endpoint: Endpoint, schemas: SchemaBook): Json {
  const { operationId, summary, body, success, policy } = endpoint;
  return {
    operationId,
    summary,
    tags: [tagOf(endpoint)],
    ...(policy === 'public' ? { security: [] } : { 'x-policy': policy }),
    parameters: [
      ...parametersOf(endpoint.params, 'path', schemas),
      ...parametersOf(endpoint.query, 'query', schemas),
      ...headersOf(endpoint),
    ],
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas.of(body, 'input') } },
          },
        }),
    responses: {
      [success.status]: {
        description: 'Done',
        headers: HEADERS,
        content: { 'application/json': { schema: schemas.of(success.schema, 'output') } },
      },
      ...problemResponses(endpoint, schemas),
    },
  };
}

const HEADERS = {
  ETag: { $ref: '#/components/headers/ETag' },
  Date: { $ref: '#/components/headers/Date' },
};

function parametersOf(
  schema: z.ZodMiniObject,
  place: 'path' | 'query',
  schemas: SchemaBook,
): readonly Json[] {
  const json = schemas.partsOf(schema) as {
    readonly properties?: Record<string, unknown>;
    readonly required?: readonly string[];
  };
  return Object.entries(json.properties ?? {}).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: inner,
    ...(place === 'query' ? { style: 'form', explode: true } : {}),
  }));
}

function headersOf(endpoint: Endpoint): readonly Json[] {
  const { method, versioned, isSafe } = endpoint;
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: method === 'post',
    description: 'Same key and body: same answer. Other body: 422. Still running: 409.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
  const version = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: `The version of the ${versionedRecord(endpoint)} that was read, \`"v12"\``,
    schema: { type: 'string', pattern: '^"v[1-9]\\d{0,8}"$' },
  };
  return [...(method === 'get' || isSafe === true ? [] : [key]), ...(versioned ? [version] : [])];
}

/** Each status once, with the codes that it may carry. */
function problemResponses(
  { problems, method, policy, isSafe }: Endpoint,
  schemas: SchemaBook,
): Json {
  const common = COMMON_PROBLEMS.filter(
    (code) => policy !== 'public' || !['unauthenticated', 'expired', 'forbidden'].includes(code),
  );
  const codes = new Set<ProblemCode>([
    ...problems,
    ...common,
    ...(method === 'get' || isSafe === true ? [] : WRITE_PROBLEMS),
  ]);
  const byStatus = Map.groupBy(codes, (code) => PROBLEM_STATUS[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      String(status),
      {
        description: some.map((code) => `\`${code}\``).join(', '),
        content: {
          'application/problem+json': { schema: schemas.of(Problem, 'output') },
        },
      },
    ]),
  );
}
