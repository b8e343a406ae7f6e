import type { ArticleMeta } from '../model/article-facts.js';
import type { ArticleId, NodeId } from '../model/ids.js';
import { idOfName } from '../model/name-id.js';
import type { ArticleRecord } from '../model/nodes.js';
import type { ArticleText } from '../text/article-text.js';
import { contentHashOf } from './article-id.js';
import type { Cast } from './cast.js';
import { recordOfFact, recordOfKnown } from './entity-record.js';

/** The article itself. Its outlet is brought into the cast. */
export function articleRecord(
  id: ArticleId,
  { text, meta, boilerplate, sample }: ArticleText,
  copyOfId: ArticleId | null,
  ingestedAt: string,
  cast: Cast,
): ArticleRecord {
  return {
    __typename: 'Article',
    id,
    title: meta.title,
    url: meta.url,
    outletId: bringOutlet(meta, cast),
    byline: meta.byline,
    agency: meta.agencies[0] ?? null,
    dateline: meta.dateline,
    publishedAt: meta.publishedAt,
    ingestedAt,
    language: meta.language,
    text,
    contentHash: contentHashOf(text),
    boilerplate,
    copyOfId,
    sample,
  };
}

/** An outlet is an organization like any other, and the same one where an article names it. */
function bringOutlet({ outlet }: ArticleMeta, cast: Cast): NodeId<'Organization'> | null {
  const name = outlet?.trim() ?? '';
  if (name === '') return null;
  const known = cast.known.mediaNamed(name);
  const record =
    known === null
      ? recordOfFact({ ...OUTLET, id: name, name }, idOfName('Organization', name), null)
      : recordOfKnown(known);
  if (known !== null) cast.bringKnown(known);
  cast.bring(record, [name]);
  return record.id as NodeId<'Organization'>;
}

const OUTLET = {
  kind: 'Organization',
  key: null,
  named: true,
  organizationKind: 'MEDIA',
  placeKind: null,
  weaponClass: null,
  governmentOf: null,
} as const;
