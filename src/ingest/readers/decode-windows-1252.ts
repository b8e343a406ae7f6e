/** What stands for the bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/#windows-1252); a space for those not in use. */
const SPECIALS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_SPECIAL = 0x80;

/**
 * By a table of its own: the decoder of Node 20 and 22 takes Windows-1252 for Latin-1, and quotation marks for control
 * characters. Bytes not in use stay control characters.
 */
export const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replaceAll(/[\u0080-\u009f]/gu, (control) => {
    const special = SPECIALS.charAt(control.charCodeAt(0) - FIRST_SPECIAL);
    return special === ' ' ? control : special;
  });
