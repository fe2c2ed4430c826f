/** Lists by name, each on its line: `name=one|two`. */
export const listsOf = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    text.split('\n').map((line) => {
      const cut = line.indexOf('=');
      return [line.slice(0, cut), line.slice(cut + 1).split('|')];
    }),
  );
