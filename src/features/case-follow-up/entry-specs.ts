import { msg } from '@lingui/core/macro';
import { AddEntry, WriteOff } from '@/contract/plan/follow-up-steps';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { balanceOf } from '@/domain/follow-up/ledger';
import { addEntry, writeOff } from '@/domain/follow-up/ledger-steps';
import { type EntryParty, MONEY_PARTIES } from '@/domain/follow-up/vocabulary';
import { typedAmount } from '@/domain/plan/money/amount';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import { readMoney } from '@/parts/form/read-money';
import { wordOf } from '@/parts/words/use-word';
import { convertedAt, orTwin, previewOf } from './converted';
import type { StepFormSpec, StepRead } from './step-form';
import type { SpecGround } from './use-step-specs';
import { ENTRY_PARTY_WORDS } from './words';

/** Money that came or went, in another currency at a rate of a day. */
export function entrySpec(
  ground: SpecGround,
  billing: BillingFollowUp,
  kind: 'payment' | 'refund',
): StepFormSpec {
  const { i18n, facts, today } = ground;
  const { currency } = billing;
  return {
    title: kind === 'payment' ? i18n._(msg`Enter a payment`) : i18n._(msg`Enter a refund`),
    done: i18n._(msg`Money entered`),
    operation: 'addEntry',
    schema: AddEntry,
    check: (body: never) => addEntry(facts(), billing, body),
    initial: {
      amount: '',
      currency,
      on: today,
      party: 'patient',
      reference: '',
      rate: '',
      rateOn: today,
      source: '',
      note: '',
    },
    fields: [
      {
        name: 'amount',
        label: i18n._(msg`Amount`),
        kind: 'amount',
        isRequired: true,
        also: ['minor'],
      },
      {
        name: 'currency',
        label: i18n._(msg`Currency`),
        kind: 'code',
        isRequired: true,
        limit: 3,
        also: ['conversion.money'],
      },
      { name: 'on', label: i18n._(msg`On`), kind: 'date', isRequired: true },
      {
        name: 'party',
        label: kind === 'payment' ? i18n._(msg`Paid by`) : i18n._(msg`Given back to`),
        kind: 'select',
        options: MONEY_PARTIES.map((value) => ({
          value,
          label: wordOf(i18n, ENTRY_PARTY_WORDS, value),
        })),
      },
      {
        name: 'reference',
        label: i18n._(msg`Reference of the transfer`),
        kind: 'code',
        limit: 100,
      },
      {
        name: 'rate',
        label: i18n._(msg`Rate, where it is another currency`),
        hint: i18n._(msg`One unit of it in ${currency}`),
        kind: 'amount',
        also: ['conversion.rate'],
      },
      {
        name: 'rateOn',
        label: i18n._(msg`Rate of which day`),
        kind: 'date',
        also: ['conversion.rateOn'],
      },
      { name: 'source', label: i18n._(msg`Whose rate`), kind: 'text', also: ['conversion.source'] },
      { name: 'note', label: i18n._(msg`Note`), kind: 'text' },
    ],
    preview: ({ amount = '', currency: code = '', rate = '', on = '', party = '' }) => {
      const read = readMoney(amount, code);
      if (!read.ok) return null;
      const isOther = read.money.currency !== currency;
      const converted = isOther ? convertedAt(rate, read.money, currency) : null;
      if (converted?.ok === false) return null;
      const minor = converted?.minor ?? read.money.minor;
      // Of the parties that the form offers.
      const entry = { kind, minor, on, party: party as EntryParty };
      return orTwin(
        ground,
        billing,
        entry,
        converted && previewOf(ground, billing, kind, converted),
      );
    },
    read: (texts): StepRead => {
      const read = readMoney(texts['amount'] ?? '', texts['currency'] ?? '');
      if (!read.ok) {
        return {
          faults: { [read.fault === 'unknown-currency' ? 'currency' : 'amount']: read.fault },
        };
      }
      const isOther = read.money.currency !== currency;
      const converted = isOther ? convertedAt(texts['rate'] ?? '', read.money, currency) : null;
      if (converted !== null && !converted.ok) return { faults: { rate: converted.fault } };
      return {
        body: {
          id: newId(),
          kind,
          minor: converted?.minor ?? read.money.minor,
          currency,
          on: texts['on'],
          party: texts['party'],
          reference: orNull(texts['reference']),
          note: orNull(texts['note']),
          conversion: converted && {
            money: read.money,
            rate: converted.rate,
            rateOn: texts['rateOn'],
            source: texts['source'],
          },
        },
      };
    },
  };
}

/** A supervisor lets go of what is owed. */
export function writeOffSpec({ i18n, facts }: SpecGround, billing: BillingFollowUp): StepFormSpec {
  const { currency } = billing;
  return {
    title: i18n._(msg`Write off`),
    done: i18n._(msg`Written off`),
    operation: 'writeOffBill',
    schema: WriteOff,
    check: (body: never) => writeOff(facts(), billing, body),
    initial: {
      amount: typedAmount({ minor: Math.max(0, balanceOf(billing.entries)), currency }),
      reason: '',
    },
    fields: [
      {
        name: 'amount',
        label: i18n._(msg`Amount`),
        kind: 'amount',
        isRequired: true,
        also: ['minor'],
      },
      { name: 'reason', label: i18n._(msg`Reason`), kind: 'area', isRequired: true },
    ],
    read: ({ amount = '', reason }): StepRead => {
      const read = readMoney(amount, currency);
      if (!read.ok) return { faults: { amount: read.fault } };
      return { body: { id: newId(), minor: read.money.minor, currency, reason } };
    },
  };
}
