/** Addresses inside Home: what the right pane shows. */
export const sides = ['details', 'backups', 'check'] as const;
export type Side = (typeof sides)[number];

export const workspacePlace = (id: string, side: Side = 'details'): string => `w/${id}/${side}`;

export const parseWorkspacePlace = (detail: string): { id: string; side: Side } | null => {
  const [kind, id, side] = detail.split('/');
  if (kind !== 'w' || !id) return null;
  return { id, side: sides.find(known => known === side) ?? 'details' };
};
