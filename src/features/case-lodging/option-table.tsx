import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { Stay } from '@/domain/plan/lodging';
import {
  campusMisfit,
  type Misfit,
  type MisfitKind,
  misfitsOf,
  nightsOfCampus,
} from '@/domain/plan/lodging/fit';
import { useFormats } from '@/i18n/use-formats';
import { STAY_KIND_WORDS } from '@/parts/words/lodging-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { SkeletonRows } from '@/ui/skeleton';
import { CancelForm } from './cancel-form';
import styles from './case-lodging.module.css';
import type { LodgingFacts } from './lodging-facts';
import { Misfits } from './misfits';
import { EditForm } from './stay-forms';
import { useCampusNames } from './use-campus-names';
import { useStayStep } from './use-stay-step';

interface OptionTableProps {
  readonly detail: CaseDetail;
  readonly lodging: LodgingFacts;
  readonly canEdit: boolean;
}

interface Criterion {
  readonly name: string;
  /** What the party needs of it; empty where it asks for nothing. */
  readonly needed?: string;
  /** Misfits that are told in its row. */
  readonly kinds?: readonly MisfitKind[];
  readonly of: (stay: Stay) => ReactNode;
}

/** The options side by side: each criterion a row, with what does not fit told where it does not. */
export function OptionTable({ detail, lodging, canEdit }: OptionTableProps) {
  const { t } = useLingui();
  const criteria = useCriteria(lodging);
  const [open, setOpen] = useState<{ readonly id: string; readonly as: 'edit' | 'drop' } | null>(
    null,
  );
  const { options, need, needed, campusesOn } = lodging;
  const asked = { nights: needed ?? [], campusesOn };
  const misfits = new Map<string, readonly Misfit[]>(
    options.map((stay) => [
      stay.id,
      [
        campusMisfit(stay, asked),
        ...(need === null ? [] : misfitsOf(need, stay, nightsOfCampus(stay, asked))),
      ].filter((misfit) => misfit !== null),
    ]),
  );
  const opened = options.find(({ id }) => id === open?.id);
  const form = { detail, onDone: () => setOpen(null) };
  return (
    <section className="stack" data-gap="4" aria-labelledby="options-title">
      <h3 id="options-title">
        <Trans>Options</Trans>
      </h3>
      <div className={`table-scroll ${styles['beside'] ?? ''}`}>
        <table className={`table ${styles['options']}`} aria-labelledby="options-title">
          <thead>
            <tr>
              <td />
              {options.map(({ id, name }) => (
                <th key={id} scope="col">
                  <Bdi>{name}</Bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ name, needed: asked, kinds = [], of }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {asked !== undefined && <div className="meta">{asked}</div>}
                </th>
                {options.map((stay) => (
                  <td key={stay.id}>
                    {of(stay)}
                    <div className={styles['misfits']}>
                      <Misfits
                        misfits={(misfits.get(stay.id) ?? []).filter(({ kind }) =>
                          kinds.includes(kind),
                        )}
                      />
                    </div>
                  </td>
                ))}
              </tr>
            ))}
            {canEdit && (
              <tr>
                <th scope="row">
                  <Trans>Next step</Trans>
                </th>
                {options.map((stay) => (
                  <td key={stay.id}>
                    <div className="row">
                      <BookButton reference={detail.case.reference} stay={stay} />
                      <Menu
                        label={t`More for ${stay.name}`}
                        className="icon-button"
                        align="end"
                        trigger={<Icon of={IconDots} />}
                      >
                        <MenuItem onSelect={() => setOpen({ id: stay.id, as: 'edit' })}>
                          <Trans>Change…</Trans>
                        </MenuItem>
                        <MenuItem onSelect={() => setOpen({ id: stay.id, as: 'drop' })}>
                          <Trans>Give up…</Trans>
                        </MenuItem>
                      </Menu>
                    </div>
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {opened !== undefined && canEdit && (
        <Suspense fallback={<SkeletonRows count={3} />}>
          {open?.as === 'edit' ? (
            <EditForm {...form} key={opened.id} lodging={lodging} stay={opened} />
          ) : (
            <CancelForm {...form} key={opened.id} lodging={lodging} stay={opened} />
          )}
        </Suspense>
      )}
    </section>
  );
}

function BookButton({ reference, stay }: { readonly reference: string; readonly stay: Stay }) {
  const { t } = useLingui();
  const { isBusy, book } = useStayStep(reference);
  const { name } = stay;
  const isHouse = stay.kind === 'hospitality-house';
  return (
    <Button
      size="small"
      isBusy={isBusy}
      aria-label={isHouse ? t`Plan: ${name}` : t`Book: ${name}`}
      onClick={() => book(stay)}
    >
      {isHouse ? <Trans>Plan</Trans> : <Trans context="stay">Book</Trans>}
    </Button>
  );
}

/** What options are compared by, with what is asked for. */
function useCriteria({ need, isCampusTold }: LodgingFacts): readonly Criterion[] {
  const { t } = useLingui();
  const word = useWord();
  const { money, number, plainDate } = useFormats();
  const { nameOf } = useCampusNames();
  const yesNo = (is: boolean): string => (is ? t`Yes` : t`No`);
  const asked = (is: boolean | undefined): { readonly needed?: string } =>
    is === true ? { needed: t`needed` } : {};
  const most = need?.maxMinutes ?? null;
  const budget = need?.budgetPerNight ?? null;
  return [
    { name: t`Kind of lodging`, of: ({ kind }) => word(STAY_KIND_WORDS, kind) },
    ...(isCampusTold
      ? [
          {
            name: t`Campus`,
            kinds: ['campus'],
            of: ({ campus }: Stay) => nameOf(campus),
          } as const,
        ]
      : []),
    {
      name: t`Nights`,
      kinds: ['nights'],
      of: ({ checkInOn, checkOutOn }) => (
        <Trans>
          {plainDate(checkInOn)} to {plainDate(checkOutOn)}
        </Trans>
      ),
    },
    {
      name: t({ context: 'lodging', message: 'Beds' }),
      kinds: ['beds'],
      ...(need === null ? {} : { needed: t`at least ${number(need.beds)}` }),
      of: ({ beds }) => number(beds),
    },
    {
      name: t`Kitchen`,
      kinds: ['kitchen'],
      ...asked(need?.needsKitchen),
      of: ({ hasKitchen }) => yesNo(hasKitchen),
    },
    {
      name: t`Step-free access`,
      kinds: ['step-free'],
      ...asked(need?.needsStepFree),
      of: ({ isStepFree }) => yesNo(isStepFree),
    },
    {
      name: t`Minutes to the campus`,
      kinds: ['distance', 'distance-unknown'],
      ...(most === null ? {} : { needed: t`at most ${number(most)}` }),
      of: ({ minutesToCampus }) => (minutesToCampus === null ? '–' : number(minutesToCampus)),
    },
    {
      name: t`Price for a night`,
      kinds: ['budget', 'other-currency', 'price-unknown'],
      ...(budget === null ? {} : { needed: t`at most ${money(budget.minor, budget.currency)}` }),
      of: ({ pricePerNight: price }) => (price === null ? '–' : money(price.minor, price.currency)),
    },
  ];
}
