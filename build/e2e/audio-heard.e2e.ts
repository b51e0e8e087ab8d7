/** The audio tool over time: what is heard, what changes around listed files, a conversion that takes long. */
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTable } from '../../shared/audio/g711.ts';
import { pcmWav, tonesWav, ulawWav } from '../testing/wav.ts';
import { answer, files, goToAudio, row, toast } from './audio-desk.ts';
import { call, expect, test } from './harness.ts';
import { createWorkspace, goTo } from './steps.ts';

test('what is played are the bytes of the result, and the telephone band holds back what lies outside it', async ({
  app,
  window,
  dataFolder,
}) => {
  const place = join(dataFolder, 'prompts');
  mkdirSync(place);
  // Long enough that a busy machine has listened twice before its end.
  const seconds = 12;
  writeFileSync(join(place, 'tones.wav'), tonesWav(seconds, [75, 1000, 9000]));
  await answer(app, [place]);
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await window.getByRole('button', { name: 'Convert 1 file' }).click();
  await expect(toast(window, /1 file converted/)).toBeVisible();
  // An ear on everything that goes to the loudspeaker, and on the sounds that are played.
  await window.evaluate(() => {
    const heard: AudioBuffer[] = [];
    type Connect = (this: AudioNode, to: AudioNode | AudioParam, ...rest: number[]) => AudioNode;
    const connect = AudioNode.prototype.connect as Connect;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam, ...rest: number[]) {
      if (to instanceof AudioDestinationNode) {
        const ear = new AnalyserNode(this.context, { fftSize: 16_384, smoothingTimeConstant: 0 });
        connect.call(this, ear);
        Object.assign(self, { ear });
      }
      return connect.call(this, to, ...rest);
    } as typeof AudioNode.prototype.connect;
    const { createBuffer } = BaseAudioContext.prototype;
    BaseAudioContext.prototype.createBuffer = function (...args) {
      const made = createBuffer.apply(this, args);
      heard.push(made);
      return made;
    };
    Object.assign(self, { heard });
  });
  await row(window, 'tones.wav').dblclick();
  await expect(window.getByRole('slider', { name: 'Position' })).toBeVisible();

  const result = readFileSync(join(place, 'converted', 'tones.wav')).subarray(58, 58 + 8_000 * seconds);
  const played = () =>
    window.evaluate(() => {
      const { heard } = self as unknown as { heard: AudioBuffer[] };
      return [...(heard.find(({ sampleRate }) => sampleRate === 8000)?.getChannelData(0) ?? [])];
    });
  await expect.poll(async () => (await played()).length).toBe(result.length);
  const table = decodeTable('ulaw');
  expect(await played()).toEqual([...result].map(code => table[code]! / 32_768));

  /** How loud each tone is at this moment, in dB. */
  const levels = () =>
    window.evaluate(() => {
      const { ear } = self as unknown as { ear: AnalyserNode };
      const bins = new Float32Array(ear.frequencyBinCount);
      ear.getFloatFrequencyData(bins);
      const width = ear.context.sampleRate / ear.fftSize;
      return [75, 1000, 9000].map(hertz => Math.max(...bins.slice(hertz / width - 3, hertz / width + 4)));
    });
  const position = window.getByRole('slider', { name: 'Position' });
  const now = async () => Number(await position.getAttribute('aria-valuenow'));
  const after = (at: number) => expect.poll(now).toBeGreaterThan(at);
  await window.getByRole('button', { name: 'Play', exact: true }).click();
  await after(0.8);
  const open = await levels();
  await window.getByText('Telephone band').click();
  // What was heard before has left the window of the analysis.
  await after((await now()) + 1.1);
  const band = await levels();
  const change = band.map((level, index) => level - open[index]!);
  expect(Math.max(...open) - Math.min(...open)).toBeLessThan(3);
  expect(Math.abs(change[1]!)).toBeLessThan(1);
  expect(change[0]).toBeLessThan(-30);
  expect(change[2]).toBeLessThan(-30);
});

