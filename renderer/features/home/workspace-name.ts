/** The limits of `workspaceName` in `shared/base/workspace.ts`, told while typing; main enforces them. */
export const NAME_MAX = 80;

export const nameError = (name: string): string | null => {
  if (name.trim() === '') return 'Enter a name.';
  return name.trim().length > NAME_MAX ? `Use at most ${NAME_MAX} characters.` : null;
};
