import { expect, test } from 'vitest';
import { editableCase, editablePatient } from '@/domain/merge/edit-fields';
import { GROUPS } from '@/features/case-overview/group-specs';
import { aCase, aPatient } from '@tests/support/case-builders';

/** What has a group of its own, or stands beside another field. */
const ELSEWHERE = ['homePhysician', 'party', 'urgencyCriterion', 'passportNumber'];

test('whatever intake writes down of a case or its patient stands in the overview', () => {
  const shown = GROUPS.flatMap(({ fields }) => fields.map(({ path }) => path));
  const known = [
    ...Object.keys(editableCase(aCase())),
    ...Object.keys(editablePatient(aPatient())),
  ];
  expect(known.filter((path) => !shown.includes(path) && !ELSEWHERE.includes(path))).toEqual([]);
});
