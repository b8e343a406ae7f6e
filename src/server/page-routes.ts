import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DemarcheError } from '../model/errors.js';
import { POLICY_HEADER, POLICY_OF_CONSOLE, POLICY_OF_PAGES } from './security-headers.js';

/** Names of assets hold a hash of what is in them, so they never change. */
const ASSETS_FOR_SECONDS = 365 * 24 * 60 * 60;

/**
 * `/` and `/console`, and under `/assets/` what they load. Only the files that are in the folder when the server starts
 * have a route, so no path of a request is ever made into the name of a file.
 */
export async function addPageRoutes(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    for (const url of ['/', '/console']) app.get(url, refuseUnbuilt);
    return;
  }
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    wildcard: false,
    index: false,
    dotfiles: 'ignore',
    immutable: true,
    maxAge: ASSETS_FOR_SECONDS * 1_000,
  });
  app.get('/', (_request, reply) => sendPage(reply, folder, 'index.html', POLICY_OF_PAGES));
  app.get('/console', (_request, reply) => sendPage(reply, join(folder, 'console'), 'index.html', POLICY_OF_CONSOLE));
}

/** Pages name their assets, so a browser asks whether they are still the same. */
const sendPage = (reply: FastifyReply, folder: string, file: string, policy: string): FastifyReply =>
  reply
    .header(POLICY_HEADER, policy)
    .sendFile(file, folder, { cacheControl: false })
    .header('cache-control', 'no-cache');

async function refuseUnbuilt(): Promise<never> {
  throw new DemarcheError('NOT_FOUND', 'The pages are not built; run "npm run build" and start again');
}
