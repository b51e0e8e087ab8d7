import { beforeEach, describe, expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { openTest, workspaceFolder } from '../../build/testing/workspace.ts';
import { type AuditQuery, auditQuery } from '../../shared/tenant/audit.ts';
import { readTable } from '../../shared/tenant/csv/table.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { auditTable } from './audit-table.ts';
import { tenantService } from './tenant.ts';

let db: WorkspaceDb;
let tenant: ReturnType<typeof tenantOf>;
const change = (id: string, values: object): void => {
  const { object, revision } = tenant.get('team', id);
  const { id: _, ...before } = object;
  tenant.save('team', id, { ...before, ...values }, revision);
};
beforeEach(() => {
  db = openTest(workspaceFolder());
  tenant = tenantOf(() => db);
  putSample(tenant);
  change('team-bookings', { description: 'first' });
  change('team-night', { description: 'other' });
  change('team-bookings', { description: '=SUM(1)' });
});
const seqs = (filter: Partial<AuditQuery>): number[] => tenant.audit(auditQuery.parse(filter)).map(({ seq }) => seq);
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return String((error as { code?: string }).code);
  }
  return 'done';
};

describe('the history', () => {
  it('is filtered by words, kind of object, one object, who, what and when', () => {
    const last = db.revision();
    expect(seqs({ text: 'night' })).toEqual([last - 1]);
    expect(seqs({ text: '100%' })).toEqual([]);
    expect(seqs({ entity: 'team' })).toEqual([last, last - 1, last - 2, last - 3]);
    expect(seqs({ entity: 'team', object: 'team-bookings', action: 'change' })).toEqual([last, last - 2]);
    expect(seqs({ action: 'delete' })).toEqual([]);
    expect(seqs({ actor: 'nobody' })).toEqual([]);
    expect(seqs({ actor: 'test', limit: 1 })).toEqual([last]);
    expect(tenant.auditActors()).toContain('test');
    expect(seqs({ from: '2999-01-01T00:00:00.000Z' })).toEqual([]);
    expect(seqs({ until: '1999-01-01T00:00:00.000Z' })).toEqual([]);
    expect(seqs({ from: '1999-01-01T00:00:00.000Z', until: '2999-01-01T00:00:00.000Z', limit: 2 })).toEqual([
      last,
      last - 1,
    ]);
    expect(seqs({ before: last - 1, limit: 1 })).toEqual([last - 2]);
  });

  it('finds what went together with something else', () => {
    const media = tenant.list({
      entity: 'multimedia-profile',
      search: '',
      active: null,
      sort: null,
      descending: false,
      offset: 0,
      limit: 1,
    }).rows[0]!;
    tenant.save('site', null, { name: 'Porto', multimediaProfileId: media.object.id }, null);
    expect(seqs({ entity: 'team', action: 'create' })).toEqual([db.revision()]);
  });

  it('shows each object before and after, with names, and whether it is still there', () => {
    const event = tenant.auditEvent(db.revision());
    expect(event).toMatchObject({
      label: 'Change team Bookings',
      actor: 'test',
      changes: 1,
      undoneBy: null,
      isTenant: true,
    });
    expect(event.objects).toMatchObject([
      {
        entity: 'team',
        id: 'team-bookings',
        exists: true,
        before: { description: 'first' },
        after: { description: '=SUM(1)' },
      },
    ]);
    expect(event.names['site-lisbon']).toBe('Lisbon');
    expect(codeOf(() => tenant.auditEvent(9_999))).toBe('tenant/not-found');
  });

  it('lets one event be taken back by itself, and back again, while nothing was built on it', () => {
    const last = db.revision();
    tenant.undoEvent(last - 1);
    expect(tenant.get('team', 'team-night').object.description).not.toBe('other');
    expect(tenant.get('team', 'team-bookings').object.description).toBe('=SUM(1)');
    expect(tenant.auditEvent(last - 1).undoneBy).toBe(last + 1);
    expect(tenant.auditEvent(last + 1)).toMatchObject({ undoes: last - 1, label: 'Undo: change team Night desk' });
    tenant.undoEvent(last + 1);
    expect(tenant.get('team', 'team-night').object.description).toBe('other');
    expect(tenant.auditEvent(last + 2).label).toBe('Redo: change team Night desk');
    // A later change stands on this one.
    expect(codeOf(() => tenant.undoEvent(last - 2))).toBe('tenant/cannot-undo');
    expect(codeOf(() => tenant.undoEvent(1))).toBe('tenant/nothing-to-undo');
    expect(db.verify().ok).toBe(true);
  });

  it('goes into a table whole, page after page, with nothing a spreadsheet would run', () => {
    const named = tenantService(() => db, { newId: () => 'x', clock: () => new Date(), actor: '=cmd' });
    const {
      object: { id, ...values },
      revision,
    } = named.get('team', 'team-night');
    named.save('team', id, { ...values, description: 'x' }, revision);
    for (let n = 0; n < 210; n += 1) change('team-night', { description: `n${n}` });
    const text = auditTable(tenant.audit, auditQuery.parse({}));
    const table = readTable(text, 1_000);
    expect('rows' in table && table.rows.length).toBe(db.revision() + 1);
    expect(text).toContain(",'=cmd,");
    expect(
      auditTable(tenant.audit, auditQuery.parse({ text: 'bookings' }))
        .trim()
        .split('\r\n'),
    ).toHaveLength(3);
  });
});
