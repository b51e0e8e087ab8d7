import type { FlowFile } from '../../shared/flow/document/flow-file.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { writeChosen } from '../services/chosen-file.ts';
import type { FlowService } from '../services/flows.ts';
import { type TenantPorts, tenantService } from '../services/tenant.ts';

/** What only the system can do. */
export interface FlowsSystem {
  /** Where to save a picture or document, or null when the person changed their mind. */
  choosePictureFile(name: string, format: FlowFile['format']): Promise<string | null>;
  /** The PDF of a page with a style. */
  print(html: string, style: string): Promise<Uint8Array>;
}

export function flowsHandlers(
  database: () => WorkspaceDb,
  ports: TenantPorts,
  system: FlowsSystem,
): Handlers<Api>['flows'] {
  let service: Promise<FlowService> | null = null;
  /** It brings the checks and with them the expression language, which no start of the app should wait for. */
  const flows = (): Promise<FlowService> => {
    service ??= import('../services/flows.ts').then(({ flowService }) =>
      flowService(database, tenantService(database, ports), ports),
    );
    return service;
  };
  return {
    list: async () => (await flows()).list(),
    open: async id => (await flows()).open(id),
    edit: async (id, revision, edit) => (await flows()).edit(id, revision, edit),
    create: async values => (await flows()).create(values),
    copy: async (id, name) => (await flows()).copy(id, name),
    publish: async (id, revision, request) => (await flows()).publish(id, revision, request),
    version: async (id, number) => (await flows()).version(id, number),
    restore: async (id, number, revision) => (await flows()).restore(id, number, revision),
    async saveFile(id, file) {
      const service = await flows();
      const { markdownFile, pageStyle, printPage, svgFile, toWrite } = await import('../services/flow-files.ts');
      const { name } = service.open(id);
      const path = await system.choosePictureFile(`${name}.${file.format}`, file.format);
      if (path === null) return false;
      if (file.format === 'png') writeChosen(path, file.content);
      else {
        const flow = toWrite(service, id);
        if (file.format === 'svg') writeChosen(path, svgFile(flow));
        else if (file.format === 'md') writeChosen(path, markdownFile(flow));
        else writeChosen(path, await system.print(printPage(flow), pageStyle));
      }
      return true;
    },
    setLabels: async (id, number, revision, labels) => (await flows()).setLabels(id, number, revision, labels),
  };
}
