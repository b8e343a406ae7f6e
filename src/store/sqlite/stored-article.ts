import type { ArticleId } from '../../model/ids.js';
import type { Source } from '../fold.js';

/** The article that is being stored, as its evidence refers to it. */
export interface StoredArticle {
  readonly id: ArticleId;
  readonly key: number;
  /** Of publication; NO_DAY where it is not known. */
  readonly day: string;
  readonly source: Source;
}
