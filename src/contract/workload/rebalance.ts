import * as z from 'zod/mini';
import { MOVE_REASONS } from '@/domain/workload/rebalance';
import { MOST_AT_ONCE } from '../bulk';
import { CaseListRow } from '../case-list';
import { choice, Code, Id, Moment, Reference, Version } from '../fields';

/** From whom work is to be taken: these people, and the people of these offices and campuses. */
export const RebalanceQuery = z.strictObject({
  person: z.optional(z.array(Id).check(z.maxLength(200, 'too-many'))),
  office: z.optional(z.array(Code).check(z.maxLength(60, 'too-many'))),
  campus: z.optional(z.array(Code).check(z.maxLength(60, 'too-many'))),
});
export type RebalanceQuery = z.output<typeof RebalanceQuery>;

/** Cases of one family that go together, or stay. */
export const ProposedMove = z.strictObject({
  rows: z.array(CaseListRow),
  from: Id,
  to: Id,
  /** Points at whoever has them now. */
  points: z.number(),
  reasons: z.array(choice(MOVE_REASONS)),
  /** To whom they might go as well, with the points that they would be there. */
  options: z.array(z.strictObject({ to: Id, points: z.number() })),
});
export type ProposedMove = z.output<typeof ProposedMove>;

export const Rebalance = z.strictObject({
  moves: z.array(ProposedMove),
  /** Everybody whom a move or one of its options concerns, and who gives. */
  people: z.array(z.strictObject({ id: Id, load: z.number(), capacity: z.number() })),
  /** Who would still carry too much, by so many points: nobody who may has room. */
  left: z.array(z.strictObject({ id: Id, over: z.number() })),
  asOf: Moment,
});
export type Rebalance = z.output<typeof Rebalance>;

/** All of these moves, or none. */
export const ApplyRebalance = z.strictObject({
  moves: z
    .array(z.strictObject({ reference: Reference, version: Version, to: Id }))
    .check(z.minLength(1, 'required'), z.maxLength(MOST_AT_ONCE, 'too-many')),
});
export type ApplyRebalance = z.output<typeof ApplyRebalance>;
