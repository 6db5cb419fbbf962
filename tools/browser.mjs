// Which Chromium the tests drive: the one named, an installed one, Playwright's own, or the system's.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './install.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a browser that is already here, or undefined. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

function aptInstall() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [
      ...sudo,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    return run(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  return apt('update') && apt('install', '-y', 'chromium');
}

/** Finds or installs a browser, saying what it does; undefined when there is none to be had. */
export function ensureBrowser() {
  if (process.env.CHROMIUM_PATH && !findBrowser()) {
    console.error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist.`);
    return undefined;
  }
  if (!findBrowser()) {
    console.log("No Chromium or Chrome here: trying Playwright's download …");
    run('npx', ['playwright', 'install', 'chromium'], { timeout: 180_000 });
  }
  if (!findBrowser()) {
    console.log("Playwright's download did not work: trying apt-get …");
    aptInstall();
  }
  const path = findBrowser();
  if (path) console.log(`Browser: ${path}`);
  else console.error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  return path;
}
