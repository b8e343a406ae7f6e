import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readExamples } from '../../src/graphql/index.js';
import { packagePath } from '../../src/package-root.js';
import { peskov } from '../contract/small-world.js';
import { type Started, start } from '../server/running.js';
import { Browser, findChromium } from '../support/browser.js';

const chromium = findChromium();
const built = existsSync(packagePath('dist', 'web', 'index.html'));
const missing = chromium === null ? 'there is no Chromium here' : built ? null : 'the pages are not built';
if (missing !== null) console.warn(`The console is not tried in a browser: ${missing}`);

/** The text that an element shows; the editor writes its spaces as no-break spaces. */
const shown = (selector: string): string =>
  `(document.querySelector(${JSON.stringify(selector)})?.innerText ?? '').replaceAll('\\u00a0', ' ')`;
const shows = (selector: string, text: string): string => `${shown(selector)}.includes(${JSON.stringify(text)})`;
const click = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).click()`;

const OPERATION = '.graphiql-query-editor .view-lines';
const VARIABLES = '.graphiql-editor-tool .view-lines';
const RESULT = '.result-window';
const EXECUTE = '.graphiql-execute-button';
/** The console notes the name of the operation to send a moment after it shows the operation. */
const LATER = 'new Promise((resolve) => setTimeout(resolve, 500))';

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

  it('shows the operation of a tab and answers it', async () => {
    await browser.until(shows(OPERATION, 'query WhatPeskovSaid'));
    await browser.evaluate(click(EXECUTE));
    await browser.until(shows(RESULT, '"name": "Dmitry Peskov"'));
  });

  it('fills the variables of an example from the graph', async () => {
    await browser.evaluate(
      '[...document.querySelectorAll("[role=tab] button")].find((tab) => tab.innerText.includes("FromPeskovToAtacms")).click()',
    );
    await browser.until(shows(VARIABLES, `"peskov": "${peskov.id}"`));
    await browser.evaluate(LATER);
    await browser.evaluate(click(EXECUTE));
    await browser.until(shows(RESULT, '"found": true'));
  });

  it('goes to the tab of a question, and opens it again where it was closed', async () => {
    const question = 'What is known under this word, misspelt as it may be?';
    const follow = `[...document.querySelectorAll(".questions button")].find((one) => one.innerText === ${JSON.stringify(question)}).click()`;
    const titles = '[...document.querySelectorAll("[role=tab]")].map((tab) => tab.innerText.trim())';
    await browser.evaluate(follow);
    await browser.until(`${shown('[role=tab][aria-selected=true]')}.includes("FindByName")`);
    await browser.evaluate(click('[role=tab][aria-selected=true] [aria-label="Close Tab"]'));
    await browser.until(`!${titles}.includes("FindByName")`);
    await browser.evaluate(follow);
    await browser.until(shows(OPERATION, 'query FindByName'));
    await browser.until(`${titles}.at(-1) === "FindByName"`);
  });

  it('knows the schema', async () => {
    await browser.evaluate(click('[aria-label="Show Documentation Explorer"]'));
    await browser.until(shows('.graphiql-doc-explorer', 'Query'));
  });

  it('asks nothing of anyone but its own server, and breaks no rule of its policy', () => {
    const elsewhere = browser.requested.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'));
    expect(browser.requested).toContain(`${server.url}/graphql`);
    expect(elsewhere).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
