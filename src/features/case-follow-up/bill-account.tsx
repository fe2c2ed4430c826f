import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ReverseEntry } from '@/contract/plan/follow-up-steps';
import { reverseEntry } from '@/data/follow-ups/reverse-entry';
import { useMe } from '@/data/session/use-me';
import type { BillingFollowUp, FollowUp, LedgerEntry } from '@/domain/follow-up/follow-up';
import { isEmployers, payersShareOf } from '@/domain/follow-up/payers-share';
import { balanceOf, reversedIds, runningBalances } from '@/domain/follow-up/ledger';
import { depositedOn, uncreditedDeposits } from '@/domain/follow-up/credit-deposit';
import { entryRefusal, isOnPlan } from '@/domain/follow-up/ledger-steps';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { ReasonField } from '@/parts/form/reason-field';
import cards from '@/parts/table-cards.module.css';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { PlanLines, Statements } from './bill-papers';
import { BillTable } from './bill-table';
import type { SpecGround } from './use-step-specs';
import { ENTRY_PARTY_WORDS, ENTRY_WORDS } from './words';

interface BillAccountProps {
  readonly ground: SpecGround;
  readonly billing: BillingFollowUp;
}

/** Estimate against bill, the account with the balance after each entry, and what was sent of it. */
export function BillAccount({ ground, billing }: BillAccountProps) {
  const { money } = useFormats();
  const { currency, entries } = billing;
  const all = ground.plan.followUps as readonly FollowUp[];
  const { case: record } = ground.detail;
  const others = payersShareOf(record, billing, all);
  const [ofOthers, own] = [money(others, currency), money(balanceOf(entries) - others, currency)];
  return (
    <>
      <BillTable billing={billing} />
      {entries.length > 0 && <Ledger ground={ground} billing={billing} />}
      <OpenDeposits ground={ground} billing={billing} />
      <p>
        <Trans>
          Balance: <strong>{money(balanceOf(entries), currency)}</strong>
        </Trans>
        {others > 0 && (
          <span className="quiet">
            {' '}
            <Trans>
              {ofOthers} of it by other payers, {own} by the family
            </Trans>
          </span>
        )}
      </p>
      {billing.ended === null && others > 0 && isEmployers(record, all) && (
        <p className="quiet">
          <Trans>
            The employer is asked for all of it. Where it pays a part, open Insurance and say how
            much.
          </Trans>
        </p>
      )}
      <Statements ground={ground} billing={billing} />
      <PlanLines billing={billing} />
    </>
  );
}

/** Deposits that are on no account, and why: they came in another currency, or once the bill was open. */
function OpenDeposits({ ground, billing }: BillAccountProps) {
  const { money, plainDate } = useFormats();
  if (billing.ended !== null && !isOnPlan(billing)) return null;
  return uncreditedDeposits(ground.plan).map((deposit) => {
    const amount = money(deposit.amount.minor, deposit.amount.currency);
    const on = plainDate(depositedOn(ground.facts(), deposit));
    return (
      <p key={deposit.id}>
        <StatusMark state="due-today">
          {deposit.amount.currency === billing.currency ? (
            <Trans>
              A deposit of {amount} that came on {on} is not on this account yet: it came after the
              bill was opened.
            </Trans>
          ) : (
            <Trans>
              A deposit of {amount} that came on {on} is not on this account yet: it is in another
              currency.
            </Trans>
          )}
        </StatusMark>
      </p>
    );
  });
}

function Ledger({ ground, billing }: BillAccountProps) {
  const { t } = useLingui();
  const word = useWord();
  const { money, plainDate } = useFormats();
  const actor = actorOf(useMe());
  const [reversing, setReversing] = useState<string | null>(null);
  const { case: record } = ground.detail;
  const { entries, currency } = billing;
  const balances = runningBalances(entries);
  const reversed = reversedIds(entries);
  const isOpen = entryRefusal(ground.facts(), billing) === null;
  const mayReverse = (entry: LedgerEntry): boolean =>
    isOpen &&
    entry.kind !== 'reversal' &&
    !reversed.has(entry.id) &&
    can(actor, entry.kind === 'write-off' ? 'follow-up.write-off' : 'follow-up.settle', record);
  return (
    <div className="table-scroll">
      <table className={`table ${cards['cards'] ?? ''}`} aria-label={t`Account`}>
        <thead>
          <tr>
            <th scope="col">{t`Date`}</th>
            <th scope="col">{t`Entry`}</th>
            <th scope="col">{t`Whose`}</th>
            <th scope="col" className="cell-number">{t`Amount`}</th>
            <th scope="col" className="cell-number">{t`Balance`}</th>
            <th scope="col">{t`Next step`}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={entry.id} className={reversed.has(entry.id) ? 'quiet' : undefined}>
              <td>{plainDate(entry.on)}</td>
              <th scope="row" data-place="1">
                {word(ENTRY_WORDS, entry.kind)}
                {reversed.has(entry.id) && (
                  <>
                    {' '}
                    (<Trans>reversed</Trans>)
                  </>
                )}
                <Notes entry={entry} />
              </th>
              <td>{word(ENTRY_PARTY_WORDS, entry.party)}</td>
              <td className="cell-number" data-place="2">
                {money(entry.minor, currency)}
              </td>
              <td className="cell-number" data-name={t`Balance`}>
                {money(balances[index] ?? 0, currency)}
              </td>
              <td data-act>
                {mayReverse(entry) && reversing !== entry.id && (
                  <Button
                    size="small"
                    aria-label={t`Reverse: ${word(ENTRY_WORDS, entry.kind)} ${plainDate(entry.on)}`}
                    onClick={() => setReversing(entry.id)}
                  >
                    <Trans>Reverse</Trans>
                  </Button>
                )}
                {reversing === entry.id && (
                  <ReverseForm
                    reference={record.reference}
                    followUpId={billing.id}
                    entryId={entry.id}
                    onDone={() => setReversing(null)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rate that it was counted at, its reference, and what somebody said of it. */
function Notes({ entry }: { readonly entry: LedgerEntry }) {
  const { money, plainDate } = useFormats();
  const { conversion, reference, note } = entry;
  return (
    <div className="quiet">
      {conversion !== null && (
        <div>
          <Trans>
            {money(conversion.money.minor, conversion.money.currency)} at {conversion.rate} of{' '}
            {plainDate(conversion.rateOn)}
          </Trans>{' '}
          <Bdi>{conversion.source}</Bdi>
        </div>
      )}
      {reference !== null && <span dir="ltr">{reference}</span>}{' '}
      {note !== null && <Bdi>{note}</Bdi>}
    </div>
  );
}

interface ReverseFormProps {
  readonly reference: string;
  readonly followUpId: string;
  readonly entryId: string;
  readonly onDone: () => void;
}

function ReverseForm({ reference, followUpId, entryId, onDone }: ReverseFormProps) {
  const { t } = useLingui();
  const { mutateAsync, isPending } = useMutation(reverseEntry());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:reverse-${entryId}`,
    initial: { reason: '' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const body = form.parse(ReverseEntry, { id: newId(), reason: form.values.reason });
    if (body === null) return;
    send(mutateAsync({ reference, followUpId, entryId, body }), t`Entry reversed`);
  };
  return (
    <InPlaceForm
      name={t`Reverse the entry`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      verb={<Trans>Reverse</Trans>}
    >
      <ReasonField {...bindText(form, 'reason')} />
    </InPlaceForm>
  );
}
