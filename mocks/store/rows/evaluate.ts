import type { RangeCondition, Where } from '../row-query';
import { andBits, emptyBits, hasBit, minusBits, orBits, setBit, type Bits } from './bits';
import type { Column } from './column';
import type { SortOrder } from './sort-order';
import type { WordIndex } from './word-index';

/** Answers of one call, so that conditions it shares are evaluated once: by themselves, or by what they say. */
export type Memo = Map<string | Where, Bits>;

/** What conditions are evaluated on. */
export interface Evaluated<Row> {
  /** All rows. */
  readonly live: Bits;
  /** These throw for an unknown name. */
  readonly column: (field: string) => Column<Row>;
  readonly order: (field: string) => SortOrder;
  readonly words: WordIndex;
  readonly numberOf: (id: string) => number | null;
}

/** The rows that match. The set may belong to a column: it must not be changed, nor kept. */
export function evaluate<Row>(where: Where, memo: Memo, on: Evaluated<Row>): Bits {
  const same = memo.get(where);
  if (same !== undefined) return same;
  const key = JSON.stringify(where);
  const hits = memo.get(key) ?? compute(where, memo, on);
  memo.set(key, hits);
  memo.set(where, hits);
  return hits;
}

/** The same for a condition that is asked once: what it shares lies in its parts. */
export function compute<Row>(where: Where, memo: Memo, on: Evaluated<Row>): Bits {
  if ('all' in where) {
    let hits: Bits | null = null;
    for (const part of where.all) {
      const more = evaluate(part, memo, on);
      hits = hits === null ? more : andBits(hits, more);
    }
    return hits ?? on.live;
  }
  if ('any' in where) {
    let hits = emptyBits(0);
    for (const part of where.any) hits = orBits(hits, evaluate(part, memo, on));
    return hits;
  }
  if ('not' in where) return minusBits(on.live, evaluate(where.not, memo, on));
  if ('text' in where)
    return where.text.length === 0 ? on.live : on.words.find(where.text, on.live);
  if ('ids' in where) return withIds(where.ids, on);
  if ('in' in where) {
    return on.column(where.field).having(where.in) ?? withoutValue(where.field, where.in, on);
  }
  return inRange(where, on);
}

function withIds<Row>(ids: readonly string[], { live, numberOf }: Evaluated<Row>): Bits {
  const hits = emptyBits(live.length << 5);
  for (const id of ids) {
    const number = numberOf(id);
    if (number !== null && hasBit(live, number)) setBit(hits, number);
  }
  return hits;
}

function inRange<Row>(where: RangeCondition, on: Evaluated<Row>): Bits {
  const { field, from = null, to = null, nulls = 'exclude' } = where;
  const { moment } = on.column(field);
  if (moment === null) throw new Error(`Rows are not filtered by a range of ${field}`);
  const hits = emptyBits(on.live.length << 5);
  const order = on.order(field);
  order.addRange(
    hits,
    from === null ? null : (number) => moment(number) >= from,
    to === null ? null : (number) => moment(number) >= to,
  );
  if (nulls === 'include') order.addNulls(hits);
  return hits;
}

/** Columns without a set for each value can still be asked for rows without one. */
function withoutValue<Row>(field: string, values: readonly unknown[], on: Evaluated<Row>): Bits {
  if (values.some((value) => value !== null)) {
    throw new Error(`Rows are not filtered by a value of ${field}`);
  }
  const hits = emptyBits(on.live.length << 5);
  if (values.length > 0) on.order(field).addNulls(hits);
  return hits;
}
