import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readExamples } from '../../src/graphql/index.js';
import { packagePath } from '../../src/package-root.js';
import { type Started, start } from '../server/running.js';
import { Browser, findChromium } from '../support/browser.js';

const chromium = findChromium();
const built = existsSync(packagePath('dist', 'web', 'index.html'));
const missing = chromium === null ? 'there is no Chromium here' : built ? null : 'the pages are not built';
if (missing !== null) console.warn(`The console is not tried in a browser: ${missing}`);

(missing === null ? describe : describe.skip)('the console in a browser', () => {
  let server: Started;
  let browser: Browser;

  beforeAll(async () => {
    server = await start();
    browser = await Browser.start(chromium ?? '');
    await browser.open(`${server.url}/console`);
    await browser.until('document.querySelectorAll("[role=tab]").length > 0');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('has a tab for each example', async () => {
    const titles = await browser.evaluate(
      '[...document.querySelectorAll("[role=tab]")].map((tab) => tab.innerText.trim())',
    );
    expect(titles).toEqual(readExamples().map(({ name }) => name));
  });

  it('shows the operation of the tab and answers it', async () => {
    await browser.until(
      'document.querySelector(".graphiql-query-editor .view-lines")?.innerText.includes("WhatPeskovSaid")',
    );
    await browser.evaluate('document.querySelector(".graphiql-execute-button").click()');
    await browser.until('document.querySelector(".result-window")?.innerText.includes("Dmitry Peskov")');
  });

  it('fills the variables of an example from the graph', async () => {
    await browser.evaluate(
      '[...document.querySelectorAll("[role=tab]")].find((tab) => tab.innerText.includes("FromPeskovToAtacms")).click()',
    );
    await browser.until('document.querySelector(".graphiql-editor-tool")?.innerText.includes("per_")');
    await browser.evaluate('document.querySelector(".graphiql-execute-button").click()');
    await browser.until('document.querySelector(".result-window")?.innerText.includes("found")');
  });

  it('knows the schema', async () => {
    await browser.evaluate('document.querySelector("[aria-label=\\"Show Documentation Explorer\\"]").click()');
    await browser.until('document.querySelector(".graphiql-doc-explorer")?.innerText.includes("Query")');
  });

  it('asks nothing of anyone but its own server, and breaks no rule of its policy', () => {
    expect(browser.requested.length).toBeGreaterThan(5);
    expect(browser.requested.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'))).toEqual(
      [],
    );
    expect(browser.complaints).toEqual([]);
  });
});
