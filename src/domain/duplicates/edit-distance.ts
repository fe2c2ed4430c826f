/**
 * How many typing errors lie between two words: a letter too many, too few or another one, or two
 * neighbours that changed places (optimal string alignment). Counts no further than `most`.
 *
 * @returns `most + 1` where there are more.
 */
export function typosBetween(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    let least = row;
    for (let place = 1; place <= other.length; place++) {
      const isSame = one[row - 1] === other[place - 1];
      let errors = Math.min(
        (last[place] ?? 0) + 1,
        (line[place - 1] ?? 0) + 1,
        (last[place - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isTurned = one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      if (row > 1 && place > 1 && isTurned) errors = Math.min(errors, (before[place - 2] ?? 0) + 1);
      line.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return most + 1;
    before = last;
    last = line;
  }
  return Math.min(last[other.length] ?? most + 1, most + 1);
}
