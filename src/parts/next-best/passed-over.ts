/** As many as the contract takes in one question. */
const MOST = 60;

/** A list of one person's, and the cases of it that `next request` has led that person past. */
let walk: { readonly list: string; readonly past: readonly string[] } = { list: '', past: [] };

/** Which cases the person has been led past since they left the list; references alone. */
export const passedOver = (list: string): readonly string[] =>
  walk.list === list ? walk.past : [];

/** The person goes on from this case of the list; from the list itself everything may come again. */
export function passOver(list: string, reference: string | null): void {
  const past = passedOver(list).filter((each) => each !== reference);
  walk = { list, past: reference === null ? [] : [...past, reference].slice(-MOST) };
}
