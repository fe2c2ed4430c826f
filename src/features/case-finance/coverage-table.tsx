import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { Fragment, Suspense, useState } from 'react';
import type { ChangeCoverage, CoverageWire } from '@/contract/plan/money';
import { nextOfCoverage } from '@/domain/plan/money/edit-money';
import { useFormats } from '@/i18n/use-formats';
import { GuardedNumber } from '@/parts/numbers/guarded-number';
import cards from '@/parts/table-cards.module.css';
import { COVERAGE_KIND_WORDS, COVERAGE_STATUS_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import styles from './case-finance.module.css';
import { ChaseForm } from './chase-form';
import { CoverageForm } from './coverage-form';
import { ExtensionForm } from './extension-form';
import { ExtensionLine } from './extension-line';
import { useMoneyStep } from './use-money-step';

interface CoverageTableProps {
  readonly reference: string;
  readonly coverages: readonly CoverageWire[];
  readonly canEdit: boolean;
}

/** What a coverage opens below itself. */
type RowForm = 'change' | 'extension' | 'chase';

interface FormProps {
  readonly form: RowForm;
  readonly reference: string;
  readonly coverage: CoverageWire;
  readonly onDone: () => void;
}

function Form({ form, ...props }: FormProps) {
  if (form === 'change') {
    return <CoverageForm {...props} currency={props.coverage.amount.currency} />;
  }
  return form === 'chase' ? <ChaseForm {...props} /> : <ExtensionForm {...props} />;
}

/** What is received is what was asked for, unless somebody writes down something else. */
function asAsked({ extension }: CoverageWire): ChangeCoverage {
  if (extension === null) return {};
  const { amount, fromOn, toOn } = extension;
  return { amount, fromOn, toOn };
}

/** Who covers how much, from when to when. */
export function CoverageTable({ reference, coverages, canEdit }: CoverageTableProps) {
  const { t } = useLingui();
  const word = useWord();
  const { list, money, plainDate } = useFormats();
  const [open, setOpen] = useState<{ readonly id: string; readonly form: RowForm } | null>(null);
  const { isBusy, moveCoverage } = useMoneyStep(reference);
  const columns = canEdit ? 7 : 6;
  const shown = coverages.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  return (
    <div className="table-scroll">
      <table className={`table ${cards['cards'] ?? ''}`} aria-label={t`Coverage`}>
        <thead>
          <tr>
            <th scope="col">{t`Kind`}</th>
            <th scope="col">{t`From whom`}</th>
            <th scope="col" className="cell-number">{t`Amount`}</th>
            <th scope="col">{t`First day`}</th>
            <th scope="col">{t`Last day`}</th>
            <th scope="col">{t`State`}</th>
            {canEdit && <th scope="col">{t`Next step`}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((coverage) => {
            const next = nextOfCoverage(coverage);
            const kind = word(COVERAGE_KIND_WORDS, coverage.kind);
            const name = list([kind, coverage.issuer, plainDate(coverage.fromOn)]);
            return (
              <Fragment key={coverage.id}>
                <tr className={coverage.status === 'ended' ? 'quiet' : undefined}>
                  <th scope="row" data-place="1">
                    {kind}
                  </th>
                  <td>
                    <Bdi>{coverage.issuer}</Bdi>
                    {coverage.policyNumber !== null && (
                      <div>
                        <GuardedNumber
                          reference={reference}
                          kind="policy"
                          name={t`number of the policy or letter`}
                          value={coverage.policyNumber}
                        />
                      </div>
                    )}
                    {coverage.conditions !== null && (
                      <div className={`quiet ${styles['conditions']}`}>
                        <Bdi>{coverage.conditions}</Bdi>
                      </div>
                    )}
                  </td>
                  <td className="cell-number" data-place="2">
                    {money(coverage.amount.minor, coverage.amount.currency)}
                  </td>
                  <td data-name={t`First day`}>{plainDate(coverage.fromOn)}</td>
                  <td data-name={t`Last day`}>{plainDate(coverage.toOn)}</td>
                  <td>{word(COVERAGE_STATUS_WORDS, coverage.status)}</td>
                  {canEdit && (
                    <td data-act>
                      <div className={`row ${styles['steps']}`}>
                        {next.includes('received') && coverage.extension === null && (
                          <Button
                            size="small"
                            isBusy={isBusy}
                            aria-label={t`Received: ${name}`}
                            onClick={() => moveCoverage(coverage, 'received', t`Coverage received`)}
                          >
                            <Trans>Received</Trans>
                          </Button>
                        )}
                        {next.includes('extension-asked') && (
                          <Button
                            size="small"
                            aria-label={t`Ask for more: ${name}`}
                            aria-expanded={open?.id === coverage.id && open.form === 'extension'}
                            onClick={() => setOpen({ id: coverage.id, form: 'extension' })}
                          >
                            <Trans>Ask for more</Trans>
                          </Button>
                        )}
                        {next.length > 0 && (
                          <Menu
                            align="end"
                            className="icon-button"
                            trigger={<Icon of={IconDots} />}
                            label={t`More: ${name}`}
                          >
                            <MenuItem onSelect={() => setOpen({ id: coverage.id, form: 'change' })}>
                              {t`Change…`}
                            </MenuItem>
                            <MenuItem
                              onSelect={() => moveCoverage(coverage, 'ended', t`Coverage ended`)}
                            >
                              {t`End`}
                            </MenuItem>
                          </Menu>
                        )}
                      </div>
                    </td>
                  )}
                </tr>
                {coverage.extension !== null && (
                  <tr>
                    <td colSpan={columns} className={styles['asked']}>
                      <ExtensionLine held={coverage} extension={coverage.extension}>
                        {canEdit && (
                          <>
                            <Button
                              size="small"
                              isBusy={isBusy}
                              aria-label={t`Received as asked for: ${name}`}
                              onClick={() =>
                                moveCoverage(
                                  coverage,
                                  'received',
                                  t`Coverage received`,
                                  asAsked(coverage),
                                )
                              }
                            >
                              <Trans>Received as asked for</Trans>
                            </Button>
                            <Button
                              size="small"
                              aria-label={t`Log a chase: ${name}`}
                              aria-expanded={open?.id === coverage.id && open.form === 'chase'}
                              onClick={() => setOpen({ id: coverage.id, form: 'chase' })}
                            >
                              <Trans>Log a chase</Trans>
                            </Button>
                            <Button
                              size="small"
                              variant="quiet"
                              aria-label={t`Ask for something else: ${name}`}
                              aria-expanded={open?.id === coverage.id && open.form === 'extension'}
                              onClick={() => setOpen({ id: coverage.id, form: 'extension' })}
                            >
                              <Trans>Ask for something else…</Trans>
                            </Button>
                            <Button
                              size="small"
                              variant="quiet"
                              isBusy={isBusy}
                              aria-label={t`Not granted: ${name}`}
                              onClick={() =>
                                moveCoverage(coverage, 'received', t`Extension not granted`)
                              }
                            >
                              <Trans>Not granted</Trans>
                            </Button>
                          </>
                        )}
                      </ExtensionLine>
                    </td>
                  </tr>
                )}
                {open?.id === coverage.id && (
                  <tr>
                    <td colSpan={columns}>
                      <Suspense>
                        <Form
                          key={open.form}
                          form={open.form}
                          reference={reference}
                          coverage={coverage}
                          onDone={() => setOpen(null)}
                        />
                      </Suspense>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
