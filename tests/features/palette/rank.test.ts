import { describe, expect, it } from 'vitest';
import { ranked, rankOf } from '@/features/palette/rank';

describe('the palette finds by name', () => {
  it.each([
    ['pan', 'Panama', true],
    ['PAN', 'Panamá', true],
    ['panama', 'Panamá', true],
    ['ana', 'Panama', false],
    ['next request', 'Open the request to answer next', true],
    ['zhaohui lin', 'Lin Zhaohui', true],
    ['مكسيكو', 'مكسيكو سيتي', true],
    ['quito x', 'Quito, Ecuador', false],
  ])('%s in %s: %s', (typed, name, isFound) => {
    expect(rankOf(typed, name) !== null).toBe(isFound);
  });

  it('puts a name that begins as typed before one that has it further on', () => {
    const names = ['Edit the queue', 'Queues', 'All queues'];
    expect(ranked('queue', names, (name) => name)).toEqual([
      'Queues',
      'Edit the queue',
      'All queues',
    ]);
  });

  it('keeps the order where nothing is typed', () => {
    expect(ranked('', ['b', 'a'], (name) => name)).toEqual(['b', 'a']);
  });
});