test('what changes around files is found in files that are listed already: a taken name, and what the portal takes today', async ({
  app,
  window,
  dataFolder,
}) => {
  const place = files(dataFolder);
  writeFileSync(join(place, 'long.wav'), ulawWav(660));
  writeFileSync(join(place, 'more', 'WELCOME_417.wav'), ulawWav(1));
  await answer(app, [place]);
  await createWorkspace(window, 'Acme');
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  const other = row(window, 'WELCOME_417.wav');
  await expect(other).toContainText('fits');

  await test.step('the prompt that was added clashes with another file of its name, not with itself', async () => {
    await row(window, 'welcome_417.wav').click();
    await window.getByRole('button', { name: 'Add 1 to tenant' }).click();
    await expect(other).toContainText('rename');
    await expect(other).toContainText('WELCOME_417-2.wav');
    await expect(row(window, 'welcome_417.wav')).toContainText('fits');
  });
  await test.step('it is free again in another workspace', async () => {
    const made = await call(window, 'workspaces.create', { name: 'Beta', sample: false, choosePlace: false });
    expect(made).toMatchObject({ ok: true });
    await expect(other).toContainText('fits');
  });
  await test.step('today’s portal takes 5 MB: a warning, and still a file that fits', async () => {
    await expect(row(window, 'long.wav')).not.toContainText('warning');
    await goTo(window, 'settings');
    await window.getByRole('button', { name: /Check audio files for/ }).click();
    await window.getByRole('option', { name: 'The course, and the portal as it is today' }).click();
    await goToAudio(window);
    await expect(row(window, 'long.wav')).toContainText('1 warning');
    await expect(row(window, 'long.wav')).toContainText('fits');
    await row(window, 'long.wav').dblclick();
    await expect(window.getByText('today’s portal takes 5 MB')).toBeVisible();
  });
});

test('a long conversion is paused, goes on and is stopped; the list is filtered, searched, shown in its folder and saved as JSON', async ({
  app,
  window,
  dataFolder,
}) => {
  const place = join(dataFolder, 'prompts');
  mkdirSync(place);
  writeFileSync(join(place, 'long-00.wav'), pcmWav({ seconds: 200, rate: 44_100 }));
  const count = 60;
  for (let i = 1; i < count; i++)
    linkSync(join(place, 'long-00.wav'), join(place, `long-${String(i).padStart(2, '0')}.wav`));
  writeFileSync(join(place, 'fine.wav'), ulawWav(1));
  writeFileSync(join(place, 'song.wav'), 'ID3\u0004 not a wave file');
  await answer(app, [place]);
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = path => void Object.assign(globalThis, { shownPath: path });
  });
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  const rows = window.getByRole('row', { name: /\.wav$/ });
  await expect(row(window, 'fine.wav')).toBeVisible();

  await test.step('filters and search leave only what they name', async () => {
    const shown = window.getByRole('group', { name: 'Show' });
    await shown.getByRole('button', { name: /^Refused/ }).click();
    await expect(rows).toHaveCount(1);
    await expect(row(window, 'song.wav')).toBeVisible();
    await shown.getByRole('button', { name: /^All/ }).click();
    await window.getByRole('searchbox', { name: 'Search audio files' }).fill('long-07');
    await expect(rows).toHaveCount(1);
    await window.getByRole('searchbox', { name: 'Search audio files' }).fill('');
  });

  const made = () => (existsSync(join(place, 'converted')) ? readdirSync(join(place, 'converted')).length : 0);
  await test.step('paused, nothing more is begun', async () => {
    await window.getByRole('button', { name: `Convert ${count + 1} files` }).click();
    await window.getByRole('button', { name: 'Pause after the files under way' }).click();
    await expect(window.getByText('Paused')).toBeVisible();
    let before = -1;
    await expect(async () => {
      const now = made();
      const isStill = now === before;
      before = now;
      expect(isStill).toBe(true);
    }).toPass();
    expect(before).toBeLessThan(count);
  });
  await test.step('stopped, what is whole stays and the rest can be converted', async () => {
    await window.getByRole('button', { name: 'Go on' }).click();
    await window.getByRole('button', { name: 'Stop' }).click();
    await expect(toast(window, /Stopped, as you asked/)).toBeVisible();
    const left = readdirSync(join(place, 'converted'));
    expect(left.filter(name => !name.endsWith('.wav'))).toEqual([]);
    expect(left.length).toBeLessThan(count);
    await window.getByRole('button', { name: `Convert ${count + 1 - left.length} files` }).click();
    await expect(toast(window, new RegExp(`${count + 1 - left.length} files converted`))).toBeVisible({
      timeout: 60_000,
    });
    await window.getByRole('button', { name: 'Show in folder' }).click();
    await expect
      .poll(() => app.evaluate(() => (globalThis as { shownPath?: string }).shownPath))
      .toContain(join(place, 'converted'));
  });
  await answer(app, [join(dataFolder, 'table.json')]);
  await window.getByRole('button', { name: 'Save the table' }).click();
  await window.getByRole('menuitem', { name: 'As JSON…' }).click();
  await expect(toast(window, /table was saved/)).toBeVisible();
  expect(JSON.parse(readFileSync(join(dataFolder, 'table.json'), 'utf8'))).toHaveLength(count + 2);
});
