/** A place as a lab writes it, as an address: `tenant/team/~TeamA_417` is the team of that name, since ids differ. */
import { isEntityId } from '../../../../shared/tenant/view.ts';
import { client } from '../../../kit/client.ts';

const idOf = async (kind: string, name: string): Promise<string | null> => {
  if (!isEntityId(kind)) return null;
  const found = await client.tenant.find({ text: name, kinds: [kind], limit: 20 });
  return (found.ok && found.value.find(one => one.name.toLowerCase() === name.toLowerCase())?.id) || null;
};

/** Null stays where one is; an object that is not there yet leads to its list. */
export async function resolvePlace(place: string): Promise<[screen: string, detail: string] | null> {
  if (place === '') return null;
  const [screen = '', ...rest] = place.split('/');
  const at = rest.findIndex(part => part.startsWith('~'));
  if (at < 0) return [screen, rest.join('/')];
  const kind = screen === 'flows' ? 'flow' : (rest[at - 1] ?? '');
  const id = await idOf(kind, (rest[at] ?? '').slice(1));
  return [screen, (id === null ? rest.slice(0, at) : rest.with(at, id)).join('/')];
}
