import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAudio } from '../check.ts';
import { bytesSource } from '../source.ts';
import { openReader } from './reader.ts';

/**
 * Short files that sox 14.4.2 has written, and what it reads in them: all channels in turn, 16 bits, as SHA-256. Of the
 * last block only as much as the fact chunk counts; what sox reads beyond it is filling.
 */
const known = [
  {
    name: 'MS ADPCM, two channels',
    file: [
      'UklGRlIEAABXQVZFZm10IDIAAAACAAIAQB8AAAAgAAAAAgQAIAD0AQcAAAEAAAACAP8AAAAAwABAAPAAAADMATD/iAEY/2ZhY3QEAAAA',
      'wAMAAGRhdGEABAAABQXrAOsAuP+0/2wAaABVZhEimRER/xHd/xHd7u5E/+5VIt0zZrszEd0iAP8zzBH/7t0iEd3/zHfdIjPdIhERRO7u',
      'IjMiiBEA///dAP8R/zPM3WYz7hF3/wAAEd0RM93dM7uqM//uIgAARN1EAAAz3TP/7jMAzJkA/yLdEe5V7hFm3SIREd0z/xHdERGqIswA',
      '7iIAIiIARETMESL/EaoAABHd/+4iIrvudwAAMwDMMyLdALsREe7/M5kAESLuMyLuRP8AAO5V7gCqAAAAEe7/VQDud+4RAAAzuwAAEd0A',
      'ABH/AEQA/0QA/xEi/4gi3RH//wDuVf8AMxEREf8RuwDuEcz//+4zVSIAAO53AP8R3QAA7v/uALsRInf/EQARIgAAiAD/Ee4AACIR7ncA',
      '/yIR3QDuAMwRzFX//wBVIt0z7gDuEd3uAN0RAEQAZgAiIgCqESKqAADuACL/M0TuRO7uRMwz3d0R3RERVQAz/zMiu/8AzAD/3SJE/xFV',
      '7lUR7v/u7iL/zAD/3XczACLuEQDM7t1EuwAR/0QiEf8i7iLuu8zuRADuIiIiRCLMAP+qEf8AuxEiIiIAIt0i7v+73d0z3RF3Ve4RIv/u',
      '3SKZEf8RERERIjOqM93/7u4zzFUAACIR/xER3bvu7jMA7lUzIv8z7t3Mu///IiJE/2b/It3/AMwGBt0EAwWo2qjaePl4+RHN/d7sASH/',
      'EnbdIQLK7//wzRDxIRHuMzOI7hLL8DHg/lQSIO8i////vCL/NO5EDwIxrP7t7QC5EREAIw8B3O+83u3/3e5VEv4A3fDtiAD//xEiADPu',
      'Ioj/ALsR/xHuEQD/7u3ey80AD95EEboi/+/M7yHe/yJE/kQAvCL/3SLud/8BQ+0S7RK4EPAAEQ8B7kPN2//v/+4z7u93D+//Ed4RMSIR',
      'VFXuIt3/RMwREhBE7zLv3GW8DyP/EiEB/+4f3u3+79pkM91UzA81D98hMhFUEe4iAKszEg8SNBA07hH/3/4idd12/wAi/+4QEgAzJBAi',
      'M6ozzDNE3UNGAP8iIf8SQjMjVCMSEBMR/ldE7jJW7jIB7lMBEUQjEiIQNe5lEAEyEBNB7xER7jPudwEhARAS7f93EfAhEv7/I/4B7HcA',
      'Ie8AId7MVe7vU/D9/wHr8O00EO9j3AEyzBE0ITLfQiP/7c0RZ/AQRu7wEBGsNDLNETTM8B/OM+0BEACIId4QAP8SEDSrEO/+7yHt7zPu',
      '7fDKEc4xV+4yvRH/Ee5mAAABELsAEtxD3iEBD+/cEQDeQkXeEKwR/vAhJO4QRYnwD/8iAQ7x7d3MEfDLZKkAAAAAAAAAAAAA8B8B8B8B',
      '/xEP8BEPAPARDwDwEQ/wEAH/EADxHw==',
    ].join(''),
    samples: 1920,
    sha256: 'd13abc91199e23c45c856e4eec3dc0c6655489682232571bee51d0d40d0264f0',
  },
  {
    name: 'IMA ADPCM, two channels',
    file: [
      'UklGRjQEAABXQVZFZm10IBQAAAARAAIAQB8AAK8fAAAAAgQAAgD5AWZhY3QEAAAAwAMAAGRhdGEABAAAaAA9AGgALwAoRZQAeWeSEBjL',
      '2tsI2snbmAoCcpgKAnIohBEwKIQRMInJrKoKyayq27FIENuxSBAzJhBCMxYRQgqQ67sKofq6qqgdBKmoCwZyEhGAchEhiAGb/YkBm/yJ',
      'mggCQpsIAkNCMQECQzGCEvm7yar6rLmqgHgQMpBwEEIgIYnAEAKIsOnbiRD5y5kgQRQhIlEEIRKrqvurqpr7m7gtMSa4LDEnIASwiiAD',
      'wInL6JqAu/ibAFNBEgFiMRKCAvibjAP5q4yqIXgBqiF5ERKUmckSlai5u6lKEryZSgI2ERQLJiETi56qu4GuussAQEQjgkg0JIK52ryM',
      'uenKmjAiYhIhI3ERgoq7vYKKurytSCEyrUghIzWy6skmocrKqQBAFKoAYBMzgKquM4GrroyYSQaNmDgHE5CouxOQqLutCjA0rQpAQiYI',
      'wps0CdOqrahhMZ2ZUUEBkrK8gZKirK0ZQVKsKkFCEoi73ASIusyJAAM3iRgTNwCpmbwAuJmtykBDErtBYyGS28ibgMrYmhklQiApQzIx',
      'kL6JibC/mYkwNhG4QEQBsMr5iTG6+YpBMyGB+zIhAOucmkIhrJpCIiWY2bklmOipCSFUIIkhRDCQ27kRoOupEDEVMsgxJDLI3JkJU92J',
      'CUMxAtq7QQHJy4oiJgOJEiQEiK2dCIi8nBnw3UAA8N1AAHMUCLxzFAi8yRkjJMkZIyQCrMocAqzKHCgnEJAoJxCQvJoANbyaADUTyKus',
      'E8irrBgVMwEYFTMBvK+IQryviEIiAsqtIgLKrZgkM5GYJDOR2csJUNnLCVAzkMqsM5DKrAhSEwIIUhMCrpoJJa6aCSUiksqeIpLKngAz',
      'FJkAMxSZrYsoNa2LKDUD2qoMA9qqDEFDkLhBQ5C4rBhjA6wYYwOQrZwikK2cIkMByqxDAcqsgGISkIBiEpDMmjEkzJoxJBK6ryASuq8g',
      'MQOgvjEDoL6pYyKQqWMikNuaEETbmhBEEcqqCRHKqglEIrjMRCK4zIliEZGJYhGRvIlBJLyJQSSAzIo4gMyKOBYAq7sWAKu7MkWCyzJF',
      'gsu7MUSAuzFEgNmbOFPZmzhTAsq7SQLKu0k0AcyaNAHrmiAlkssgNJK8u0JSkcsyYpHLmlAUu4xAJKGri2Ohu4xTA6i8CwOovItUIrmt',
      'RSK5rRklAcoZFQLKqzE0sasxNLHqCTE06gkxNLq9KjTJvClDFLqdKRPJrCgmkbuKJpG7mlMS2IxjEtibOTIC+yhDAuuKMBWwijAluMoZ',
      'JBK7KjUSzItCI9yLUSLJnQCFua0QhYCAgICAgACIgICAgACIAIiAAIgAAIgAiIgAiAAAiACIiACIgACIAIgACIgAAIiAAA==',
    ].join(''),
    samples: 1920,
    sha256: '86c162362e529bded6550cbb218400fec45f4a2808b5dde88828bd29caddb635',
  },
  {
    name: 'GSM 6.10',
    file: [
      'UklGRvgAAABXQVZFZm10IBQAAAAxAAEAQB8AAFkGAABBAAAAAgBAAWZhY3QEAAAAwAMAAGRhdGHEAAAAExfhZokilG+XjHVlLC8gd4Mh',
      'ZUzvKbc1JBVHcGR6UZwudTdylmj7MBblLI6r8HBJnSXILwM1LSbBWd8cSW7Tp4lRiCtnCU5vlS4T5xjPcPIKTsS0ks2ohqUiSIsuC0fw',
      'PQiV3HpOQss8urt0T18DydFnm0qsAoup4KYR1OKmwRTpyc/q7x71zY6YU7/7mJaRKzfy8xwrkBw5k6+ObJC9eO/VDLm/Mk216DQ+IrVE',
      '3M7WEh0JEPTkNAOgHDPBEbuNZJeCAA==',
    ].join(''),
    samples: 960,
    sha256: '471ff1de2fbab63e8d3b81625221eb269cd731be93b98b0540ae33c94330324e',
  },
] as const;

