import { groupBy } from '../group-by.js';
import { isEntityId } from '../identity/judged-change.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { type NodeWrite, refoldNode, type SourceRow, type StoredNode } from './fold-entities.js';
import { factWrite, type ReportRow } from './fold-facts.js';
import { readWho } from './who.js';

const SOURCES = cypherFile('read/sources');
const STORED_NODES = cypherFile('read/stored-nodes');
const STORED_REPORTS = cypherFile('read/stored-reports');

export interface Folded {
  readonly written: readonly NodeWrite[];
  /** Nodes of which no article tells any more. */
  readonly removed: readonly string[];
}

/** Folds nodes afresh from all that articles say of them now. @param named entities and topics */
export async function foldAgain(run: Run, named: readonly string[], facts: readonly string[]): Promise<Folded> {
  const [stored, sourceRows, reportRows, who] = await Promise.all([
    run<StoredNode>(STORED_NODES, { ids: named }),
    run<SourceRow>(SOURCES, { ids: named }),
    run<ReportRow>(STORED_REPORTS, { ids: facts }),
    readWho(run, named.filter(isEntityId)),
  ]);
  const [sources, reports] = [groupBy(sourceRows, ({ id }) => id), groupBy(reportRows, ({ id }) => id)];
  return {
    written: [
      ...stored.flatMap((node) => {
        const rows = sources.get(node.id);
        return rows === undefined ? [] : [refoldNode(rows, node, isEntityId(node.id) ? who.aliasesOf(node.id) : [])];
      }),
      ...[...reports].map(([id, rows]) => factWrite(id, rows)),
    ],
    removed: [...named.filter((id) => !sources.has(id)), ...facts.filter((id) => !reports.has(id))],
  };
}
