/** What a problem says with the step it is about in front, unless it begins with that already. */
export const placed = (message: string, where: string | null | undefined): string =>
  where && !message.startsWith(where) ? `${where}: ${message}` : message;
