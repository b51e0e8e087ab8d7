/** The failures a person meets on the way to a running app: what happened, and the exact command that mends it. */

/**
 * A failure with its words. `detail` is what the tool itself said.
 */
export class Failure extends Error {
  /**
   * @param {string} what
   * @param {string} mend
   * @param {string} [detail]
   */
  constructor(what, mend, detail = '') {
    super(what);
    this.mend = mend;
    this.detail = detail;
  }
}

/**
 * First match wins; the texts of npm, Node and the compiler are matched, which all speak English here.
 * @type {readonly { when: RegExp, what: string, mend: string }[]}
 */
export const knownFailures = [
  {
    when: /ENOSPC|no space left/i,
    what: 'the disk is full',
    mend: 'df -h .   (shows what is full; Flow Lab needs 2 GB), then: npm run TASK',
  },
  {
    when: /EROFS|read-only file system/i,
    what: 'the folder cannot be written, it is on a read-only disk',
    mend: 'cp -r "ROOT" ~/flow-lab && cd ~/flow-lab && npm run TASK',
  },
  {
    when: /EACCES|EPERM|permission denied/i,
    what: 'a file belongs to somebody else and cannot be written',
    mend: 'sudo chown -R "$(id -un)" "ROOT" "$HOME/.npm" "$HOME/.cache" && npm run TASK',
  },
  {
    when: /ENOTEMPTY/,
    what: 'another npm is at work in the same folder, or was cut short there',
    mend: 'rm -rf node_modules && npm run TASK   (once the other has ended)',
  },
  {
    when: /EINTEGRITY|checksum/i,
    what: 'a download does not have the expected checksum',
    mend: 'npm cache clean --force && npm run TASK',
  },
  {
    when: /can only install packages when your package\.json and package-lock\.json/,
    what: 'package.json and package-lock.json say different things',
    mend: 'git checkout package.json package-lock.json && npm run TASK   (or, after a change of package.json: npm install)',
  },
  {
    when: /CERT|self.signed|unable to get local issuer/i,
    what: 'the certificate of the npm registry is not trusted here',
    mend: 'NODE_EXTRA_CA_CERTS=/path/of/your/ca.pem npm run TASK',
  },
  {
    when: /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|fetch failed|network/i,
    what: 'the npm registry could not be reached',
    mend: 'npm ping   (says whether the registry answers; behind a proxy: npm config set proxy URL), then: npm run TASK',
  },
  {
    when: /\bE40[134]\b/,
    what: 'the npm registry does not hand out a package',
    mend: 'npm config get registry   (should be https://registry.npmjs.org/ or a full mirror of it), then: npm run TASK',
  },
];

/**
 * @param {unknown} error
 * @param {{ task: string, root: string }} context
 * @returns {Failure}
 */
export function explain(error, { task, root }) {
  const fill = (/** @type {string} */ text) =>
    text
      .replaceAll('npm run TASK', task === 'start' || task === 'test' ? `npm ${task}` : `npm run ${task}`)
      .replaceAll('ROOT', root);
  if (error instanceof Failure) return new Failure(error.message, fill(error.mend), error.detail);
  const text = error instanceof Error ? `${error.message}` : String(error);
  const known = knownFailures.find(({ when }) => when.test(text));
  if (known) return new Failure(known.what, fill(known.mend), text);
  return new Failure(
    'something unexpected went wrong',
    fill('rm -rf node_modules out && npm run TASK'),
    error instanceof Error ? (error.stack ?? text) : text,
  );
}

/**
 * @param {NodeJS.WritableStream} out
 * @param {Failure} failure
 */
export function print(out, failure) {
  const detail = failure.detail
    .trim()
    .split('\n')
    .slice(0, 8)
    .map(line => `  | ${line}\n`)
    .join('');
  out.write(
    `\nThis did not work: ${failure.message}.\n${failure.detail.trim() ? detail : ''}To mend it: ${failure.mend}\n`,
  );
}
