import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

function contentsIn(text: string, attribution: GivenAttribution): (string | null)[] {
  const { facts, cut } = read(text, { attributions: [attribution] });
  return facts.statements.map(({ content }) => cut(content));
}

/** What a model may take for an attribution, as [text, source, cue, content]. */
type Case = readonly [text: string, source: string, cue: string, content: string];

const NO_SPEECH: readonly Case[] = [
  ['Officials feared that the dam would break.', 'Officials', 'feared', 'the dam would break'],
  ['Analysts expect rates to fall.', 'Analysts', 'expect', 'rates to fall'],
  ['Investors hope to gain from it.', 'Investors', 'hope', 'to gain from it'],
  ['The cabinet decided to close the port.', 'The cabinet', 'decided', 'to close the port'],
  ['The court issued a ban on exports.', 'The court', 'issued', 'a ban on exports'],
  ['The leaders discussed matters of mutual interest.', 'The leaders', 'discussed', 'matters of mutual interest'],
  ['Voters want to rewrite the constitution.', 'Voters', 'want', 'to rewrite the constitution'],
  ['The drug is known as the poor man’s gold.', 'The drug', 'known as', 'the poor man’s gold'],
  ['He was convicted of robbing a bank.', 'He', 'was convicted of', 'robbing a bank'],
  ['The party has turned against its leader.', 'The party', 'has turned against', 'its leader'],
  ['Police suspect that the fire was set.', 'Police', 'suspect', 'the fire was set'],
  ['The firm did not say how many had left.', 'The firm', 'did not say', 'how many had left'],
  ['The ministry has not disclosed the cost of it.', 'The ministry', 'has not disclosed', 'the cost of it'],
  ['The spokesman declined to comment on the matter.', 'The spokesman', 'declined', 'to comment on the matter'],
  ['The spokesman declined to comment on the matter.', 'The spokesman', 'declined to comment on', 'the matter'],
  ['The army would not comment on the report.', 'The army', 'would not comment on', 'the report'],
  ['The ministry gave no figures of the dead.', 'The ministry', 'gave', 'no figures of the dead'],
  ['The office declined comment on the report.', 'The office', 'declined', 'comment on the report'],
  ['China calls the Nansha Islands its own.', 'China', 'calls', 'the Nansha Islands'],
  ['Rivals dubbed the hall a barn.', 'Rivals', 'dubbed', 'the'],
];

const SPEECH: readonly Case[] = [
  ['Officials feared “a very long winter”.', 'Officials', 'feared', 'a very long winter'],
  ['The two discussed “matters of mutual interest”.', 'The two', 'discussed', 'matters of mutual interest'],
  ['Officials warned that the dam would break.', 'Officials', 'warned', 'the dam would break'],
  ['The spokesman declined to say who had paid.', 'The spokesman', 'declined', 'to say who had paid'],
  ['The spokesman would not say who had paid.', 'The spokesman', 'would not say', 'who had paid'],
  ['The ministry denied it.', 'The ministry', 'denied', 'it'],
  ['The judge ruled that the law was void.', 'The judge', 'ruled', 'the law was void'],
  ['The general did not deny the report.', 'The general', 'did not deny', 'the report'],
  ['Moscow threatened to close the port.', 'Moscow', 'threatened', 'to close the port'],
  ['The mayor called Moscow weak.', 'The mayor', 'called', 'Moscow weak'],
  ['The mayor made clear that it would stay.', 'The mayor', 'made clear', 'it would stay'],
];

describe('what a model takes for an attribution', () => {
  it.each(NO_SPEECH)('is none where nobody speaks: %s', (text, source, cue, content) => {
    expect(contentsIn(text, { source, cue, contents: [content] })).toEqual([]);
  });

  it.each(SPEECH)('is one where somebody does: %s', (text, source, cue, content) => {
    expect(contentsIn(text, { source, cue, contents: [content] })).toEqual([content]);
  });
});
