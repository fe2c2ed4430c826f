/**
 * Texts that break careless software, gathered for this project along the categories of the
 * "Big List of Naughty Strings" (Max Woolf, MIT licence); every string here is our own.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  // Words and numbers that programs mistake for values.
  'undefined',
  'null',
  'NaN',
  'true',
  'None',
  '0',
  '-1',
  '1e309',
  '0x1F',
  '00012',
  '1,000.50',
  // Space that is seen and space that is not.
  '  leading and trailing  ',
  'tab\tand\nline\r\nbreaks',
  'no-break\u00a0space',
  'zero\u200bwidth\u200d\ufeff',
  // Direction.
  '\u202eright to left override\u202c',
  '\u2066isolate\u2069 and \u2067another\u2069',
  'مرحبا مختلط with Latin ١٢٣',
  'שלום עולם',
  // Scripts, marks, pairs beyond the first plane.
  '王小明 · 田中さん · 김철수',
  'नमस्ते दुनिया',
  'ไทยภาษา',
  'Z̸̡̛a̵̢͘l̶̨̛g̷̢̛o',
  '𝔉𝔯𝔞𝔨𝔱𝔲𝔯 𠜎𠜱𠝹',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🇬🇹',
  'e\u0301 composed by hand',
  'ﷺ ﬁ ½ ②',
  'İstanbul ıssız ẞ ß',
  // Code of other worlds.
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE cases; --",
  '${7*7} {{7*7}} <%= 7*7 %>',
  '$(touch x) `id` | cat',
  '../../../../etc/passwd',
  'javascript:void(0)',
  '{"$ne": null}',
  '__proto__',
  'constructor',
  '=1+1',
  '+SUM(A1)',
  '@cell',
  '%s %d %n %x',
  '\\u0000 \\" \\\\',
  '\u0007\u001b[31m bell and colour',
  '\ufffd\ufffe\uffff',
  'a'.repeat(300),
];
