import type { FastifyInstance } from 'fastify';

const NOWHERE = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
const policy = (...rules: readonly string[]): string => ["default-src 'none'", ...rules, ...NOWHERE].join('; ');

/** For answers that are no page. */
const POLICY_OF_DATA = policy();
/** For pages: scripts, styles, pictures and calls of this server only. */
export const POLICY_OF_PAGES = policy("style-src 'self'", "img-src 'self'");
/**
 * For the console. The editor in it (Monaco) writes its style rules while it runs, and its icons are in the style sheet
 * as `data:`; scripts stay files of this server.
 */
export const POLICY_OF_CONSOLE = policy(
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
);

export const POLICY_HEADER = 'content-security-policy';

const HEADERS: Readonly<Record<string, string>> = {
  [POLICY_HEADER]: POLICY_OF_DATA,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** On every answer; a page sets a policy of its own after it. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...HEADERS, 'x-request-id': request.id });
  });
}
