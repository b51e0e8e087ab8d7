import { join } from 'node:path';

/** What lies in a workspace folder. */
export const databaseFile = (folder: string): string => join(folder, 'workspace.flowlabws');
export const audioFolder = (folder: string): string => join(folder, 'audio');
export const backupFolder = (folder: string): string => join(folder, 'backups');
