import { expect, it } from 'vitest';
import { endpoints } from '@/contract/endpoints';
import { isSearch } from '@mocks/routes/searches';

const { findMatches, getNextBest, getNeighbours, listCases, listFollowUps } = endpoints;

it.each([
  ['a list, by words', listCases, { q: 'garcia' }, null, true],
  ['a list without words', listCases, { q: ' ' }, null, false],
  ['what arrived in a list of words', listCases, { q: 'garcia', limit: 0 }, null, false],
  ['rows on screen, read again', listCases, { q: 'garcia', reference: ['IC-1'] }, null, false],
  ['follow-ups, by words', listFollowUps, { q: 'garcia' }, null, true],
  ['the next request among those of a search', getNextBest, { q: 'garcia' }, null, true],
  ['the next request of an office', getNextBest, { office: ['peru'] }, null, false],
  ['who stands beside a case', getNeighbours, { q: 'garcia' }, null, false],
  ['people alike', findMatches, {}, { given: 'Ana' }, true],
  ['people alike by a number', findMatches, {}, { passportNumber: 'X1' }, false],
] as const)('a search leaves a line: %s', (_, endpoint, query, body, is) => {
  expect(isSearch(endpoint, { query, body })).toBe(is);
});
