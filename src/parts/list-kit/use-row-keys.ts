import type { KeyId } from '../keys/key-table';
import { useKey } from '../keys/use-key';

interface RowKeys {
  /** The active row goes on by a step. */
  readonly move: (step: 1 | -1) => void;
  readonly open: () => void;
  readonly peek: () => void;
  readonly select: () => void;
  /** What a key of the list's own does. */
  readonly act: { readonly id: KeyId; readonly run: () => void } | undefined;
}

/** The keys that work a list: each does it with the active row. */
export function useRowKeys({ move, open, peek, select, act }: RowKeys): void {
  useKey('next-row', () => move(1));
  useKey('previous-row', () => move(-1));
  useKey('open-row', open);
  useKey('peek-row', peek);
  useKey(act?.id ?? 'claim-row', () => act?.run(), act !== undefined);
  useKey('select-row', select);
}
