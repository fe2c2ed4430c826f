import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import type { ChangeCoverage, CoverageWire } from '@/contract/plan/money';
import { nextOfCoverage } from '@/domain/plan/money/edit-money';
import { useFormats } from '@/i18n/use-formats';
import { COVERAGE_KIND_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import styles from './case-finance.module.css';
import type { useMoneyStep } from './use-money-step';

/** What a coverage opens below itself. */
export type RowForm = 'change' | 'extension' | 'chase';

interface CoverageStepsProps {
  readonly coverage: CoverageWire;
  /** Of the whole table: while one step is on its way no other is begun. */
  readonly money: ReturnType<typeof useMoneyStep>;
  /** What is open below it; null where nothing is. */
  readonly form: RowForm | null;
  readonly onOpen: (form: RowForm) => void;
}

/** What can be done next with a coverage. */
export function CoverageSteps({ coverage, money, form, onOpen }: CoverageStepsProps) {
  const { t } = useLingui();
  const name = useCoverageName(coverage);
  const { isBusy, moveCoverage } = money;
  const next = nextOfCoverage(coverage);
  return (
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
          aria-expanded={form === 'extension'}
          onClick={() => onOpen('extension')}
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
          <MenuItem onSelect={() => onOpen('change')}>{t`Change…`}</MenuItem>
          <MenuItem onSelect={() => moveCoverage(coverage, 'ended', t`Coverage ended`)}>
            {t`End`}
          </MenuItem>
        </Menu>
      )}
    </div>
  );
}

/** What can be done while more is asked of the payer. */
export function ExtensionSteps({ coverage, money, form, onOpen }: CoverageStepsProps) {
  const { t } = useLingui();
  const name = useCoverageName(coverage);
  const { isBusy, moveCoverage } = money;
  return (
    <>
      <Button
        size="small"
        isBusy={isBusy}
        aria-label={t`Received as asked for: ${name}`}
        onClick={() => moveCoverage(coverage, 'received', t`Coverage received`, asAsked(coverage))}
      >
        <Trans>Received as asked for</Trans>
      </Button>
      <Button
        size="small"
        aria-label={t`Log a chase: ${name}`}
        aria-expanded={form === 'chase'}
        onClick={() => onOpen('chase')}
      >
        <Trans>Log a chase</Trans>
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={t`Ask for something else: ${name}`}
        aria-expanded={form === 'extension'}
        onClick={() => onOpen('extension')}
      >
        <Trans>Ask for something else…</Trans>
      </Button>
      <Button
        size="small"
        variant="quiet"
        isBusy={isBusy}
        aria-label={t`Not granted: ${name}`}
        onClick={() => moveCoverage(coverage, 'received', t`Extension not granted`)}
      >
        <Trans>Not granted</Trans>
      </Button>
    </>
  );
}

/** A coverage in words, so that each of several buttons says of which it is. */
function useCoverageName({ kind, issuer, fromOn }: CoverageWire): string {
  const word = useWord();
  const { list, plainDate } = useFormats();
  return list([word(COVERAGE_KIND_WORDS, kind), issuer, plainDate(fromOn)]);
}

/** What is received is what was asked for, unless somebody writes down something else. */
function asAsked({ extension }: CoverageWire): ChangeCoverage {
  if (extension === null) return {};
  const { amount, fromOn, toOn } = extension;
  return { amount, fromOn, toOn };
}
