/** Browsers look no further. */
const REACH = 1024;

/** The encoding that a page declares about itself, or null. One that could not have been read to be found here is UTF-8. */
export function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, REACH).toString('latin1');
  const name =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/iu.exec(head)?.[1] ??
    null;
  return name !== null && /^utf-?16/iu.test(name) ? 'utf-8' : name;
}
