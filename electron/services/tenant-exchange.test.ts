import { describe, expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { failureOf, openTest, workspaceFolder } from '../../build/testing/workspace.ts';
import { sampleFlows } from '../../shared/flow/sample-flows.ts';
import { sampleTenant } from '../../shared/tenant/sample.ts';
import { tenantExchange } from './tenant-exchange.ts';

const open = () => {
  const db = openTest(workspaceFolder());
  const tenant = tenantOf(() => db);
  return { db, tenant, exchange: tenantExchange(() => db, tenant) };
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
    a.exchange.put(sampleTenant, sampleFlows, 'Sample');
    const strategy = a.tenant.get('routing-strategy', 'strategy-closed');
    const { id: _, ...values } = strategy.object;
    a.tenant.save('routing-strategy', 'strategy-closed', { ...values, endDate: '2034-01-01' }, strategy.revision);
    const text = a.exchange.exportText();
    expect(b.exchange.importText(text, false)).toMatchObject({ removed: 0 });
    expect(b.exchange.exportText()).toBe(text);
    expect(text).toContain('"status":"CURRENT"');
    expect(text).toContain('"note":"First version"');
  });

  it.each<[string, (flow: { draft: { links: object; nodes: object }; versions: object[] }) => void, RegExp]>([
    [
      'a link to nowhere',
      flow => Object.assign(flow.draft.links, { x: { id: 'x', from: 'start', outcome: 'y', to: 'z' } }),
      /not there/,
    ],
    [
      'a node under another id',
      flow => Object.assign(flow.draft.nodes, { x: Object.values(flow.draft.nodes)[0] }),
      /another id/,
    ],
    ['a version number twice', flow => flow.versions.push(flow.versions[0]!), /not in order/],
    ['more than a flow has', flow => Object.assign(flow, { script: 'x' }), /script/],
  ])('whose flow has %s is refused whole', (_, spoil, reason) => {
    const [a, b] = [open(), open()];
    a.exchange.put(sampleTenant, sampleFlows, 'Sample');
    const document = JSON.parse(a.exchange.exportText());
    spoil(document.flows['flow-starter']);
    const before = b.exchange.exportText();
    expect(failureOf(() => b.exchange.importText(JSON.stringify(document), false))).toMatchObject({
      code: 'tenant/file-refused',
      data: { reason: expect.stringMatching(reason) },
    });
    expect(b.exchange.exportText()).toBe(before);
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
    ['a member of no tenant', '{"format":"flow-lab-tenant","version":1,"entities":{},"extra":1}'],
    ['no list', '{"format":"flow-lab-tenant","version":1,"entities":{"site":{}}}'],
    ['an entry that is no object', '{"format":"flow-lab-tenant","version":1,"entities":{"site":[7]}}'],
    ['an id that is a path', '{"format":"flow-lab-tenant","version":1,"entities":{"site":[{"id":"../x"}]}}'],
    ['an id twice', '{"format":"flow-lab-tenant","version":1,"entities":{"site":[{"id":"a"},{"id":"a"}]}}'],
    ['a million levels', '['.repeat(1_000_000)],
    ['more than fits', ' '.repeat(64 * 1024 * 1024 + 1)],
  ])('is refused when it is %s', (_, text) =>
    expect(codeOf(() => open().exchange.importText(text, false))).toBe('tenant/file-refused'),
  );

  it('is refused when a member stands in it twice, whose second value would count without a word', () => {
    const { exchange } = open();
    const before = exchange.exportText();
    const twice = before.replace(/"site": ?\[\]/, '"site":[],\n"site":[]');
    expect(twice).not.toBe(before);
    expect(() => exchange.importText(twice, false)).toThrow(
      expect.objectContaining({
        code: 'tenant/file-refused',
        data: { reason: expect.stringMatching(/^Its line \d+ has the member "site" a second time\.$/) },
      }),
    );
    expect(exchange.exportText()).toBe(before);
  });

  it('is refused as a whole when one object breaks a rule', () => {
    const { exchange, db } = open();
    const before = exchange.exportText();
    const bad = before.replace('"site":[]', '"site":[{"id":"x","name":"No media","multimediaProfileId":"nowhere"}]');
    expect(codeOf(() => exchange.importText(bad, false))).toBe('tenant/refused');
    expect(exchange.exportText()).toBe(before);
    expect(db.verify().ok).toBe(true);
  });
});
