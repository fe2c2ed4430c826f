import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Estimate, Money } from '@/domain/plan/money';
import { payerSideOf } from '@/domain/payer-side';
import type { Payer } from '@/domain/vocabulary';
import type { PatientName } from '@/domain/case';
import { localeOf } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { nameOfCampus } from '@/parts/names';
import type { FinanceDesk } from '@/reference/finance-desks';
import { isolated } from '@/parts/words/isolated';
import type { LetterParts } from './records-request';
import { patientLine } from './patient-line';
import { type Signer, signature } from './signature';

/** What an estimate's letter is made from; nothing in it is typed for it. */
export interface EstimateFacts {
  readonly reference: string;
  readonly patient: PatientName;
  readonly recipient: string | null;
  readonly estimate: Pick<Estimate, 'number' | 'total' | 'deposit' | 'madeAt'>;
  /** What has come of the deposit, and what letters say already, minor units of its currency. */
  readonly deposited: number;
  readonly guaranteed: number;
  readonly payer: Payer | null;
  readonly desk: FinanceDesk;
  readonly on: string;
  readonly signer: Signer;
}

/** The estimate with what to do for it, by who pays (Product reference, §5), in one language. */
export function estimateParts(i18n: I18n, facts: EstimateFacts): LetterParts {
  const locale = localeOf(i18n.locale);
  const { plainDate } = formatsOf(locale);
  const { estimate } = facts;
  const total = amountOf(i18n, estimate.total);
  const asked = askedFor(i18n, facts);
  const recipient = facts.recipient === null ? null : isolated(facts.recipient);
  const { number } = estimate;
  return {
    title: i18n._(msg({ context: 'letter', message: 'Estimate of the visit' })),
    head: [
      plainDate(facts.on),
      patientLine(i18n, facts.patient),
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
      ...asked.received,
      ...(asked.steps.length === 0
        ? []
        : [i18n._(msg({ context: 'letter', message: 'Please do this before the visit:' }))]),
    ],
    items: asked.steps,
    after: [
      i18n._(
        msg({
          context: 'letter',
          message:
            'We never send bank details by e-mail or message. Whoever sends you some, ring the desk before you pay.',
        }),
      ),
    ],
    signed: signature(i18n, facts.signer),
  };
}

interface Step {
  readonly name: string;
  readonly hint: string;
}

interface Asked {
  /** What is there already; nobody is asked for it twice. */
  readonly received: readonly string[];
  /** What is left to do; none where all of it is there. */
  readonly steps: readonly Step[];
}

/** Whoever pays: first that the money is there, then how the finance desk hears of it. */
function askedFor(i18n: I18n, facts: EstimateFacts): Asked {
  switch (payerSideOf(facts.payer)) {
    case 'insurer':
      return askedOfInsurer(i18n, facts);
    case 'sponsor':
    case 'finance':
      return askedOfSponsor(i18n, facts);
    default:
      return askedOfFamily(i18n, facts);
  }
}

function askedOfInsurer(i18n: I18n, facts: EstimateFacts): Asked {
  const total = amountOf(i18n, facts.estimate.total);
  const received = guaranteedOf(i18n, facts);
  return askedOfPayer(i18n, facts, {
    name: msg({ context: 'letter', message: `Ask the insurer to authorize ${total}` }),
    hint: msg({
      context: 'letter',
      message: 'For all days of the visit, in writing, with amount, first and last day.',
    }),
    soFar: msg({ context: 'letter', message: `The insurer has authorized ${received} so far.` }),
    whole: msg({
      context: 'letter',
      message: `The insurer has authorized ${received}: nothing is to be asked of it now.`,
    }),
  });
}

function askedOfSponsor(i18n: I18n, facts: EstimateFacts): Asked {
  const total = amountOf(i18n, facts.estimate.total);
  const received = guaranteedOf(i18n, facts);
  return askedOfPayer(i18n, facts, {
    name: msg({ context: 'letter', message: `Ask for a letter of guarantee over ${total}` }),
    hint: msg({
      context: 'letter',
      message: 'For all days of the visit, signed, with amount, first and last day.',
    }),
    soFar: msg({
      context: 'letter',
      message: `A letter of guarantee over ${received} is here so far.`,
    }),
    whole: msg({
      context: 'letter',
      message: `A letter of guarantee over ${received} is here: nothing is to be asked for now.`,
    }),
  });
}

const guaranteedOf = (i18n: I18n, { estimate, guaranteed }: EstimateFacts): string =>
  amountOf(i18n, { minor: guaranteed, currency: estimate.total.currency });

/** Whoever writes a letter is asked for one over the whole estimate, until there is one. */
function askedOfPayer(
  i18n: I18n,
  facts: EstimateFacts,
  words: Readonly<Record<'name' | 'hint' | 'soFar' | 'whole', MessageDescriptor>>,
): Asked {
  const { estimate, guaranteed } = facts;
  if (guaranteed >= estimate.total.minor) return whole(i18n._(words.whole));
  const first = { name: i18n._(words.name), hint: i18n._(words.hint) };
  return {
    received: guaranteed > 0 ? [i18n._(words.soFar)] : [],
    steps: withDesk(i18n, facts, first),
  };
}

function askedOfFamily(i18n: I18n, facts: EstimateFacts): Asked {
  const { estimate, deposited } = facts;
  const { currency, minor } = estimate.deposit;
  const received = amountOf(i18n, { minor: deposited, currency });
  if (minor === 0 && deposited === 0) return { received: [], steps: [] };
  if (deposited > 0 && deposited >= minor) {
    return whole(
      i18n._(
        msg({
          context: 'letter',
          message: `We have received ${received}: the deposit is paid, and nothing is to be transferred for it now.`,
        }),
      ),
    );
  }
  const deposit = amountOf(i18n, estimate.deposit);
  const rest = amountOf(i18n, { minor: minor - deposited, currency });
  const first = {
    name:
      deposited > 0
        ? i18n._(msg({ context: 'letter', message: `Transfer the rest of the deposit, ${rest}` }))
        : i18n._(msg({ context: 'letter', message: `Transfer the deposit of ${deposit}` })),
    hint: i18n._(
      msg({
        context: 'letter',
        message: 'The finance desk reads the bank details to you on the telephone.',
      }),
    ),
  };
  const soFar = msg({
    context: 'letter',
    message: `We have received ${received} of the deposit so far.`,
  });
  return {
    received: deposited > 0 ? [i18n._(soFar)] : [],
    steps: withDesk(i18n, facts, first),
  };
}

const whole = (said: string): Asked => ({ received: [said], steps: [] });

/** Then what to write on it, and who is to hear of it. */
function withDesk(i18n: I18n, { desk, reference }: EstimateFacts, first: Step): readonly Step[] {
  const where = nameOfCampus(desk.campus, localeOf(i18n.locale));
  const [phone, email, number] = [isolated(desk.phone), isolated(desk.email), isolated(reference)];
  return [
    first,
    {
      name: i18n._(msg({ context: 'letter', message: `Write our number ${number} on it` })),
      hint: i18n._(
        msg({ context: 'letter', message: 'Without it nobody knows to whom the money belongs.' }),
      ),
    },
    {
      name: i18n._(msg({ context: 'letter', message: `Tell the finance desk of ${where}` })),
      hint: i18n._(msg({ context: 'letter', message: `Telephone ${phone}, e-mail ${email}` })),
    },
  ];
}

const amountOf = (i18n: I18n, { minor, currency }: Money): string =>
  isolated(formatsOf(localeOf(i18n.locale)).money(minor, currency));
