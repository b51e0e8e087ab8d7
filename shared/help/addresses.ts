/** Addresses of help pages, for those who only lead there. */
export const activityPage = (id: string): string => `activity/${id}`;
export const checkPage = (id: string): string => `check/${id}`;
