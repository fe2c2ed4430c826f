import path from 'node:path';
import { expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { Money } from '@/contract/plan/money';
import { figure } from '@tests/support/figure';
import { unshown } from '@tests/support/unshown';
import { readTree } from '../architecture/tree';

/**
 * A fault that no field of its form shows is a button that does nothing and says nothing. Here each
 * form is held against the schemas that it reads by: whatever somebody types, and the schema may
 * refuse, stands in quotes in the form or in the files that it is made of, as its fields are named.
 */

/** What a form does not ask for, by its file and schema. */
const UNASKED: Readonly<Record<string, readonly string[]>> = {
  // Each of them writes a part of a patch.
  'coverage-form.tsx ChangeCoverage': ['extension'],
  'extension-form.tsx ChangeCoverage': 'issuer amount fromOn toOn conditions policyNumber'.split(
    ' ',
  ),
  'passport-form.tsx PatientPatch':
    'name birthOn nationality residence language phone email needs passportExpiresOn'.split(' '),
  'waiver.tsx EditRecords': ['records'],
  'record-details.tsx EditRecords': ['recordsWaivedReason'],
  'task-form.tsx ChangeTask': ['snoozedUntil'],
  // Now, by the server's clock.
  'chase-form.tsx LogChase': ['at'],
  'call-form.tsx LogContact': ['at'],
  // Read one by one before, so that their faults have fields.
  'absence-form.tsx SetAbsences': ['absences'],
  // Ticks and choices among what there is.
  'hand-off-form.tsx AskHandOff': ['toOffice', 'toCampus'],
  'care-form.tsx CheckCareSite': ['careChecks'],
  'discharge-dialog.tsx RecordDischarge': ['appointments'],
};

/** Forms whose fields are named in a file that they are not made of. */
const BESIDE: Readonly<Record<string, string>> = {
  'src/features/case-overview/use-editing.ts': 'src/features/case-overview/case-overview.tsx',
};

const tree = readTree(path.resolve(import.meta.dirname, '../..'));

const forms = [...tree]
  .filter(([file]) => /^src\/(?:features|parts|pages|app)\//u.test(file))
  .flatMap(([file, text]) =>
    [...text.matchAll(/\.parse\(\s*([A-Z]\w+),/gu)].flatMap(([, name = '']) => {
      const from = new RegExp(
        String.raw`import \{[^}]*\b${name}\b[^}]*\} from '@/contract/([^']+)'`,
        'u',
      );
      const module = from.exec(text)?.[1];
      return module === undefined ? [] : [{ form: path.posix.basename(file), file, name, module }];
    }),
  );

/** The texts in quotes of a form and of the files that it is made of. */
function quotedIn(file: string, seen = new Set<string>()): readonly string[] {
  const text = tree.get(file);
  if (text === undefined || seen.has(file)) return [];
  seen.add(file);
  const made = [...text.matchAll(/from '(\.|@\/parts\/(?!words)[\w-]+)\/([^']+)'/gu)].flatMap(
    ([, folder = '', name = '']) => {
      const within = folder === '.' ? path.posix.dirname(file) : folder.replace('@', 'src');
      return ['ts', 'tsx'].map((end) => `${within}/${name}.${end}`);
    },
  );
  return [
    ...[...text.matchAll(/["']([\w.-]+)["']/gu)].map(([, quoted = '']) => quoted),
    // `otherVisas.${index}.country`
    ...[...text.matchAll(/`([\w-]+)\.\$\{/gu)].map(([, list = '']) => list),
    ...made.flatMap((each) => quotedIn(each, seen)),
  ];
}

test.each(forms)('$form shows what $name may refuse', async ({ form, file, name, module }) => {
  const found: unknown = await import(path.resolve('src/contract', `${module}.ts`));
  const schema = (found as Readonly<Record<string, z.core.$ZodType>>)[name];
  if (schema === undefined) throw new Error(`${module} has no ${name}.`);
  const unasked = UNASKED[`${form} ${name}`] ?? [];
  expect(unshown(schema, [...quotedIn(BESIDE[file] ?? file), ...unasked])).toEqual([]);
});

it('finds the forms of the product', () => {
  const schemas = new Set(forms.map(({ name }) => name));
  figure('forms held against their schemas', forms.length, 0);
  expect(forms.length).toBeGreaterThan(45);
  const all = 'MakeEstimate AddCoverage ChangeCoverage StateLodgingNeed OfferStay EditStay'.split(
    ' ',
  );
  expect(all.filter((name) => !schemas.has(name))).toEqual([]);
});

it('takes a field for what lies in it, and for nothing else', () => {
  const schema = z.strictObject({ total: z.nullable(Money), totals: z.int(), isOpen: z.boolean() });
  expect(unshown(schema, ['total'])).toEqual(['totals']);
  expect(unshown(schema, ['total.minor'])).toEqual(['total.currency', 'totals']);
});
