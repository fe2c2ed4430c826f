import { describe, expect, it } from 'vitest';
import { FormStore } from '@/parts/form/form-store';

const aStore = () =>
  new FormStore({ caller: { name: '', phone: '' }, party: [{ name: 'Ana' }, { name: 'Ben' }] });

describe('a form outside React', () => {
  it('changes one value and leaves all beside it the same objects', () => {
    const store = aStore();
    const before = store.values();
    store.set('party.1.name', 'Beni');
    expect(store.values().party).toEqual([{ name: 'Ana' }, { name: 'Beni' }]);
    expect(store.values().caller).toBe(before.caller);
    expect(store.values().party[0]).toBe(before.party[0]);
  });

  it('tells what is wrong until that field is changed, or what lies around it', () => {
    const store = aStore();
    store.tell({ 'caller.phone': 'no number', 'party.0.name': 'needed' });
    store.set('caller.name', 'Eva');
    expect(Object.keys(store.errors())).toEqual(['caller.phone', 'party.0.name']);
    store.set('party', []);
    store.set('caller.phone', '1');
    expect(store.errors()).toEqual({});
  });

  it('knows which fields say something that means nothing, until they mean something or are gone', () => {
    const store = aStore();
    store.setUnread('caller.phone', true);
    store.setUnread('party.0.name', true);
    store.tell({ 'caller.phone': 'Choose one of the list.' });
    expect(store.unread()).toEqual(['caller.phone', 'party.0.name']);
    store.setUnread('caller.phone', false);
    expect([store.unread(), store.errors()]).toEqual([['party.0.name'], {}]);
  });

  it('says that a composition has ended, so that what waited for it goes on', () => {
    const store = aStore();
    let said = 0;
    store.subscribe(() => {
      said += 1;
    });
    store.compose(true);
    expect([store.isComposing, said]).toEqual([true, 0]);
    store.compose(false);
    expect([store.isComposing, said]).toEqual([false, 1]);
  });
});
