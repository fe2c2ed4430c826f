import type { Person } from '@/domain/case';
import { BEFORE_ARRIVAL, type LoadReason } from '@/domain/workload/load-reasons';
import { arrivingDays } from '@/domain/workload/weeks';
import type { CaseWhere } from '../stored/case-row-schema';
import { isIn } from '../../store/row-query';
import { BAND_WHERE } from './case-band';

/** What a load depends on beside the rows. */
interface LoadSense {
  readonly nowMs: number;
  /** Everybody who may own a case. */
  readonly people: readonly Pick<Person, 'id' | 'languages'>[];
}

/** The open cases that weigh more for a reason: `partsOf` of the domain, as a condition on rows. */
export function whereLoad(reason: LoadReason, { nowMs, people }: LoadSense): CaseWhere {
  switch (reason) {
    case 'arriving': {
      const { from, to } = arrivingDays(nowMs);
      const days: CaseWhere = {
        field: 'arrivalOn',
        from: Date.parse(from),
        to: Date.parse(to) + 1,
      };
      return { all: [isIn('stage', BEFORE_ARRIVAL), days] };
    }
    case 'follow-up-due':
      return {
        all: [
          isIn('stage', ['follow-up']),
          { any: [BAND_WHERE['due-today'](nowMs), BAND_WHERE.overdue(nowMs)] },
        ],
      };
    case 'unfamiliar-language':
      return { all: [OPEN, unfamiliar(people)] };
    default:
      return { all: [OPEN, isIn('complexity', [reason])] };
  }
}

const OPEN: CaseWhere = { not: isIn('stage', ['closed']) };

/** By the languages that owners speak: those who speak the same ones are asked about together. */
function unfamiliar(people: LoadSense['people']): CaseWhere {
  const bases = (languages: readonly string[]): readonly string[] =>
    languages.map((tag) => tag.split('-', 1)[0] ?? tag).toSorted();
  const groups = Map.groupBy(people, ({ languages }) => bases(languages).join(' '));
  return {
    any: [...groups].map(([languages, group]): CaseWhere => {
      const owners = isIn(
        'ownerId',
        group.map(({ id }) => id),
      );
      return { all: [owners, { not: isIn('spoken', [...languages.split(' '), null]) }] };
    }),
  };
}
