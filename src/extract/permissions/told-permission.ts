import type { LocalId } from '../../model/article-facts.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import type { TokenRange } from '../page.js';
import type { Limits } from './limits.js';
import type { Party } from './party.js';

/** One telling of a permission in one clause; who allows or is allowed may be left to the context. */
export interface ToldPermission {
  /** Token of the word that tells it. */
  readonly at: number;
  readonly sentence: number;
  /** Tokens of the clause. */
  readonly clause: TokenRange;
  readonly status: PermissionStatus;
  readonly grantor: Party;
  readonly grantee: Party;
  readonly requester: Party;
  /** Null where the clause names no weapon. */
  readonly weapon: LocalId | null;
  readonly limits: Limits;
  /** Arms are sent or asked for, not used. */
  readonly transfer: boolean;
  readonly rule: string;
  /** Counts only where the article tells of such a permission in full. */
  readonly weak: boolean;
}
