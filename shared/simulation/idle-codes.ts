/** Why an agent is idle: the codes their profile lets them choose from, the default first. */
import { fold, type Row, type TenantView } from '../tenant/view.ts';

export type IdleCode = Pick<Row<'auxiliary-code'>, 'id' | 'name'>;

/** Of an agent the tenant does not know, all there are. */
export function idleCodesOf(view: TenantView, agentId: string): readonly IdleCode[] {
  const profileId = view.get('user', agentId)?.agentProfileId;
  const profile = profileId ? view.get('agent-profile', profileId) : undefined;
  const listed = profile?.accessIdleCode === 'SPECIFIC' ? new Set(profile.idleCodes) : null;
  return view
    .all('auxiliary-code')
    .filter(code => code.workTypeCode === 'IDLE_CODE' && code.active && (listed === null || listed.has(code.id)))
    .sort((a, b) => Number(b.defaultCode) - Number(a.defaultCode) || (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => ({ id, name }));
}

/** The name of the code that is meant: by id or name, else the default; '' where the tenant has none. */
export function idleCodeNamed(view: TenantView, agentId: string, wanted: string | undefined): string {
  const codes = idleCodesOf(view, agentId);
  const meant =
    wanted === undefined ? codes[0] : codes.find(({ id, name }) => id === wanted || fold(name) === fold(wanted));
  return (meant ?? codes[0])?.name ?? '';
}
