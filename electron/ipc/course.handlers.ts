import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { writeChosen } from '../services/chosen-file.ts';
import type { TenantPorts } from '../services/tenant.ts';
import type { LabsSystem } from './labs.handlers.ts';

export function courseHandlers(
  database: () => WorkspaceDb,
  ports: TenantPorts,
  system: Pick<LabsSystem, 'choosePictureFile' | 'print'>,
): Handlers<Api>['course'] {
  // Loaded when the course is opened: no start of the app should wait for its pages.
  const course = async () => (await import('../services/course.ts')).courseService(database, ports);
  return {
    progress: async () => (await course()).progress(),
    setRead: async (page, isRead) => (await course()).setRead(page, isRead),
    answer: async given => (await course()).answer(given),
    finishExam: async exam => (await course()).finishExam(exam),
    async saveExam({ answers, ...exam }) {
      const path = await system.choosePictureFile('Exam.pdf', 'pdf');
      if (path === null) return false;
      const [{ examPage, examStyle }, { markedExam }, { questionOf }] = await Promise.all([
        import('../../shared/course/exam-page.ts'),
        import('../../shared/course/progress.ts'),
        import('../../shared/course/questions.ts'),
      ]);
      const page = examPage({ ...exam, answers: markedExam({ answers }, questionOf) });
      writeChosen(path, await system.print(page, examStyle));
      return true;
    },
  };
}
