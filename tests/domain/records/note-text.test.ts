import { describe, expect, it } from 'vitest';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { matchesMention, notePieces, typedMention } from '@/domain/notes/mention-text';

describe('a mention that is being typed', () => {
  it.each<[text: string, caret: number, query: string | null]>([
    ['@', 1, ''],
    ['Ask @mar', 8, 'mar'],
    ['Ask @mar and', 8, 'mar'],
    ['(@ing', 5, 'ing'],
    ['@Ana María', 10, 'Ana María'],
    ['اسأل @رن', 8, 'رن'],
    ['marta@example.org', 17, null],
    ['no mention', 4, null],
    ['@one\nnext', 9, null],
    [`@${'x'.repeat(60)}`, 61, null],
  ])('in %j at %i is %j', (text, caret, query) => {
    expect(typedMention(text, caret)?.query ?? null).toBe(query);
  });

  it('is none where whoever is named stands already', () => {
    const named = [{ name: 'Dale Hoverud' }];
    const queryIn = (text: string) => typedMention(text, text.length, named)?.query ?? null;
    expect(queryIn('@Dale Hoverud ')).toBeNull();
    expect(queryIn('@Dale Hoverud please')).toBeNull();
    expect(queryIn('@Dale Hoverud and @Dal')).toBe('Dal');
    expect(typedMention('@Dale Hoverud ', 14)?.query).toBe('Dale Hoverud ');
  });

  it.each<[name: string, query: string, isFound: boolean]>([
    ['Leticia Oropeza Nájera', 'naj', true],
    ['Leticia Oropeza Nájera', 'let oro', true],
    ['Leticia Oropeza Nájera', 'ticia', false],
    ['رانيا طبارة', 'طب', true],
    ['Marta Lindqvist', '', true],
  ])('finds %s by %j: %s', (name, query, isFound) => {
    expect(matchesMention(name, query)).toBe(isFound);
  });
});

describe('the pieces of a note', () => {
  const ana = { personId: '1', name: 'Ana' };
  const maria = { personId: '2', name: 'Ana María' };
  it.each<[text: string, pieces: readonly string[]]>([
    ['Ask @Ana María and @Ana.', ['Ask ', '@2', ' and ', '@1', '.']],
    ['@Ana', ['@1']],
    ['a@b @Nobody', ['a@b @Nobody']],
    ['', []],
  ])('of %j name whom they mean', (text, pieces) => {
    const found = notePieces(text, [ana, maria]).map((piece) =>
      piece.kind === 'text' ? piece.text : `@${piece.mention.personId}`,
    );
    expect(found).toEqual(pieces);
  });
});

it.each<[tag: string | null, language: string, isFallback: boolean]>([
  ['es-GT', 'es', false],
  ['ar', 'ar', false],
  ['zh-Hant-TW', 'zh', false],
  ['en', 'en', false],
  [null, 'en', false],
  ['pt-BR', 'en', true],
  ['hi', 'en', true],
])('a letter for %s is written in %s', (tag, language, isFallback) => {
  expect(letterLanguageOf(tag)).toEqual({ language, isFallback });
});