/** The channels of a file in turn, as 16-bit samples. */
function decoded(file: Uint8Array): Int16Array {
  const source = bytesSource(file);
  const { sound, report } = checkAudio('x.wav', source);
  expect(report.verdict).toBe('convertible');
  const { channels } = sound!.format;
  const out = new Int16Array(sound!.frames * channels);
  const one = new Float32Array(sound!.frames);
  for (let channel = 0; channel < channels; channel++) {
    openReader(source, sound!, channel === 0 ? 'left' : 'right').read(0, one.length, one);
    one.forEach((value, frame) => {
      out[frame * channels + channel] = value * 32768;
    });
  }
  return out;
}
const bytesOf = (samples: Int16Array) => new Uint8Array(samples.buffer, 0, samples.byteLength);

test.each(known)('$name is read as sox reads it, to the bit', ({ file, samples, sha256 }) => {
  const ours = decoded(Buffer.from(file, 'base64'));
  expect(ours.length).toBe(samples);
  expect(createHash('sha256').update(bytesOf(ours)).digest('hex')).toBe(sha256);
});

const hasSox = spawnSync('sox', ['--version']).status === 0;
const made = [
  ['ms-adpcm', 1, 8000],
  ['ms-adpcm', 2, 44_100],
  ['ima-adpcm', 1, 11_025],
  ['ima-adpcm', 2, 48_000],
  ['gsm-full-rate', 1, 8000],
] as const;

test('Loud noise and tones in ADPCM and GSM are read as the sox of this machine reads them', () => {
  if (!hasSox) {
    process.stdout.write('block codings: not compared with sox, it is not installed\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'flow-lab-blocks-'));
  try {
    for (const [coding, channels, rate] of made) {
      const file = join(folder, `${coding}-${channels}.wav`);
      const sound = ['synth', '3', 'sine', '100-3000', 'synth', '3', 'whitenoise', 'mix'];
      execFileSync('sox', ['-R', '-n', '-r', `${rate}`, '-c', `${channels}`, '-e', coding, file, ...sound], {
        stdio: 'ignore',
      });
      const theirs = execFileSync('sox', ['-D', file, '-t', 'raw', '-e', 'signed', '-b', '16', '-'], {
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 26,
      });
      const ours = bytesOf(decoded(readFileSync(file)));
      expect(ours.length, file).toBe(rate * 3 * channels * 2);
      expect(Buffer.compare(ours, theirs.subarray(0, ours.length)), file).toBe(0);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
