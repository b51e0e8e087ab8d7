import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { openTest, temporaryFolder, workspaceFolder } from '../../build/testing/workspace.ts';
import type { CsvProgress } from '../../shared/tenant/csv/report.ts';
import { readTable } from '../../shared/tenant/csv/table.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { tenantCsv } from './tenant-csv.ts';

const codeOf = async (action: () => unknown): Promise<string> => {
  try {
    await action();
  } catch (error) {
    return String((error as { code?: string }).code);
  }
  return 'done';
};
const reasonOf = async (action: () => unknown): Promise<string> => {
  try {
    await action();
  } catch (error) {
    return String((error as { data?: { reason?: string } }).data?.reason);
  }
  return 'done';
};

let db: WorkspaceDb;
let csv: ReturnType<typeof tenantCsv>;
let tenant: ReturnType<typeof tenantOf>;
beforeEach(() => {
  db = openTest(workspaceFolder());
  tenant = tenantOf(() => db);
  csv = tenantCsv(() => db, tenant, randomUUID);
  putSample(tenant);
});
const teams = 'NAME,SITE,TYPE,CAPACITY,DN\r\n';
const cells = (text: string) => {
  const table = readTable(text, 10);
  if ('reason' in table) throw new Error(table.reason);
  return table.rows;
};

describe('a table', () => {
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
    'routing-strategy',
    'business-hours',
    'multimedia-profile',
  ] as const)('of %s comes back unchanged', async entity => {
    const report = await csv.previewCsv(entity, csv.exportCsv(entity));
    expect(report.rows.filter(({ change }) => change === 'create' || change === 'change')).toEqual([]);
    // What came with the tenant may not be written, even unchanged; Current strategies are the app's own.
    const allowed = /came with the tenant|Current/i;
    expect(
      report.rows.flatMap(({ problems }) => problems.map(({ text }) => text)).filter(text => !allowed.test(text)),
    ).toEqual([]);
  });

  it('makes and changes objects by name, in the columns of the product, as one change', async () => {
    const text = `${teams}Evening,Lisbon,Agent based,,\r\nAirport partner,lisbon,CAPACITY,9,+351210000900\r\n`;
    const report = await csv.previewCsv('team', text);
    expect(report).toMatchObject({ ok: true, created: 1, changed: 1, same: 0 });
    expect(report.rows[1]?.cells).toContainEqual({ column: 'CAPACITY', before: '4', after: '9' });
    expect(report.rows[0]?.cells).toContainEqual({ column: 'SITE', before: '', after: 'Lisbon' });
    expect(tenant.get('team', 'team-partner').object.capacity).toBe(4);
    const events = db.revision();
    await csv.importCsv('team', text);
    expect(tenant.get('team', 'team-partner').object.capacity).toBe(9);
    expect(db.revision()).toBe(events + 1);
    expect((await csv.previewCsv('team', text)).same).toBe(2);
    tenant.undo();
    expect(tenant.get('team', 'team-partner').object.capacity).toBe(4);
  });

  it('sees what its own rows above did: a second row changes what the first made, and sites bring their teams', async () => {
    const text = `${teams}Evening,Lisbon,CAPACITY,3,\r\nEvening,Lisbon,CAPACITY,5,\r\n`;
    const report = await csv.importCsv('team', text);
    expect(report.rows.map(({ change }) => change)).toEqual(['create', 'change']);
    const sites = 'NAME,MULTIMEDIA PROFILE\r\nPorto,Default_Telephony_Profile\r\n';
    expect(await csv.importCsv('site', sites)).toMatchObject({ ok: true, created: 1 });
    expect(csv.exportCsv('team')).toContain('Porto default');
  });

  it('is all or nothing, with the errors of each row and column', async () => {
    const before = csv.exportCsv('team');
    const report = await csv.importCsv(
      'team',
      `${teams}Good,Lisbon,AGENT,,\nBad,Nowhere,AGENT,,\n,Lisbon,AGENT,,\nGood,Lisbon,CAPACITY,-1,\nWide,Lisbon,AGENT,,,,\n`,
    );
    expect(report).toMatchObject({ ok: false, refused: 4 });
    expect(report.rows.map(({ change }) => change)).toEqual(['create', 'refused', 'refused', 'refused', 'refused']);
    expect(report.rows.map(({ problems }) => problems[0]?.column)).toEqual([undefined, 'SITE', 'NAME', 'CAPACITY', '']);
    expect(report.rows[1]?.problems[0]?.text).toBe('There is no site called "Nowhere".');
    expect(csv.exportCsv('team')).toBe(before);
  });

  it('tells how far it is, and stops when it is told to, without a trace', async () => {
    const text = `${teams}${Array.from({ length: 1_000 }, (_, n) => `T${n},Lisbon,AGENT,,\n`).join('')}`;
    const seen: CsvProgress[] = [];
    const events = db.revision();
    const stopAt = (done: number) => ({
      progress: (value: CsvProgress) => seen.push(value),
      cancelled: () => (seen.at(-1)?.done ?? 0) >= done,
    });
    expect(await codeOf(() => csv.importCsv('team', text, stopAt(500)))).toBe('job/cancelled');
    expect(seen.map(({ done }) => done)).toEqual([0, 250, 500]);
    expect(db.revision()).toBe(events);
    await csv.importCsv('team', text);
    expect(db.revision()).toBe(events + 1);
  });

  it('is judged again when the tenant changed while it was looked at', async () => {
    const text = `${teams}${Array.from({ length: 600 }, (_, n) => `T${n},Lisbon,AGENT,,\n`).join('')}`;
    let removed = false;
    const report = await csv.importCsv('team', text, {
      progress: ({ done }) => {
        if (done !== 500 || removed) return;
        removed = true;
        const {
          object: { id, ...site },
          revision,
        } = tenant.get('site', 'site-lisbon');
        tenant.save('site', id, { ...site, name: 'Lisboa' }, revision);
      },
      cancelled: () => false,
    });
    expect(report).toMatchObject({ ok: false, refused: 600 });
    expect(csv.exportCsv('team')).not.toContain('T599');
  });

  it('never gives a spreadsheet a formula to run, and takes its own guard off again', async () => {
    const { id: _, ...values } = tenant.get('team', 'team-bookings').object;
    tenant.save('team', null, { ...values, name: "=cmd|'/c calc'!A1", description: '+1;@x' }, null);
    const text = csv.exportCsv('team');
    expect(text).toContain("'=cmd|'/c calc'!A1");
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    expect(await csv.previewCsv('team', text)).toMatchObject({ ok: true, created: 0, changed: 0 });
  });

  it('of a selection has only that, and a template has the header and one row to follow', async () => {
    expect(cells(csv.exportCsv('team', ['team-night'])).map(([name]) => name)).toEqual(['NAME', 'Night desk']);
    expect(cells(csv.template('team'))[0]?.slice(0, 3)).toEqual(['NAME', 'DESCRIPTION', 'SITE']);
    expect(cells(csv.template('queue'))).toHaveLength(2);
  });

  it.each([
    ['an unknown column', 'NAME,COLOUR\nx,red\n', 'a column "COLOUR" that is not known'],
    ['a column twice', 'NAME,name\nx,y\n', 'the column NAME twice'],
    ['nothing below the header', 'NAME\n', 'no rows'],
    ['nothing at all', '', 'empty'],
    ['a quote that never closes', 'NAME\n"abc\n', 'never closed'],
    ['text after a quote', 'NAME\n"a"b\n', 'more text follows'],
    ['5,001 rows', `NAME\n${'x\n'.repeat(5_001)}`, 'more than 5000 rows'],
  ])('is refused with %s', async (_, text, reason) => {
    expect(await reasonOf(() => csv.importCsv('team', text))).toContain(reason);
  });

  it('is not made of secrets, of settings, or of sound', async () => {
    for (const entity of ['custom-connector', 'tenant-settings', 'audio-file'] as const)
      expect(await codeOf(() => csv.exportCsv(entity))).toBe('tenant/file-refused');
  });
});

