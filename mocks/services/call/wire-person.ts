import type { PersonWire } from '@/contract/person';
import type { Person } from '@/domain/case';
import type { DeepReadonly } from './call';

/** A person as colleagues see one: how much somebody can carry stays with the workload. */
export function wirePerson({ capacity: _capacity, ...person }: Person): DeepReadonly<PersonWire> {
  return person;
}
