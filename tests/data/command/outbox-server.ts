import { NetworkError } from '@/api/errors';
import { movedRecord } from '@/data/command/moved-record';
import type { NewEntry, OutboxEntry } from '@/data/command/outbox-entry';
import type { Sent } from '@/data/command/outbox-parts';

export type Fault =
  | 'lost-request'
  | 'lost-answer'
  | 'failure'
  | 'busy'
  /** Carried out, and the answer comes only later; or not even carried out before. */
  | 'slow-answer'
  | 'slow-request';

interface Applied {
  readonly text: string;
  readonly owner: string;
  readonly sentAs: string;
  readonly lane: string;
  /** Of a command on the record of its lane: how often somebody else had changed it by then. */
  readonly foreign: number | null;
}

/** A body of the test: its text names the write, whatever key it is sent under. */
export const textOf = (entry: NewEntry): string => (entry.body as { readonly text: string }).text;

const LOST: Extract<Sent, { kind: 'passing' }> = {
  kind: 'passing',
  error: new NetworkError('editCase'),
  mayHaveArrived: true,
  isSuspect: false,
};

/** A server that keeps keys and versions, reached over a line that breaks as the test says. */
export class OutboxServer {
  readonly applied: Applied[] = [];
  isOnline = true;
  faults: Fault[] = [];
  readonly #answers = new Map<string, Sent>();
  readonly #versions = new Map<string, number>();
  readonly #records = new Map<string, number>();
  readonly #changedByOthers = new Map<string, number>();
  /** How often a version was stale, and the write to be merged. */
  merges = 0;
  #open: { readonly answer: () => Sent; readonly resolve: (sent: Sent) => void }[] = [];

  versionOf(lane: string): number {
    return this.#versions.get(lane) ?? 1;
  }

  /** Somebody else changes the case: what was read of it is stale. */
  changeByOthers(lane: string): void {
    this.#versions.set(lane, this.versionOf(lane) + 1);
  }

  /** Version of the one record that stands under the case. */
  recordOf(lane: string): number {
    return this.#records.get(lane) ?? 1;
  }

  /** How often the record was changed by somebody else than this person. */
  foreignTo(person: string, lane: string): number {
    const byPeople = this.applied.filter(
      (one) => one.foreign !== null && one.lane === lane && one.owner !== person,
    );
    return byPeople.length + (this.#changedByOthers.get(lane) ?? 0);
  }

  changeRecordByOthers(lane: string): void {
    this.#records.set(lane, this.recordOf(lane) + 1);
    this.#changedByOthers.set(lane, (this.#changedByOthers.get(lane) ?? 0) + 1);
  }

  /** What is under way arrives, and is answered. */
  answerLate(): void {
    for (const { answer, resolve } of this.#open.splice(0)) resolve(answer());
  }

  /** The worker dies: what is under way gets no answer. What it has written, it has written. */
  die(): void {
    for (const { resolve } of this.#open.splice(0)) resolve(LOST);
  }

  async send(entry: OutboxEntry, as: string): Promise<Sent> {
    await Promise.resolve();
    const fault = this.faults.shift();
    if (!this.isOnline || fault === 'lost-request') return LOST;
    if (fault === 'busy') return { ...LOST, mayHaveArrived: false };
    if (fault === 'failure') {
      return entry.attempts < 3
        ? { ...LOST, isSuspect: true }
        : { kind: 'refused', refusal: { kind: 'failed' }, error: new Error('failed') };
    }
    if (fault === 'slow-request') return this.#later(() => this.#serve(entry, as));
    const sent = this.#serve(entry, as);
    if (fault === 'slow-answer') return this.#later(() => sent);
    await Promise.resolve();
    return fault === 'lost-answer' ? LOST : sent;
  }

  #later(answer: () => Sent): Promise<Sent> {
    return new Promise((resolve) => {
      this.#open.push({ answer, resolve });
    });
  }

  /** An old key gets its old answer, a stale version is to be merged. */
  #serve(entry: OutboxEntry, as: string): Sent {
    const before = this.#answers.get(`${as}/${entry.key}`);
    if (before) return before;
    if (entry.params['recordId'] !== undefined) return this.#serveRecord(entry, as);
    const version = this.versionOf(entry.lane);
    if (entry.ifMatch === 'case' && entry.seen.case !== version) {
      const { body, base } = entry;
      const seen = { case: version, patient: null };
      this.merges += 1;
      const key = `${entry.key}+${String(this.merges)}`;
      return { kind: 'merged', change: { key, body, base, seen } };
    }
    this.#versions.set(entry.lane, version + 1);
    this.applied.push({
      text: textOf(entry),
      owner: entry.ownerId,
      sentAs: as,
      lane: entry.lane,
      foreign: null,
    });
    const sent: Sent = {
      kind: 'acknowledged',
      answer: {},
      versions: { case: version + 1, patient: null },
    };
    this.#answers.set(`${as}/${entry.key}`, sent);
    return sent;
  }

  /** A change of the record upon the version that was seen, or an append to it, which needs none. */
  #serveRecord(entry: OutboxEntry, as: string): Sent {
    const { lane, ownerId, ifMatch } = entry;
    const version = this.recordOf(lane);
    if (ifMatch !== null && ifMatch !== version) {
      const problem = { type: '', title: '', status: 412, code: 'version-stale' } as const;
      const refusal = { kind: 'problem', problem } as const;
      return { kind: 'refused', refusal, error: new Error('stale') };
    }
    const foreign = this.foreignTo(ownerId, lane);
    this.#records.set(lane, version + 1);
    this.applied.push({ text: textOf(entry), owner: ownerId, sentAs: as, lane, foreign });
    const answer = { changeId: entry.id, plan: { tasks: [{ id: lane, version: version + 1 }] } };
    const versions = { case: null, patient: null, record: movedRecord(entry, answer) };
    const sent: Sent = { kind: 'acknowledged', answer, versions };
    this.#answers.set(`${as}/${entry.key}`, sent);
    return sent;
  }
}
