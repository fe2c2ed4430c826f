/** How many components hold each text, and the sheet that carries it. */
const held = new Map<string, { readonly sheet: CSSStyleSheet; count: number }>();

/**
 * Puts a text of CSS into the document as a constructed style sheet, which a policy without
 * `unsafe-inline` allows. Equal texts share one sheet.
 *
 * @returns a function that gives the text back; the sheet goes with its last holder.
 */
export function adoptStyles(text: string): () => void {
  let entry = held.get(text);
  if (!entry) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    entry = { sheet, count: 0 };
    held.set(text, entry);
  }
  entry.count += 1;
  const mine = entry;
  return () => {
    mine.count -= 1;
    if (mine.count > 0) return;
    held.delete(text);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== mine.sheet);
  };
}
