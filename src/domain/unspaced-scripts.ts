const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** All of these scripts lie behind it: of most letters nothing else has to be asked. */
const FIRST = '\u1100';

/** Whether a character is of a script in which names are written without spaces: a hit may begin at any. */
export const isUnspaced = (char: string): boolean => char >= FIRST && UNSPACED.test(char);

/** Whether any character of a text is. */
export const hasUnspaced = (text: string): boolean => UNSPACED.test(text);
