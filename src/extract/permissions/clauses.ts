/** Where a clause ends, and where conditions and limits begin in it. */
import { keyAt, type Page, type TokenRange } from '../page.js';

const CLAUSE_END =
  /^(?:while|because|although|though|despite|amid|citing|saying|arguing|fearing|adding|according|whereas|following|claiming|warning|insisting|noting|which|marking|reversing|ending|since|triggering|prompting|drawing|making|raising|but|so|as)$/u;

/** The token behind the clause that begins at `from`. */
export function clauseEnd(page: Page, from: number, until: number): number {
  const quoted = page.quotes.at(page.tokens[from]?.start ?? 0);
  for (let at = from; at < until; at += 1) {
    const key = keyAt(page, at);
    if (quoted && (page.tokens[at]?.start ?? 0) >= quoted.end) return at;
    if (/^(?:[;.?!]|—|–|--)$/u.test(key) && !(key === '.' && page.tokens[at + 1]?.spaced === false)) return at;
    if (key === ':' && at > from) return at;
    if (!CLAUSE_END.test(key) || at === from) {
      if (key === ',' && endsAtComma(page, at)) return at;
      continue;
    }
    if (
      key === 'as' &&
      (/^(?:long|well|part|far|of|soon|a|many|much|early|deep)$/u.test(keyAt(page, at + 1)) ||
        /^(?:such|long|well|far|soon|much|many)$/u.test(keyAt(page, at - 1)))
    )
      continue;
    if (key === 'but' && /^(?:not|only|never)$/u.test(keyAt(page, at + 1))) continue;
    if (key === 'so' && keyAt(page, at + 1) === 'long') continue;
    if (key === 'which' && keyAt(page, at - 1) !== ',') continue;
    if (key === 'since' && /^(?:when|then)$/u.test(keyAt(page, at + 1))) continue;
    return keyAt(page, at - 1) === ',' ? at - 1 : at;
  }
  return until;
}

const MEDIAL =
  /^(?:as|including|particularly|especially|such|provided|unless|only|but|except|if|so|on|when|not|excluding|using|with|in|to|or|and|for|from|against|at|without|inside|deep)$/u;

/** A comma ends the clause unless a list, a condition or more of the same follows. */
function endsAtComma(page: Page, comma: number): boolean {
  const next = keyAt(page, comma + 1);
  if (/^(?:a|an|the|he|she|they|it|we|who|in|as)$/u.test(next)) {
    if (next === 'as' && /^(?:long|well)$/u.test(keyAt(page, comma + 2))) return false;
    if (next === 'in') return /^(?:a|what|an|response|move)$/u.test(keyAt(page, comma + 2));
    return true;
  }
  return !MEDIAL.test(next) && !/^(?:\d.*)$/u.test(next) && !page.tokens[comma + 1]?.capital;
}

const LIMIT =
  /^(?:only|unless|if|when|provided|providing|except|excluding|excepting|solely|until|once|as|but|on|under|so|in|for|not|with|without|strictly|exclusively|limited)$/u;

export function firstLimit(page: Page, { from, until }: TokenRange): number {
  for (let at = from; at < until; at += 1) if (limitAt(page, at, until)) return at;
  return until;
}

const LIMIT_PHRASE =
  /^(?:only\b|unless\b|if\b|when(?:ever)? (?!it comes)|provided\b|providing (?:that|it|they)|except\b|excluding\b|solely\b|until\b|once\b|as long as|so long as|but not\b|but only\b|but never\b|not (?:with|against|for|using|on|in|deep|to)\b|on (?:the )?(?:strict |explicit |sole )?(?:condition|understanding|proviso)|under (?:strict|certain|limited|specific|tight|very|the) (?:conditions?|circumstances|rules|limits)|under (?:conditions|condition)|in (?:self[- ]defen[cs]e|certain (?:cases|circumstances)|limited (?:cases|circumstances))|for (?:self[- ])?defen[cs](?:e|ive)\b|for (?:limited|defensive|specific) |with (?:the exception|strict|some|certain|limits|limitations|restrictions|caveats|conditions)|without (?:prior|first|explicit|hitting|targeting|attacking)|strictly\b|exclusively\b|limited to|in (?:a|very|extremely) limited|as a last resort|apart from|other than|within (?:\d|a |limits|its own|ukraine)|case by case|on a case|for counter|no (?:further|deeper|more) than|up to \d|and only\b|near the border|close to the border|across the border (?:near|in|from))/iu;

/** True where a condition, an exception or a limit begins at the token. */
export function limitAt(page: Page, at: number, until: number): boolean {
  const key = keyAt(page, at);
  if (!LIMIT.test(key) && !/^(?:apart|other|within|case|up|no|and|near|close|across|whenever)$/u.test(key))
    return false;
  const words = page.article.text.slice(page.tokens[at]?.start, page.tokens[Math.min(until, at + 6) - 1]?.end);
  return LIMIT_PHRASE.test(words);
}
