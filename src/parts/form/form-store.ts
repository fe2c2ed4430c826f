import { createListeners } from '@/lib/listeners';
import { valueAt, withValueAt } from './form-path';

/** What is wrong, in words, by path of the field. */
export type FormErrors = Readonly<Record<string, string>>;

/**
 * The values of a long form, outside React: a key renders the one field it is typed into and what
 * asked for it, never the whole form. Nested values and lists by path; see `form-path.ts`.
 */
export class FormStore<V extends object> {
  readonly #listeners = createListeners();
  #values: V;
  #errors: FormErrors = {};
  /** Grows each time errors are told: the first of them then takes the focus. */
  #turn = 0;
  #isComposing = false;
  readonly #unread = new Set<string>();

  constructor(initial: V) {
    this.#values = initial;
  }

  readonly subscribe = this.#listeners.add;

  /** All values: the same object until one of them changes. */
  readonly values = (): V => this.#values;
  readonly errors = (): FormErrors => this.#errors;
  readonly turn = (): number => this.#turn;

  get(path: string): unknown {
    return valueAt(this.#values, path);
  }

  /** Sets one value; what was wrong with it (or inside it) is no longer told. */
  set(path: string, value: unknown): void {
    this.change([[path, value]]);
  }

  /** Sets several at once. */
  change(changes: readonly (readonly [path: string, value: unknown])[]): void {
    for (const [path, value] of changes) {
      this.#values = withValueAt(this.#values, path, value);
      this.#forget(path);
    }
    this.#say();
  }

  /**
   * Says whether what stands in a field means something. What does not is no value, and yet not
   * nothing: whoever sends the form asks about it first.
   */
  setUnread(path: string, isUnread: boolean): void {
    if (isUnread) this.#unread.add(path);
    else if (this.#unread.delete(path)) {
      this.#forget(path);
      this.#say();
    }
  }

  /** Paths of the fields whose words mean nothing yet. */
  readonly unread = (): readonly string[] => [...this.#unread];

  /** Other values as a whole: a draft that was found, the state of another tab. */
  replace(values: V): void {
    this.#values = values;
    this.#errors = {};
    this.#say();
  }

  /** Tells what is wrong, and nothing else any more. */
  tell(errors: FormErrors): void {
    this.#errors = errors;
    this.#turn += 1;
    this.#say();
  }

  /**
   * An input method is at work: letters are there that nobody has chosen yet. Whoever looks at the
   * values for more than to keep them waits until it has ended.
   */
  get isComposing(): boolean {
    return this.#isComposing;
  }

  compose(isComposing: boolean): void {
    this.#isComposing = isComposing;
    if (!isComposing) this.#say();
  }

  #forget(path: string): void {
    const isInside = (field: string) => field === path || field.startsWith(`${path}.`);
    if (!Object.keys(this.#errors).some(isInside)) return;
    this.#errors = Object.fromEntries(
      Object.entries(this.#errors).filter(([field]) => !isInside(field)),
    );
  }

  #say(): void {
    this.#listeners.tell();
  }
}
