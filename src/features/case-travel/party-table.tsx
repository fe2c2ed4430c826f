import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { passportFault, passportsUntil } from '@/domain/plan/gates/passports-gate';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { journeyOf } from '@/domain/plan/travel/journey-dates';
import { consentOf } from '@/domain/plan/travel/leg-checks';
import { isDomestic, isMinorOn, partyOf } from '@/domain/plan/travel/travellers';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { CompanionNationality } from '@/parts/case/companion-nationality';
import { useOpenedEntry } from '@/parts/outbox/use-opened-entry';
import cards from '@/parts/table-cards.module.css';
import { RELATIONSHIP_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import styles from './case-travel.module.css';
import { PapersForm } from './papers-form';
import { ConsentCell, PassportCell, SeatsCell, VisaCell } from './party-cells';
import { useTravellerName } from './use-traveller-name';

interface PartyTableProps {
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
  readonly facts: PlanFacts;
  readonly canEdit: boolean;
}

/** Everybody who travels: passport, visa, consent and seats, each with what is wrong about it. */
export function PartyTable({ detail, plan, facts, canEdit }: PartyTableProps) {
  const { t } = useLingui();
  const word = useWord();
  const { country } = useFormats();
  const nameOf = useTravellerName(detail);
  const todayOn = localDateOf(useNow(), 'UTC');
  const { case: record, patient } = detail;
  const [open, setOpen] = useState<string | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const waiting = useOpenedEntry(record.reference, ({ operationId }) =>
    ['addPapers', 'editPapers'].includes(operationId),
  );
  const entry = waiting?.id === ended ? null : waiting;
  const stay = journeyOf(facts);
  const untilOn = passportsUntil(facts);
  const isAbroad = !isDomestic(facts);
  const travellers = partyOf(facts);
  const minors = travellers.filter((each) => isMinorOn(each, patient, stay.arrival?.on ?? todayOn));
  const entryFor = (id: string, papers: { readonly id: string } | null) => {
    const { travellerId } = (entry?.body ?? {}) as { readonly travellerId?: string };
    const isIts = papers === null ? travellerId === id : entry?.params['papersId'] === papers.id;
    return isIts ? entry : null;
  };
  const close = (): void => {
    setOpen(null);
    setEnded(entry?.id ?? ended);
  };
  const columns = 4 + (minors.length > 0 ? 1 : 0) + (canEdit ? 1 : 0);
  return (
    <section className="stack" data-gap="4" aria-labelledby="travel-party">
      <h3 id="travel-party">
        <Trans>Travel party</Trans>
      </h3>
      <div className="table-scroll">
        <table
          className={`table ${styles['party']} ${cards['cards']}`}
          aria-labelledby="travel-party"
        >
          <thead>
            <tr>
              <th scope="col">{t`Who`}</th>
              <th scope="col">{t`Passport`}</th>
              <th scope="col">{t`Visa`}</th>
              {minors.length > 0 && <th scope="col">{t`Guardian’s consent`}</th>}
              <th scope="col">{t`Seats`}</th>
              {canEdit && (
                <th scope="col">
                  <span className="visually-hidden">{t`Change`}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {travellers.map((traveller) => {
              const { id, companion } = traveller;
              const papers = plan.papers.find(({ travellerId }) => travellerId === id) ?? null;
              const isMinor = minors.includes(traveller);
              const opened = entryFor(id, papers);
              return (
                <Fragment key={id}>
                  <tr>
                    <th scope="row" data-place="1">
                      <Bdi>{nameOf(id)}</Bdi>
                      <div className="quiet">
                        {companion === null
                          ? t`Patient`
                          : word(RELATIONSHIP_WORDS, companion.relationship)}
                        {isMinor && ` · ${t`under age`}`}
                        {companion === null ? (
                          patient.nationality !== null && ` · ${country(patient.nationality)}`
                        ) : (
                          <>
                            {' · '}
                            <CompanionNationality
                              own={companion.nationality}
                              ofPatient={patient.nationality}
                            />
                          </>
                        )}
                      </div>
                    </th>
                    <PassportCell
                      number={
                        companion === null
                          ? patient.passportNumber
                          : (papers?.passportNumber ?? null)
                      }
                      expiresOn={traveller.passportExpiresOn}
                      fault={isAbroad ? passportFault(traveller, untilOn) : null}
                    />
                    <VisaCell facts={facts} travellerId={id} />
                    {minors.length > 0 && (
                      <ConsentCell consent={isMinor ? consentOf(facts, id) : null} />
                    )}
                    <SeatsCell legs={facts.plan.legs} travellerId={id} />
                    {canEdit && (
                      <td className={styles['act']} data-place="2">
                        <Button
                          size="small"
                          aria-label={t`Change the papers of ${nameOf(id)}`}
                          aria-expanded={open === id}
                          onClick={() => setOpen(open === id ? null : id)}
                        >
                          <Trans>Change</Trans>
                        </Button>
                      </td>
                    )}
                  </tr>
                  {canEdit && (open === id || (open === null && opened !== null)) && (
                    <tr>
                      <td colSpan={columns} className={styles['form']}>
                        <div className={styles['papers']}>
                          <Suspense>
                            <PapersForm
                              key={opened?.id ?? ''}
                              detail={detail}
                              facts={facts}
                              travellerId={id}
                              isMinor={isMinor}
                              papers={papers}
                              opened={opened}
                              onDone={close}
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
    </section>
  );
}
