import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { RELATIONSHIP_WORDS } from '@/parts/words/case-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import styles from './case-overview.module.css';

/** Who travels along, and who refers and gets the report; edited at intake (Part 2). */
export function PartyAndPhysician({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const { party, homePhysician } = detail.case;
  return (
    <section className={styles['group']} aria-labelledby="group-party">
      <h3 id="group-party">
        <Trans>Travel party and home physician</Trans>
      </h3>
      <dl className="facts">
        <div>
          <dt>{t`Companions`}</dt>
          <dd>
            {party.length === 0 ? (
              <span className="quiet">–</span>
            ) : (
              party.map((companion) => (
                <div key={`${companion.name} ${companion.relationship}`}>
                  <Bdi>{companion.name}</Bdi>, {word(RELATIONSHIP_WORDS, companion.relationship)}
                  {companion.isMinor && <span className="quiet"> {t`(minor)`}</span>}
                </div>
              ))
            )}
          </dd>
        </div>
        <div>
          <dt>{t`Home physician`}</dt>
          <dd>
            {homePhysician === null ? (
              <span className="quiet">–</span>
            ) : (
              <>
                <Bdi>{homePhysician.name}</Bdi>
                {homePhysician.place !== null && (
                  <>
                    , <Bdi>{homePhysician.place}</Bdi>
                  </>
                )}
              </>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
