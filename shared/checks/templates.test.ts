import { expect, test } from 'vitest';
import { changesBetween } from '../flow/change.ts';
import { emptyDocument } from '../flow/new-flow.ts';
import { flowChanges } from '../flow/records.ts';
import { refusalOf } from '../flow/sound.ts';
import { flowFrom, templates } from '../flow/templates/templates.ts';
import { problemsOf } from './engine.ts';

const objects = { queueId: 'q', welcomeId: 'w', musicId: 'm', businessHoursId: 'b', connectorId: 'c' };
const tenant = {
  names: {
    queue: { q: 'Support' },
    'audio-file': { w: 'welcome.wav', m: 'music.wav' },
    'business-hours': { b: 'Office' },
    'custom-connector': { c: 'CRM' },
  },
  flows: {},
  globals: { Global_FeedbackSurveyOptin: 'STRING' as const },
};

test.each(templates.map(template => [template.id, template] as const))(
  'the template %s has no problem once its objects are chosen',
  (_, template) => {
    for (const era of ['classic', 'current'] as const) {
      const flow = flowFrom(template, era, objects);
      const told = problemsOf(flow, tenant, { preset: 'standard' });
      expect(told.filter(({ code }) => code !== 'main-flow-never-ends')).toEqual([]);
      expect(told.every(({ severity }) => severity === 'recommendation')).toBe(true);
    }
  },
);

test.each(templates.map(template => [template.id, template] as const))(
  'the template %s can be stored, and lacks only objects before they are chosen',
  (_, template) => {
    const flow = flowFrom(template, 'classic');
    const changes = changesBetween(emptyDocument(flow.props.kind, flow.props.era), flow);
    expect(refusalOf(flow, changes)).toBeNull();
    flowChanges.parse(changes);
    const codes = new Set(
      problemsOf(flow, tenant)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
    );
    expect([...codes].filter(code => !['missing-required-field', 'prompt-missing'].includes(code))).toEqual([]);
  },
);

test('nodes of a template stand side by side, none on another', () => {
  for (const template of templates) {
    const { nodes } = flowFrom(template, 'current', objects);
    const places = Object.values(nodes).map(({ sheet, x, y }) => `${sheet} ${x} ${y}`);
    expect(new Set(places).size, template.id).toBe(places.length);
  }
});
