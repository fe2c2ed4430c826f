import { useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode, Suspense, useState } from 'react';
import type { CoverageWire } from '@/contract/plan/money';
import { useFormats } from '@/i18n/use-formats';
import { GuardedNumber } from '@/parts/numbers/guarded-number';
import cards from '@/parts/table-cards.module.css';
import { COVERAGE_KIND_WORDS, COVERAGE_STATUS_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import styles from './case-finance.module.css';
import { ChaseForm } from './chase-form';
import { CoverageForm } from './coverage-form';
import { CoverageSteps, ExtensionSteps, type RowForm } from './coverage-steps';
import { ExtensionForm } from './extension-form';
import { ExtensionLine } from './extension-line';
import { useMoneyStep } from './use-money-step';

interface CoverageTableProps {
  readonly reference: string;
  readonly coverages: readonly CoverageWire[];
  readonly canEdit: boolean;
}

interface OpenForm {
  readonly id: string;
  readonly form: RowForm;
}

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

/** Who covers how much, from when to when. */
export function CoverageTable({ reference, coverages, canEdit }: CoverageTableProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<OpenForm | null>(null);
  const money = useMoneyStep(reference);
  const columns = canEdit ? 7 : 6;
  const shown = coverages.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  return (
    <div className={`table-scroll ${styles['held'] ?? ''}`}>
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
            const { id, extension } = coverage;
            const form = open?.id === id ? open.form : null;
            const steps = canEdit
              ? {
                  coverage,
                  money,
                  form,
                  onOpen: (next: RowForm) => setOpen({ id, form: next }),
                }
              : null;
            return (
              <Fragment key={id}>
                <CoverageRow reference={reference} coverage={coverage}>
                  {steps && <CoverageSteps {...steps} />}
                </CoverageRow>
                {extension !== null && (
                  <tr>
                    <td colSpan={columns} className={styles['asked']}>
                      <div className={styles['within'] ?? ''}>
                        <ExtensionLine held={coverage} extension={extension}>
                          {steps && <ExtensionSteps {...steps} />}
                        </ExtensionLine>
                      </div>
                    </td>
                  </tr>
                )}
                {form !== null && (
                  <tr>
                    <td colSpan={columns} className={styles['asked']}>
                      <div className={styles['within'] ?? ''}>
                        <Suspense>
                          <Form
                            key={form}
                            form={form}
                            reference={reference}
                            coverage={coverage}
                            onDone={() => setOpen(null)}
                          />
                        </Suspense>
                      </div>
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

interface CoverageRowProps {
  readonly reference: string;
  readonly coverage: CoverageWire;
  /** What can be done with it; none for whoever only reads. */
  readonly children: ReactNode;
}

function CoverageRow({ reference, coverage, children }: CoverageRowProps) {
  const { t } = useLingui();
  const word = useWord();
  const { money, plainDate } = useFormats();
  return (
    <tr className={coverage.status === 'ended' ? 'quiet' : undefined}>
      <th scope="row" data-place="1">
        {word(COVERAGE_KIND_WORDS, coverage.kind)}
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
      {children && <td data-act>{children}</td>}
    </tr>
  );
}
