import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Estimate, Money } from '@/domain/plan/money';
import { payerSideOf } from '@/domain/payer-side';
import type { Payer } from '@/domain/vocabulary';
import { localeOf } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import type { FinanceDesk } from '@/reference/finance-desks';
import { isolated } from '@/parts/words/isolated';
import type { LetterParts } from './records-request';

/** What an estimate's letter is made from; nothing in it is typed for it. */
export interface EstimateFacts {
  readonly reference: string;
  readonly patient: string;
  readonly recipient: string | null;
  readonly estimate: Pick<Estimate, 'number' | 'total' | 'deposit' | 'madeAt'>;
  readonly payer: Payer | null;
  readonly desk: FinanceDesk;
  readonly on: string;
  readonly signer: string;
  readonly office: string;
}

/** The estimate with what to do for it, by who pays (Product reference, §5), in one language. */
export function estimateParts(i18n: I18n, facts: EstimateFacts): LetterParts {
  const locale = localeOf(i18n.locale);
  const { plainDate } = formatsOf(locale);
  const { estimate, signer } = facts;
  const [total, deposit] = [amountOf(i18n, estimate.total), amountOf(i18n, estimate.deposit)];
  const patient = isolated(facts.patient);
  const recipient = facts.recipient === null ? null : isolated(facts.recipient);
  const { number } = estimate;
  return {
    title: i18n._(msg({ context: 'letter', message: 'Estimate of the visit' })),
    head: [
      plainDate(facts.on),
      i18n._(msg({ context: 'letter', message: `Patient: ${patient}` })),
      i18n._(msg({ context: 'letter', message: `Our number: ${isolated(facts.reference)}` })),
      i18n._(msg({ context: 'letter', message: `Estimate no. ${number}` })),
    ],
    before: [
      recipient === null
        ? i18n._(msg({ context: 'letter', message: 'Good day,' }))
        : i18n._(msg({ context: 'letter', message: `Dear ${recipient},` })),
      i18n._(
        msg({ context: 'letter', message: `we expect the visit to cost about ${total} in all.` }),
      ),
      i18n._(
        msg({
          context: 'letter',
          message:
            'It is an estimate and no bill: what is found and done during the visit may make it more or less. We tell you before it grows.',
        }),
      ),
      i18n._(msg({ context: 'letter', message: 'Please do this before the visit:' })),
    ],
    items: stepsOf(i18n, facts, { total, deposit }),
    after: [
      i18n._(
        msg({
          context: 'letter',
          message:
            'We never send bank details by e-mail or message. Whoever sends you some, ring the desk before you pay.',
        }),
      ),
    ],
    signed: [
      isolated(signer),
      i18n._(
        msg({
          context: 'letter',
          message: `International Center, ${nameOfOffice(facts.office, locale)}`,
        }),
      ),
    ],
  };
}

interface Amounts {
  readonly total: string;
  readonly deposit: string;
}

/** Whoever pays: first that the money is there, then how the finance desk hears of it. */
function stepsOf(i18n: I18n, facts: EstimateFacts, { total, deposit }: Amounts) {
  const { desk, reference } = facts;
  const where = nameOfCampus(desk.campus, localeOf(i18n.locale));
  const [phone, email, number] = [isolated(desk.phone), isolated(desk.email), isolated(reference)];
  const writing = {
    name: i18n._(msg({ context: 'letter', message: `Write our number ${number} on it` })),
    hint: i18n._(
      msg({ context: 'letter', message: 'Without it nobody knows to whom the money belongs.' }),
    ),
  };
  const telling = {
    name: i18n._(msg({ context: 'letter', message: `Tell the finance desk of ${where}` })),
    hint: i18n._(msg({ context: 'letter', message: `Telephone ${phone}, e-mail ${email}` })),
  };
  switch (payerSideOf(facts.payer)) {
    case 'insurer':
      return [
        {
          name: i18n._(
            msg({ context: 'letter', message: `Ask the insurer to authorize ${total}` }),
          ),
          hint: i18n._(
            msg({
              context: 'letter',
              message: 'For all days of the visit, in writing, with amount, first and last day.',
            }),
          ),
        },
        writing,
        telling,
      ];
    case 'sponsor':
    case 'finance':
      return [
        {
          name: i18n._(
            msg({ context: 'letter', message: `Ask for a letter of guarantee over ${total}` }),
          ),
          hint: i18n._(
            msg({
              context: 'letter',
              message: 'For all days of the visit, signed, with amount, first and last day.',
            }),
          ),
        },
        writing,
        telling,
      ];
    default:
      return [
        {
          name: i18n._(msg({ context: 'letter', message: `Transfer the deposit of ${deposit}` })),
          hint: i18n._(
            msg({
              context: 'letter',
              message: 'The finance desk reads the bank details to you on the telephone.',
            }),
          ),
        },
        writing,
        telling,
      ];
  }
}

const amountOf = (i18n: I18n, { minor, currency }: Money): string =>
  isolated(formatsOf(localeOf(i18n.locale)).money(minor, currency));
