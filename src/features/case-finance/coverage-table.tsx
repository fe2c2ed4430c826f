import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { Fragment, Suspense, useState } from 'react';
import type { CoverageWire } from '@/contract/plan/money';
import { nextOfCoverage } from '@/domain/plan/money/edit-money';
import { useFormats } from '@/i18n/use-formats';
import { GuardedNumber } from '@/parts/numbers/guarded-number';
import { COVERAGE_KIND_WORDS, COVERAGE_STATUS_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import styles from './case-finance.module.css';
import { CoverageForm } from './coverage-form';
import { useMoneyStep } from './use-money-step';

interface CoverageTableProps {
  readonly reference: string;
  readonly coverages: readonly CoverageWire[];
  readonly canEdit: boolean;
}

/** Who covers how much, from when to when. */
export function CoverageTable({ reference, coverages, canEdit }: CoverageTableProps) {
  const { t } = useLingui();
  const word = useWord();
  const { money, plainDate } = useFormats();
  const [edited, setEdited] = useState<string | null>(null);
  const { isBusy, moveCoverage } = useMoneyStep(reference);
  const columns = canEdit ? 7 : 6;
  const shown = coverages.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  return (
    <div className="table-scroll">
      <table className="table" aria-label={t`Coverage`}>
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
            return (
              <Fragment key={coverage.id}>
                <tr className={coverage.status === 'ended' ? 'quiet' : undefined}>
                  <th scope="row">{word(COVERAGE_KIND_WORDS, coverage.kind)}</th>
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
                  <td className="cell-number">
                    {money(coverage.amount.minor, coverage.amount.currency)}
                  </td>
                  <td>{plainDate(coverage.fromOn)}</td>
                  <td>{plainDate(coverage.toOn)}</td>
                  <td>{word(COVERAGE_STATUS_WORDS, coverage.status)}</td>
                  {canEdit && (
                    <td>
                      <div className={`row ${styles['steps']}`}>
                        {next.includes('received') && (
                          <Button
                            size="small"
                            isBusy={isBusy}
                            onClick={() => moveCoverage(coverage, 'received', t`Coverage received`)}
                          >
                            <Trans>Received</Trans>
                          </Button>
                        )}
                        {next.includes('extension-asked') && (
                          <Button
                            size="small"
                            isBusy={isBusy}
                            onClick={() =>
                              moveCoverage(coverage, 'extension-asked', t`Extension asked for`)
                            }
                          >
                            <Trans>Ask for more</Trans>
                          </Button>
                        )}
                        {next.length > 0 && (
                          <Menu
                            align="end"
                            className="icon-button"
                            trigger={<Icon of={IconDots} />}
                            label={t`More: ${word(COVERAGE_KIND_WORDS, coverage.kind)}`}
                          >
                            <MenuItem onSelect={() => setEdited(coverage.id)}>
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
                {edited === coverage.id && (
                  <tr>
                    <td colSpan={columns}>
                      <Suspense>
                        <CoverageForm
                          reference={reference}
                          coverage={coverage}
                          onDone={() => setEdited(null)}
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
