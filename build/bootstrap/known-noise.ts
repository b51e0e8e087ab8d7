/** Lines Chromium writes to the terminal where there is no desktop bus and no graphics card: known, without meaning for the app. */
const known = [
  /ERROR:(?:bus|object_proxy)\.cc\(\d+\)\] Failed to (?:connect to the bus|call method)/,
  /ERROR:viz_main_impl\.cc\(\d+\)\] Exiting GPU process due to errors during initialization/,
  /WARNING:gpu_process_host\.cc\(\d+\)\] The GPU process has crashed/,
];

/** Passes on whole lines, without the known ones. Give it parts of a stream as they come, and '' at the end. */
export function withoutKnownNoise(write: (text: string) => void): (part: string) => void {
  let rest = '';
  return part => {
    const lines = `${rest}${part}`.split('\n');
    rest = part === '' ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line !== '' && !known.some(pattern => pattern.test(line))) write(`${line}\n`);
  };
}
