import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { openTest, workspaceFolder } from '../../build/testing/workspace.ts';
import { sampleTenant } from '../../shared/tenant/sample.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { tenantCsv } from './tenant-csv.ts';
import { tenantExchange } from './tenant-exchange.ts';

const open = () => {
  const db = openTest(workspaceFolder());
  const tenant = tenantOf(() => db);
  return { db, tenant, exchange: tenantExchange(() => db, tenant), csv: tenantCsv(() => db, tenant, randomUUID) };
};
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return String((error as { code?: string }).code);
  }
  return 'done';
};

describe('an exported tenant', () => {
  it('imported into an empty workspace and exported again gives the same bytes', () => {
    const [a, b] = [open(), open()];
    a.exchange.put(sampleTenant, 'Sample');
    const strategy = a.tenant.get('routing-strategy', 'strategy-closed');
    const { id: _, ...values } = strategy.object;
    a.tenant.save('routing-strategy', 'strategy-closed', { ...values, endDate: '2034-01-01' }, strategy.revision);
    const text = a.exchange.exportText();
    expect(b.exchange.importText(text, false)).toMatchObject({ removed: 0 });
    expect(b.exchange.exportText()).toBe(text);
    expect(text).toContain('"status":"CURRENT"');
  });

  it('has no times of the history and no order of entry', () => {
    const [a, b] = [open(), open()];
    for (const { tenant } of [a, b]) putSample(tenant);
    expect(b.exchange.exportText()).toBe(a.exchange.exportText());
  });

  it('is not put over other objects unless asked for, and can be undone', () => {
    const { tenant, exchange } = open();
    const empty = exchange.exportText();
    putSample(tenant);
    const full = exchange.exportText();
    expect(codeOf(() => exchange.importText(empty, false))).toBe('tenant/not-empty');
    exchange.importText(empty, true);
    expect(exchange.exportText()).toBe(empty);
    tenant.undo();
    expect(exchange.exportText()).toBe(full);
  });

  it.each([
    ['no JSON', '{'],
    ['another document', '{}'],
    ['another version', '{"format":"flow-lab-tenant","version":2,"entities":{}}'],
    ['prototype keys', '{"format":"flow-lab-tenant","version":1,"entities":{"__proto__":[]}}'],
    ['an unknown kind', '{"format":"flow-lab-tenant","version":1,"entities":{"toString":[]}}'],
    ['no list', '{"format":"flow-lab-tenant","version":1,"entities":{"site":{}}}'],
    ['an entry that is no object', '{"format":"flow-lab-tenant","version":1,"entities":{"site":[7]}}'],
    ['an id that is a path', '{"format":"flow-lab-tenant","version":1,"entities":{"site":[{"id":"../x"}]}}'],
    ['an id twice', '{"format":"flow-lab-tenant","version":1,"entities":{"site":[{"id":"a"},{"id":"a"}]}}'],
    ['a million levels', '['.repeat(1_000_000)],
    ['more than fits', ' '.repeat(64 * 1024 * 1024 + 1)],
  ])('is refused when it is %s', (_, text) =>
    expect(codeOf(() => open().exchange.importText(text, false))).toBe('tenant/file-refused'),
  );

  it('is refused as a whole when one object breaks a rule', () => {
    const { exchange, db } = open();
    const before = exchange.exportText();
    const bad = before.replace('"site":[]', '"site":[{"id":"x","name":"No media","multimediaProfileId":"nowhere"}]');
    expect(codeOf(() => exchange.importText(bad, false))).toBe('tenant/refused');
    expect(exchange.exportText()).toBe(before);
    expect(db.verify().ok).toBe(true);
  });
});

describe('a table', () => {
  let db: WorkspaceDb;
  let csv: ReturnType<typeof open>['csv'];
  let tenant: ReturnType<typeof open>['tenant'];
  beforeEach(() => {
    ({ db, csv, tenant } = open());
    putSample(tenant);
  });
  const teams = 'NAME,SITE,TYPE,CAPACITY,DN\r\n';

  it.each([
    'site',
    'team',
    'user',
    'skill',
    'skill-profile',
    'queue',
    'entry-point',
    'agent-profile',
    'dial-number',
    'global-variable',
    'work-type',
  ] as const)('of %s comes back unchanged', entity => {
    const report = csv.previewCsv(entity, csv.exportCsv(entity));
    expect(report.rows.filter(({ change }) => change === 'create' || change === 'change')).toEqual([]);
    // What came with the tenant may not be written, even unchanged.
    expect(
      report.rows
        .flatMap(({ problems }) => problems.map(({ code }) => code))
        .filter(code => code !== 'rule/system-default'),
    ).toEqual([]);
  });

  it('makes and changes objects by name, in the columns of the product', () => {
    const text = `${teams}Evening,Lisbon,Agent based,,\r\nAirport partner,lisbon,CAPACITY,9,+351210000900\r\n`;
    expect(csv.previewCsv('team', text)).toMatchObject({ ok: true, created: 1, changed: 1 });
    expect(tenant.get('team', 'team-partner').object.capacity).toBe(4);
    const events = db.revision();
    csv.importCsv('team', text);
    expect(tenant.get('team', 'team-partner').object.capacity).toBe(9);
    expect(db.revision()).toBe(events + 1);
    tenant.undo();
    expect(tenant.get('team', 'team-partner').object.capacity).toBe(4);
  });

  it('is all or nothing, with the errors of each row', () => {
    const before = csv.exportCsv('team');
    const report = csv.importCsv(
      'team',
      `${teams}Good,Lisbon,AGENT,,\nBad,Nowhere,AGENT,,\n,Lisbon,AGENT,,\nGood,Lisbon,CAPACITY,-1,\n`,
    );
    expect(report).toMatchObject({ ok: false, refused: 3 });
    expect(report.rows.map(({ change }) => change)).toEqual(['create', 'refused', 'refused', 'refused']);
    expect(report.rows[1]?.problems[0]?.field).toBe('siteId');
    expect(csv.exportCsv('team')).toBe(before);
  });

  it('never gives a spreadsheet a formula to run, and takes its own guard off again', () => {
    const { id: _, ...values } = tenant.get('team', 'team-bookings').object;
    tenant.save('team', null, { ...values, name: "=cmd|'/c calc'!A1", description: '+1;@x' }, null);
    const text = csv.exportCsv('team');
    expect(text).toContain("'=cmd|'/c calc'!A1");
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    expect(csv.previewCsv('team', text)).toMatchObject({ ok: true, created: 0, changed: 0 });
  });

  it.each([
    ['an unknown column', 'NAME,COLOUR\nx,red\n'],
    ['a column twice', 'NAME,name\nx,y\n'],
    ['nothing below the header', 'NAME\n'],
    ['nothing at all', ''],
    ['UTF-16', 'N\u0000A\u0000M\u0000E\u0000'],
    ['bytes that are no UTF-8', 'NAME\nCaf\uFFFD\n'],
    ['a quote that never closes', 'NAME\n"abc\n'],
    ['text after a quote', 'NAME\n"a"b\n'],
    ['5,001 rows', `NAME\n${'x\n'.repeat(5_001)}`],
  ])('is refused with %s', (_, text) => expect(codeOf(() => csv.importCsv('team', text))).toBe('tenant/file-refused'));

  it('is not made of secrets, of settings, or of sound', () => {
    for (const entity of ['custom-connector', 'tenant-settings', 'audio-file'] as const)
      expect(codeOf(() => csv.exportCsv(entity))).toBe('tenant/file-refused');
  });
});
