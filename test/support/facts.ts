/** Builders for the facts of an article; what is not given has a plain value. */
import type {
  ArticleFacts,
  EntityFact,
  EventFact,
  MentionFact,
  PermissionFact,
  RelationFact,
  StatementFact,
} from '../../src/model/article-facts.js';
import { type Words, wordsAt } from '../../src/model/span.js';
import type { ArticleSource } from '../../src/text/article-source.js';
import type { ArticleText } from '../../src/text/article-text.js';
import { readText } from '../../src/text/read-text.js';

export const entity = (id: string, more: Partial<EntityFact> = {}): EntityFact => ({
  id,
  kind: 'Person',
  name: id,
  key: null,
  named: true,
  organizationKind: null,
  placeKind: null,
  weaponClass: null,
  governmentOf: null,
  ...more,
});

type Parts = Partial<Omit<ArticleFacts, 'meta' | 'boilerplate'>>;

/** Facts written by hand for a text: spans are found by their words. */
export class FactsOf {
  readonly text: ArticleText;

  constructor(source: ArticleSource) {
    this.text = readText(source);
  }

  /** The words where they first stand behind `from`. */
  at(words: string, from = 0): Words {
    const start = this.text.text.indexOf(words, from);
    if (start < 0) throw new Error(`the text has no "${words}"`);
    return wordsAt(this.text.text, { start, end: start + words.length });
  }

  mention(of: string, words: string, more: Partial<MentionFact> = {}): MentionFact {
    return { ...this.at(words), entity: of, form: 'NAME', rule: 'test', confidence: 0.9, ...more };
  }

  statement(id: string, speaker: string | null, content: string, more: Partial<StatementFact> = {}): StatementFact {
    return {
      id,
      speaker,
      speakerWords: null,
      kind: 'INDIRECT',
      cue: null,
      content: this.at(content),
      quoted: [],
      addressee: null,
      venue: null,
      act: 'CLAIM',
      negated: false,
      strength: 'PLAIN',
      condition: null,
      consequence: null,
      date: null,
      datePhrase: null,
      reportedVia: [],
      about: [],
      topics: [],
      stance: [],
      within: null,
      rule: 'test',
      confidence: 0.8,
      ...more,
    };
  }

  event(id: string, trigger: string, more: Partial<EventFact> = {}): EventFact {
    return {
      id,
      type: 'STRIKE',
      trigger: this.at(trigger),
      otherMentions: [],
      date: null,
      datePhrase: null,
      place: null,
      participants: [],
      numbers: [],
      modality: 'ASSERTED',
      attributedTo: null,
      rule: 'test',
      confidence: 0.6,
      ...more,
    };
  }

  permission(id: string, evidence: string, more: Partial<PermissionFact> = {}): PermissionFact {
    return {
      id,
      grantor: 'usa',
      grantee: 'ukraine',
      weapon: null,
      status: 'GRANTED',
      against: null,
      area: null,
      condition: null,
      date: null,
      datePhrase: null,
      attributedTo: null,
      requestedBy: null,
      evidence: this.at(evidence),
      otherEvidence: [],
      source: null,
      rule: 'test',
      confidence: 0.7,
      ...more,
    };
  }

  relation(id: string, from: string, to: string, evidence: string, more: Partial<RelationFact> = {}): RelationFact {
    return {
      id,
      type: 'HOLDS_POSITION',
      from,
      to,
      title: null,
      item: null,
      since: null,
      until: null,
      evidence: this.at(evidence),
      rule: 'test',
      confidence: 0.8,
      ...more,
    };
  }

  facts(parts: Parts): ArticleFacts {
    const { meta, boilerplate } = this.text;
    const none = {
      entities: [],
      mentions: [],
      statements: [],
      statementTies: [],
      events: [],
      permissions: [],
      relations: [],
    };
    return { meta, boilerplate, ...none, ...parts };
  }
}
