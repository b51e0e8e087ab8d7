#!/usr/bin/env node
/**
 * One command for everything: `node build/bootstrap.mjs TASK [args]`, behind every npm script. Works on a fresh clone with
 * nothing but Node 20 and npm. This file only says so when Node is older, in words an older Node can read.
 */
import process from 'node:process';

const OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `Flow Lab needs Node ${OLDEST_NODE} or newer to start; this is Node ${process.versions.node}.\n` +
      `To mend it: nvm install 24   (or take Node 24 from https://nodejs.org), then the same command again.\n`,
  );
  process.exit(1);
}

const { main } = await import('./bootstrap/main.mjs');
process.exitCode = await main(process.argv.slice(2));
