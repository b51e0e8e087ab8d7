// biome-ignore-all format: a table is read by its rows
import type { SketchedNode } from '../../flow/sketch.ts';
import { type Behaviour, line, play, set } from './behaviour.ts';

const section = 'Reference, section 1.3';
const variables = [
  { name: 'Count', type: 'INTEGER' as const, value: '1' },
  { name: 'Price', type: 'DECIMAL' as const, value: '2' },
  { name: 'Flag', type: 'BOOLEAN' as const, value: 'false' },
  { name: 'Text', value: 'x' },
  { name: 'Data', type: 'JSON' as const, value: '{"a": [1, 2]}' },
  { name: 'Secret', value: 's', secure: true },
];
const asks = (expression: string): SketchedNode => ({ activity: 'condition', settings: { expression } });
const branch = (node: SketchedNode, ...ways: readonly string[]) =>
  line(
    { Is: node },
    { variables, nodes: { Other: play('two') }, links: [...ways.map(way => `Is:${way} > Other`), 'Other > End'] },
  );
const http = (settings: object = {}): SketchedNode => ({
  activity: 'http-request',
  settings: {
    authenticated: false,
    connectorId: null,
    url: 'https://crm.example.com/customers',
    method: 'GET',
    parameters: [],
    headers: [],
    body: '',
    responseTimeout: 2_000,
    retries: 1,
    results: [{ variable: 'Text', path: '$.name' }],
    ...settings,
  },
});
const mock = (more: object = {}) => ({
  url: 'https://crm.example.com/*',
  status: 200,
  body: { name: 'Rui', age: 4 },
  ...more,
});
const parse = (
  input: string,
  results: readonly { variable: string; path: string }[],
  contentType = 'JSON',
): SketchedNode => ({ activity: 'parse', settings: { input, contentType, results: [...results] } });
const named = {
  activity: 'business-hours',
  settings: { hoursSource: 'static', businessHoursId: 'hours-lisbon', hoursVariable: '' },
};
const hours = (settings: object = {}) =>
  line(
    { Open: { ...named, settings: { ...named.settings, ...settings } } },
    { links: ['Open:holidays > End', 'Open:override > End', 'Open:default > End'] },
  );
const split = (paths: readonly number[]): SketchedNode => ({
  activity: 'percent-allocation',
  settings: { paths: paths.map((percentage, at) => ({ key: `p${at}`, percentage, description: `Path ${at}` })) },
});