describe('a file', () => {
  const file = (content: string | Buffer): string => {
    const path = join(temporaryFolder(), 'teams.csv');
    writeFileSync(path, content);
    return path;
  };
  const text = 'NAME,SITE\r\nÉquipe 夜,Lisbon\r\n';
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, the other way round', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ])('in %s is read', (_, bytes) => {
    expect(cells(csv.readFile(file(bytes)))[1]).toEqual(['Équipe 夜', 'Lisbon']);
  });

  it.each([
    ['in Windows-1252', Buffer.from(text, 'latin1'), 'not text in UTF-8'],
    ['in UTF-16 without its mark', Buffer.from(text, 'utf16le'), 'not text'],
    ['that is a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), 'not text'],
    ['over 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'larger than 10 MB'],
  ])('%s is refused with what to do', async (_, bytes, reason) => {
    expect(await reasonOf(() => csv.readFile(file(bytes)))).toContain(reason);
  });

  it('of 10 MB, all one cell, is refused quickly and not by accident', async () => {
    const started = performance.now();
    const long = csv.readFile(file(`NAME,SITE\n${'a'.repeat(10 * 1024 * 1024 - 20)},x\n`));
    expect((await csv.previewCsv('team', long)).rows[0]?.problems[0]?.column).toBe('NAME');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('that is gone is told as gone', async () => {
    expect(await reasonOf(() => csv.readFile(join(temporaryFolder(), 'gone.csv')))).toContain('not there');
  });
});
