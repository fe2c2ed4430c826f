import type { FieldChange } from '@/domain/field-change';
import type { FollowUp, FollowUpQuery } from '@/domain/follow-up/follow-up';
import { changesBetween } from './field-paths';

/** Lists whose lines are told one by one, and what else says nothing to a person. */
const TOLD_APART: ReadonlySet<string> = new Set([
  'id',
  'version',
  'caseId',
  'stateSince',
  'chases',
  'ended',
  'reopened',
  'sendings',
  'acknowledgements',
  'corrections',
  'lines',
  'statements',
  'queries',
  'entries',
  'plan',
  'claims',
]);

/**
 * What a step has done to a follow-up, as the timeline tells it: its fields before and after, and of
 * its logs and accounts the lines that are new.
 */
export function followUpChanges(before: FollowUp, after: FollowUp): readonly FieldChange[] {
  const told = [
    ...changesBetween({ ...before }, { ...after }, TOLD_APART),
    ...appended(before, after).map(([field, line]) => ({ field, before: null, after: line })),
    ...(after.ended !== null && before.ended === null
      ? [{ field: 'ended', before: null, after: { how: after.ended.how, note: after.ended.note } }]
      : []),
    ...(after.reopened && after.reopened.at !== before.reopened?.at
      ? [{ field: 'reopened', before: null, after: { reason: after.reopened.reason } }]
      : []),
  ];
  // A step that says nothing new is told by its state, so that no change goes untold.
  const all =
    told.length > 0 ? told : [{ field: 'state', before: before.state, after: after.state }];
  return all.map((change) => ({ ...change, field: `followUps.${after.kind}.${change.field}` }));
}

type Line = readonly [field: string, line: Readonly<Record<string, unknown>>];

function added<T extends { readonly id?: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly T[] {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => !known.has(id));
}

function appended(before: FollowUp, after: FollowUp): readonly Line[] {
  const chases = after.chases.flatMap((chase): readonly Line[] => {
    const held = before.chases.find(({ id }) => id === chase.id);
    const { asked, answer, promisedOn } = chase;
    if (held === undefined) return [['chases', { asked, answer, promisedOn }]];
    return held.answer === answer ? [] : [['chases', { answer, promisedOn }]];
  });
  return [...chases, ...ofKind(before, after)];
}

function ofKind(before: FollowUp, after: FollowUp): readonly Line[] {
  if (before.kind === 'report' && after.kind === 'report') {
    return [
      ...added(before.sendings, after.sendings).map(({ on }): Line => ['sendings', { on }]),
      ...after.acknowledgements
        .slice(before.acknowledgements.length)
        .map(({ on }): Line => ['acknowledgements', { on }]),
      ...added(before.corrections, after.corrections).map(({ what }): Line => [
        'corrections',
        { note: what },
      ]),
    ];
  }
  if (before.kind === 'billing' && after.kind === 'billing') {
    const { currency } = after;
    const money = (minor: number) => ({ minor, currency });
    return [
      ...added(before.entries, after.entries).map(({ minor, on, note, conversion }): Line => [
        'entries',
        {
          amount: money(minor),
          on,
          note,
          ...(conversion === null
            ? {}
            : { converted: conversion.money, rate: conversion.rate, rateOn: conversion.rateOn }),
        },
      ]),
      ...added(before.statements, after.statements).map(({ minor, dueOn }): Line => [
        'statements',
        { amount: money(minor), dueOn },
      ]),
      ...ofQueries(before.queries, after.queries),
      ...(after.plan === null || after.plan.id === before.plan?.id
        ? []
        : after.plan.instalments.map(({ dueOn, minor }): Line => [
            'plan',
            { amount: money(minor), dueOn },
          ])),
    ];
  }
  if (before.kind === 'insurance' && after.kind === 'insurance') {
    return after.claims.flatMap((claim): readonly Line[] => {
      const held = before.claims.find(({ id }) => id === claim.id);
      const { name, state } = claim;
      return [
        ...(held?.state === state ? [] : [['claims', { name, state }] as const]),
        ...ofQueries(held?.queries ?? [], claim.queries),
      ];
    });
  }
  return [];
}

const ofQueries = (
  before: readonly FollowUpQuery[],
  after: readonly FollowUpQuery[],
): readonly Line[] =>
  after.flatMap((query): readonly Line[] => {
    const held = before.find(({ id }) => id === query.id);
    const { subject } = query;
    return [
      ...added(held?.messages ?? [], query.messages).map(({ text }): Line => [
        'queries',
        { subject, text },
      ]),
      ...(held?.closedAt === null && query.closedAt !== null
        ? [['queriesClosed', { subject }] as const]
        : []),
    ];
  });