/** Variables, decisions, services. */
export const dataRows: readonly Behaviour[] = [
  { what: 'an Integer counts', fact: 'Reference, section 4: types matter', flow: line({ Set: set('Count', '{{Count + 1}}') }, { variables }), reads: ['Count'], expect: 'Set:out, [disconnected], Count=2' },
  { what: 'an Integer refuses a text', fact: `${section}: Decimals are not valid`, flow: line({ Set: set('Count', 'two') }, { variables, nodes: { Other: play('two') }, links: ['Set:error > Other', 'Other > End'] }), reads: ['Count'], expect: 'problem, Set:error, 2s Other:default, [disconnected], Count=1' },
  { what: 'an Integer refuses a decimal', fact: `${section}: Decimals are not valid`, flow: line({ Set: set('Count', '2.5') }, { variables }), expect: 'problem, [dropped]' },
  { what: 'a Decimal stays one when it is whole', fact: 'Reference, section 4: number types as in Java', flow: line({ Set: set('Text', '{{Price + 1}}') }, { variables }), reads: ['Text'], expect: 'Set:out, [disconnected], Text="3.0"' },
  { what: 'a Boolean takes true in any letters', fact: 'Reference, section 2: Boolean True/False', flow: line({ Set: set('Flag', 'TRUE') }, { variables }), reads: ['Flag'], expect: 'Set:out, [disconnected], Flag=true' },
  { what: 'a JSON variable is parsed, and its members are read', fact: 'Reference, section 2: JSON members via dot', flow: line({ Set: set('Text', '{{Data.a}}') }, { variables }), reads: ['Text', 'Data'], expect: 'Set:out, [disconnected], Text="[1, 2]", Data={"a":[1,2]}' },
  { what: 'a variable takes the value of an output', fact: `${section}: Set To Variable`, flow: line({ Set: { activity: 'set-variable', settings: { rows: [{ variable: 'Text', setTo: 'variable', value: '', from: 'NewPhoneContact.ani' }] } } }, { variables }), script: { ani: '+351911' }, reads: ['Text'], expect: 'Set:out, [disconnected], Text="+351911"' },
  { what: 'rows are set from top to bottom', fact: `${section}: up to 10 pairs`, flow: line({ Set: { activity: 'set-variable', settings: { rows: [{ variable: 'Count', setTo: 'value', value: '5', from: '' }, { variable: 'Text', setTo: 'value', value: '{{Count}}', from: '' }] } } }, { variables }), reads: ['Text'], expect: 'Set:out, [disconnected], Text="5"' },
  { what: 'a variable that is not there cannot be set', fact: `${section}: only custom variables`, flow: line({ Set: set('Nowhere', '1') }, { variables }), expect: 'problem, [dropped]' },
  { what: 'a global variable is there in every flow', fact: 'Reference, section 2: global variables', flow: line({ Set: set('Text', '{{Global_Language}}') }, { variables }), reads: ['Text'], expect: 'Set:out, [disconnected], Text="en-US"' },
  { what: 'a withheld number is anonymous', fact: `${section}: blocked caller id`, flow: line({ Set: set('Text', '{{NewPhoneContact.ANI}}') }, { variables }), script: { ani: '' }, reads: ['Text'], expect: 'Set:out, [disconnected], Text="anonymous"' },
  { what: 'outputs of the start are read in any letters', fact: 'Reference, section 2: resolve event outputs case-insensitively', flow: line({ Set: set('Text', '{{NewPhoneContact.dnis}}') }, { variables }), script: { dnis: '+1' }, reads: ['Text'], expect: 'Set:out, [disconnected], Text="+1"' },
  { what: 'values of the script take the place of defaults', fact: 'Script: variables', flow: line({ Set: set('Count', '{{Count + 1}}') }, { variables }), script: { variables: { Count: 7 } }, reads: ['Count'], expect: 'Set:out, [disconnected], Count=8' },
  { what: 'a condition that holds', fact: `${section}: Condition True`, flow: branch(asks('{{Count == 1}}'), 'false'), expect: 'Is:true, [disconnected]' },
  { what: 'a condition that does not', fact: `${section}: Condition False`, flow: branch(asks('{{Count == "1"}}'), 'false'), expect: 'Is:false, 2s Other:default, [disconnected]' },
  { what: 'a condition on what is not there does not hold', fact: 'Reference, section 4: missing is empty', flow: branch(asks('{{Missing}}'), 'false'), expect: 'Is:false, 2s Other:default, [disconnected]' },
  { what: 'a condition that compares text by size fails', fact: 'Reference, section 4: < with a String throws', flow: branch(asks('{{Text < 3}}'), 'false', 'error'), expect: 'problem, Is:error, 2s Other:default, [disconnected]' },
  { what: 'a condition that is no yes or no fails', fact: 'ours', flow: branch(asks('{{Text}}'), 'false', 'error'), expect: 'problem, Is:error, 2s Other:default, [disconnected]' },
  { what: 'a case is found by its text', fact: `${section}: Case, string comparison`, flow: branch({ activity: 'case', settings: { compare: 'variable', variable: 'Count', expression: '', cases: [{ key: 'one', value: '{{ "1" }}' }] } }, 'default'), expect: 'Is:one, [disconnected]' },
  { what: 'no case: the default', fact: `${section}: Default cannot be removed`, flow: branch({ activity: 'case', settings: { compare: 'expression', variable: '', expression: '{{Count + 1}}', cases: [{ key: 'one', value: '1' }] } }, 'default'), expect: 'Is:default, 2s Other:default, [disconnected]' },
  { what: 'the first of equal cases counts', fact: `${section}: positions 0, 1, …`, flow: line({ Is: { activity: 'case', settings: { compare: 'variable', variable: 'Text', expression: '', cases: [{ key: 'first', value: 'x' }, { key: 'second', value: 'x' }] } } }, { variables }), expect: 'Is:first, [disconnected]' },
  { what: 'a request answers, and parts of it go into variables', fact: `${section}: HTTP Request, Parse Settings`, flow: line({ Ask: http({ parameters: [{ name: 'a b', value: '{{Count}}' }] }) }, { variables }), script: { http: [mock({ url: 'https://crm.example.com/customers' })] }, reads: ['Text', 'Ask.httpStatusCode', 'Ask.httpResponseBody'], expect: 'http GET https://crm.example.com/customers?a%20b=1 200, Ask:default, [disconnected], Text="Rui", Ask.httpStatusCode=200, Ask.httpResponseBody="{\\"name\\":\\"Rui\\",\\"age\\":4}"' },
  { what: 'every status leaves by the one way out', fact: `${section}: every HTTP status leaves on default`, flow: line({ Ask: http() }, { variables }), script: { http: [mock({ status: 404, body: 'no', headers: { 'Retry-After': '3' } })] }, reads: ['Text', 'Ask.httpStatusCode', 'Ask.httpResponseHeaders'], expect: 'http GET https://crm.example.com/customers 404, warning, Ask:default, [disconnected], Text="", Ask.httpStatusCode=404, Ask.httpResponseHeaders={"Retry-After":"3"}' },
  { what: 'a request takes the time of its service', fact: `${section}: Response Timeout`, flow: line({ Ask: http() }, { variables }), script: { http: [mock({ delaySeconds: 1.5 })] }, reads: ['Text'], expect: 'http GET https://crm.example.com/customers 200, 1.5s Ask:default, [disconnected], Text="Rui"' },
  { what: 'a service that takes too long gives nothing', fact: `${section}: Response Timeout 2000 ms`, flow: line({ Ask: http() }, { variables }), script: { http: [mock({ delaySeconds: 3 })] }, reads: ['Text', 'Ask.httpStatusCode'], expect: 'http GET https://crm.example.com/customers 0, 2s Ask:default, [disconnected], Text="", Ask.httpStatusCode=0' },
  { what: 'a failing service is asked again', fact: `${section}: Number of Retries 1 (5xx only)`, flow: line({ Ask: http() }, { variables }), script: { http: [mock({ status: 503, times: 1, delaySeconds: 1 }), mock()] }, reads: ['Text', 'Ask.httpStatusCode'], expect: 'http GET https://crm.example.com/customers 200, 1s Ask:default, [disconnected], Text="Rui", Ask.httpStatusCode=200' },
  { what: 'a refusal is not asked again', fact: `${section}: Number of Retries 1 (5xx only)`, flow: line({ Ask: http() }, { variables }), script: { http: [mock({ status: 404, times: 1 }), mock()] }, reads: ['Ask.httpStatusCode'], expect: 'http GET https://crm.example.com/customers 404, Ask:default, [disconnected], Ask.httpStatusCode=404' },
  { what: 'a request no mock answers is seen', fact: 'ours', flow: line({ Ask: http() }, { variables }), script: { http: [mock({ method: 'POST' }), mock({ url: 'https://other.example.com/*' })] }, reads: ['Text', 'Ask.httpStatusCode'], expect: 'http-unmatched, Ask:default, [disconnected], Text="", Ask.httpStatusCode=0' },
  { what: 'a connector gives the first part of the address', fact: `${section}: Connector and Request Path`, flow: line({ Ask: http({ authenticated: true, connectorId: 'connector-bookings', path: '/v1' }) }, { variables }), script: { http: [mock({ url: '*' })] }, expect: 'http GET https://api.example.com/v1 200, Ask:default, [disconnected]' },
  { what: 'a path that finds nothing empties its variable', fact: `${section}: no match, variable stays empty`, flow: line({ Take: parse('Data', [{ variable: 'Text', path: '$.nothing' }]) }, { variables }), reads: ['Text'], expect: 'Take:default, [disconnected], Text=""' },
  { what: 'a filter gives a list', fact: `${section}: filters return arrays`, flow: line({ Take: parse('Data', [{ variable: 'Text', path: '$.a[?(@ > 1)]' }]) }, { variables }), reads: ['Text'], expect: 'Take:default, [disconnected], Text="[2]"' },
  { what: 'a path may hold an expression', fact: 'Reference, section 4: Pebble inside JSONPath', flow: line({ Take: parse('Data', [{ variable: 'Count', path: '$.a[{{Count}}]' }]) }, { variables }), reads: ['Count'], expect: 'Take:default, [disconnected], Count=2' },
  { what: 'XML is turned into JSON first', fact: `${section}: JSON/TOML/XML/YAML`, flow: line({ Put: set('Text', '<r><n>5</n></r>'), Take: parse('Text', [{ variable: 'Count', path: '$.r.n' }], 'XML') }, { variables }), reads: ['Count'], expect: 'Put:out, Take:default, [disconnected], Count=5' },
  { what: 'a body that is broken finds nothing, and is seen', fact: 'ours', flow: line({ Take: parse('Text', [{ variable: 'Count', path: '$' }]) }, { variables }), reads: ['Count'], expect: 'warning, Take:default, [disconnected], Count=null' },
  { what: 'rules answer as the script says', fact: `${section}: BRE Request`, flow: line({ Rules: { activity: 'bre-request', settings: { context: 'c', parameters: [], results: [{ variable: 'Text', path: '$.tier' }] } } }, { variables }), script: { answers: [{ node: 'Rules', outcome: 'default', output: { tier: 'gold' } }] }, reads: ['Text', 'Rules.httpStatusCode'], expect: 'Rules:default, [disconnected], Text="gold", Rules.httpStatusCode=200' },
  { what: 'rules without an answer', fact: 'ours', flow: line({ Rules: { activity: 'bre-request', settings: { context: 'c', parameters: [], results: [] } } }, { variables }), reads: ['Rules.httpStatusCode'], expect: 'warning, Rules:default, [disconnected], Rules.httpStatusCode=0' },
  { what: 'a function answers JSON', fact: `${section}: Functions, one JSON output`, flow: line({ Fn: { activity: 'function', settings: { name: 'f', inputs: [], output: 'Data' } } }, { variables }), script: { answers: [{ node: 'fn', outcome: '', output: { total: 3 } }] }, reads: ['Data', 'Fn.total'], expect: 'Fn:default, [disconnected], Data={"total":3}, Fn.total=3' },
  { what: 'a function nobody answers for fails', fact: 'ours', flow: line({ Fn: { activity: 'function', settings: { name: 'f', inputs: [], output: '' } } }, { variables }), expect: 'problem, [dropped]' },
  { what: 'business hours: a shift', fact: 'Reference, tenant 1.16', flow: hours(), reads: ['Open.WorkingHoursShift_Name', 'Open.Status'], expect: 'Open:workingHours, [disconnected], Open.WorkingHoursShift_Name="Weekdays", Open.Status="workingHours"' },
  { what: 'business hours: outside of every shift', fact: 'Reference, tenant 1.16', flow: hours(), script: { start: '2026-05-04T20:00:00Z' }, reads: ['Open.Status'], expect: 'Open:default, [disconnected], Open.Status="default"' },
  { what: 'business hours: a holiday', fact: 'Reference, tenant 1.16', flow: hours(), script: { start: '2026-12-25T11:00:00Z' }, reads: ['Open.Holidays_Name'], expect: 'Open:holidays, [disconnected], Open.Holidays_Name="Christmas"' },
  { what: 'business hours: an override goes before a holiday', fact: 'Reference, tenant 1.16', flow: hours(), script: { start: '2026-12-24T11:00:00Z' }, reads: ['Open.Overrides_Name'], expect: 'Open:override, [disconnected], Open.Overrides_Name="Last minute sale"' },
  { what: 'business hours: the virtual clock counts, not the start', fact: 'Issue: business hours against the virtual clock', flow: line({ Wait: { activity: 'wait', settings: { duration: '10:00:00' } }, Open: named }, { links: ['Open:default > End'] }), expect: '36000s Wait:default, Open:default, [disconnected]' },
  { what: 'business hours named by a variable', fact: `${section}: Business Hours Variable`, flow: hours({ hoursSource: 'variable', hoursVariable: '{{ "lisbon office" }}' }), expect: 'Open:workingHours, [disconnected]' },
  { what: 'business hours that are not there fail', fact: `${section}: Undefined Error`, flow: hours({ businessHoursId: null }), expect: 'problem, [dropped]' },
  { what: 'chance goes by the seed', fact: `${section}: Percent Allocation`, flow: line({ Split: split([50, 50]) }, { links: ['Split:p1 > End'] }), script: { seed: 1 }, reads: ['Split.percentage', 'Split.description'], expect: 'Split:p1, [disconnected], Split.percentage=50, Split.description="Path 1"' },
  { what: 'another seed, another way', fact: `${section}: Percent Allocation`, flow: line({ Split: split([50, 50]) }, { links: ['Split:p1 > End'] }), script: { seed: 7 }, expect: 'Split:p0, [disconnected]' },
  { what: 'a share of nothing is never taken', fact: `${section}: Percent Allocation`, flow: line({ Split: split([0, 100]) }, { links: ['Split:p1 > End'] }), expect: 'Split:p1, [disconnected]' },
  { what: 'shares that do not make 100 can fail', fact: 'Reference, section 3: must sum to 100', flow: line({ Split: split([0, 0]) }), expect: 'problem, [dropped]' },
];
