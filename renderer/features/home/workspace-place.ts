/** Addresses inside Home: what the right pane shows, and which of its fields is to be filled in first. */
export const sides = ['details', 'backups', 'check'] as const;
export type Side = (typeof sides)[number];

const tasks = ['rename', 'duplicate'] as const;
/** A form on the details side that was asked for by name. */
export type Task = (typeof tasks)[number];

export const workspacePlace = (id: string, part: Side | Task = 'details'): string => `w/${id}/${part}`;

export const parseWorkspacePlace = (detail: string): { id: string; side: Side; task: Task | null } | null => {
  const [kind, id, part] = detail.split('/');
  if (kind !== 'w' || !id) return null;
  return {
    id,
    side: sides.find(known => known === part) ?? 'details',
    task: tasks.find(known => known === part) ?? null,
  };
};
