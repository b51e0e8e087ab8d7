/** Does what a lab's solution, start state or mistake says, by the services a learner's click reaches. */
import { AppError, type ErrorCode } from '../../../shared/base/errors.ts';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { initialValues, type Values } from '../../../shared/base/fields/record.ts';
import type { LabSound } from '../../../shared/labs/lab-sound.ts';
import type { Operation } from '../../../shared/labs/operation.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import type { AnyRow } from '../../../shared/tenant/view.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import type { PromptStore } from '../audio/prompt-store.ts';
import type { FlowService } from '../flows.ts';
import type { TenantService } from '../tenant.ts';
import { flowOperations, type Putting } from './flow-operations.ts';
import { findByName, idByName, resolved } from './references.ts';
import { promptOf } from './sounds.ts';

export interface Tools {
  readonly current: () => WorkspaceDb;
  readonly tenant: TenantService;
  readonly flows: FlowService;
  readonly prompts: PromptStore;
}
/** One thing to do, with its place in the lab for whoever wrote it. All placeholders are filled. */
export interface Deed {
  readonly place: string;
  readonly operation: Operation;
  readonly sounds: readonly LabSound[];
  readonly seed: number;
}
export type Perform = (deed: Deed) => void;

/** `answer` is told of each answer to a question of the lab. */
export function performer(
  tools: Tools,
  answer: (question: string, given: unknown) => void,
  putting: Putting = 'replace',
): (lab: string) => Perform {
  const { current, tenant } = tools;
  const flow = flowOperations(tools, putting);
  const rows = (entity: EntityId): readonly AnyRow[] => current().read(store => store.tenant.all(entity));

  function save(entity: EntityId, name: string, given: Values, rename: string | undefined): void {
    const values = completed(entity, resolved(given, rows) as Values);
    const old = findByName(entity, rows(entity), name);
    const named = rename === undefined ? {} : nameFieldsOf(entity, rename);
    if (!old) {
      const first = { ...initialValues(entityOf(entity).fields), ...nameFieldsOf(entity, name), ...values, ...named };
      tenant.save(entity, null, first, null);
      return;
    }
    const { revision, object } = tenant.get(entity, old.id);
    const { id: _, ...before } = object;
    tenant.save(entity, old.id, { ...before, ...values, ...named }, revision);
  }

  function perform({ operation, sounds, seed }: Deed): void {
    if ('save' in operation) save(operation.save as EntityId, operation.name, operation.values, operation.rename);
    else if ('remove' in operation) {
      const entity = operation.remove as EntityId;
      tenant.remove(entity, [idByName(entity, rows(entity), operation.name)]);
    } else if ('sound' in operation) {
      const sound = sounds.find(({ name }) => name === operation.sound);
      if (!sound) throw new Error(`The lab has no sound ${operation.sound}.`);
      // One the learner put in already stays as it is.
      if (findByName('audio-file', rows('audio-file'), operation.as ?? sound.name)) return;
      const { name, bytes } = promptOf(sound, seed, operation.as);
      tools.prompts.addBytes(bytes, name);
    } else if ('flow' in operation) flow.put(operation.flow, operation.content);
    else if ('node' in operation) flow.change(operation.of, operation.node, operation.settings);
    else if ('link' in operation) flow.link(operation.of, operation.link, operation.to);
    else if ('publish' in operation) flow.publish(operation.publish);
    else if ('switch' in operation)
      tenant.switchStrategy(idByName('entry-point', rows('entry-point'), operation.switch));
    else answer(operation.answer, operation.with);
  }

  return lab => deed => {
    try {
      perform(deed);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      throw new AppError('lab/step-failed', { lab, place: deed.place, reason }, { cause: error });
    }
  };
}

const nameFieldsOf = (entity: EntityId, name: string): Values => {
  const [first = 'name', second] = entityOf(entity).nameFields;
  if (second === undefined) return { [first]: name };
  const [word = '', ...rest] = name.split(' ');
  return { [first]: word, [second]: rest.join(' ') };
};

/** Records of a list take the first values of their fields, as a form gives them. */
function completed(entity: EntityId, values: Values): Values {
  const fields = entityOf(entity).fields as Readonly<Record<string, AnyField>>;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name];
      if (field?.kind !== 'groups' || !Array.isArray(value)) return [name, value];
      return [name, value.map(item => ({ ...initialValues(field.item), ...(item as Values) }))];
    }),
  );
}

/** Failures of the workspace itself are told as what they are. */
const ownCodes = ['tenant/', 'flow/', 'audio/', 'simulation/'];

/** Why a step could not be done, in a sentence; null where the fault is not the step's. */
function reasonOf(error: unknown): string | null {
  if (!(error instanceof AppError)) return error instanceof Error && !('code' in error) ? error.message : null;
  const shape = error.toShape();
  if (shape.code === 'tenant/refused')
    return shape.data.problems.map(({ field, text }) => `${field === '' ? '' : `${field}: `}${text}`).join(' ');
  if (shape.code === 'flow/has-errors') return `${shape.data.name} has errors, the first being: ${shape.data.first}`;
  if ('reason' in shape.data) return String(shape.data.reason);
  if ('message' in shape.data) return String(shape.data.message);
  return ownCodes.some(start => (shape.code as ErrorCode).startsWith(start)) ? shape.code : null;
}
