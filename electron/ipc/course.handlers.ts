import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { TenantPorts } from '../services/tenant.ts';

export function courseHandlers(database: () => WorkspaceDb, ports: TenantPorts): Handlers<Api>['course'] {
  // Loaded when the course is opened: no start of the app should wait for its pages.
  const course = async () => (await import('../services/course.ts')).courseService(database, ports);
  return {
    progress: async () => (await course()).progress(),
    setRead: async (page, isRead) => (await course()).setRead(page, isRead),
    answer: async given => (await course()).answer(given),
    finishExam: async exam => (await course()).finishExam(exam),
  };
}
