import { expect, test } from 'vitest';
import { editableCase, editablePatient } from '@/domain/merge/edit-fields';
import { URGENCY_CRITERIA, URGENCY_CRITERION_CODES } from '@/domain/urgency-criteria';
import { URGENCIES } from '@/domain/vocabulary';
import {
  changeOf,
  fieldsBeside,
  fittingOptions,
  patchOf,
} from '@/features/case-overview/field-values';
import { GROUPS } from '@/features/case-overview/group-specs';
import { aCase, aPatient } from '@tests/support/case-builders';

/** What has a group of its own, or stands beside another field. */
const ELSEWHERE = ['homePhysician', 'party', 'passportNumber'];

test('whatever intake writes down of a case or its patient stands in the overview', () => {
  const shown = GROUPS.flatMap(({ fields }) => fields.map(({ path }) => path));
  const known = [
    ...Object.keys(editableCase(aCase())),
    ...Object.keys(editablePatient(aPatient())),
  ];
  expect(known.filter((path) => !shown.includes(path) && !ELSEWHERE.includes(path))).toEqual([]);
});

test('a criterion is offered under its urgency alone, and goes with another one', () => {
  const fields = GROUPS[0]?.fields ?? [];
  const field = fields.find(({ path }) => path === 'urgencyCriterion');
  if (field?.kind !== 'select') throw new Error('No field asks for the criterion.');
  const options = URGENCY_CRITERION_CODES.map((value) => ({ value, label: value }));
  for (const urgency of URGENCIES) {
    const fitting = fittingOptions(field, options, { urgency }).map(({ value }) => value);
    expect(fitting).toEqual(URGENCY_CRITERIA[urgency]);
  }
  // A newer server's urgency has criteria that this page does not know.
  expect(fittingOptions(field, options, { urgency: 'unknown' })).toEqual([]);
  const values = { urgency: 'soon', urgencyCriterion: 'new-cancer' };
  expect(changeOf('urgency', 'urgent', values, fields)).toEqual({
    urgency: 'urgent',
    urgencyCriterion: '',
  });
  expect(changeOf('payer', 'self', values, fields)).toEqual({ payer: 'self' });
  const before = { urgency: 'soon', urgencyCriterion: 'new-cancer' };
  expect(patchOf(before, { urgency: 'urgent', urgencyCriterion: '' }, fields)).toEqual({
    urgency: 'urgent',
    urgencyCriterion: null,
  });
});

test('the consent for a facilitator is asked of a facilitator alone, and anew of another', () => {
  const fields = GROUPS[0]?.fields ?? [];
  const isAsked = (facilitator: string): boolean =>
    fieldsBeside(fields, (path) => ({ facilitator })[path]).some(
      ({ path }) => path === 'facilitatorConsent',
    );
  expect([isAsked(''), isAsked('jade-bridge')]).toEqual([false, true]);
  const values = { facilitator: 'jade-bridge', facilitatorConsent: 'given' };
  expect(changeOf('facilitator', 'pearl-delta', values, fields)).toEqual({
    facilitator: 'pearl-delta',
    facilitatorConsent: 'unknown',
  });
  expect(changeOf('channel', 'phone', values, fields)).toEqual({ channel: 'phone' });
});
