// A page of articles, in any order.
// $access, $ids, $names, $kinds: where to look, see access.ts; $programs: the condition, see condition.ts;
// $sort, $descending: properties to order by; $bounds, $backward, $limit: the page, see page.ts.
CALL () {
  WITH 1 AS once WHERE $access = 'ids' UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Article.outletId' MATCH (n:Article) WHERE n.outletId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Article.copyOfId' MATCH (n:Article) WHERE n.copyOfId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Article' IN $kinds MATCH (n:Article) RETURN n
}
WITH n
WHERE $programs IS NULL OR reduce(truths = [], step IN $programs[n.nodeKind] |
  CASE step.op
    WHEN 'and' THEN [truths[0] AND truths[1]] + truths[2..]
    WHEN 'or' THEN [truths[0] OR truths[1]] + truths[2..]
    WHEN 'not' THEN [NOT truths[0]] + truths[1..]
    WHEN 'true' THEN [true] + truths
    WHEN 'false' THEN [false] + truths
    WHEN 'missing' THEN [n[step.property] IS NULL] + truths
    WHEN 'member' THEN [step.ids[n[step.property]] IS NOT NULL] + truths
    ELSE [coalesce(any(own IN CASE WHEN step.many THEN n[step.property] ELSE [n[step.property]] END WHERE
      CASE step.op
        WHEN 'eq' THEN own = step.value
        WHEN 'in' THEN own IN step.value
        WHEN 'contains' THEN own CONTAINS step.value
        WHEN 'startsWith' THEN own STARTS WITH step.value
        WHEN 'gt' THEN own > step.value
        WHEN 'gte' THEN own >= step.value
        WHEN 'lt' THEN own < step.value
        WHEN 'lte' THEN own <= step.value
      END), false)] + truths
  END)[0]
WITH n, n[$sort[0]] AS s0, n[$sort[1]] AS s1
WHERE all(bound IN $bounds WHERE
  [i IN [0, 1] | bound.side * CASE
    WHEN [s0, s1][i] IS NULL AND bound.sort[i] IS NULL THEN 0
    WHEN [s0, s1][i] IS NULL THEN 1
    WHEN bound.sort[i] IS NULL THEN -1
    WHEN [s0, s1][i] = bound.sort[i] THEN 0
    WHEN ([s0, s1][i] > bound.sort[i]) <> $descending[i] THEN 1
    ELSE -1
  END] + [bound.side * CASE WHEN n.id = bound.rowId THEN 0 WHEN n.id > bound.rowId THEN 1 ELSE -1 END] > [0, 0, 0])
RETURN n.id AS id, n.record AS record, s0, s1
ORDER BY (s0 IS NULL) <> $backward,
  CASE WHEN $descending[0] = $backward THEN s0 END,
  CASE WHEN $descending[0] <> $backward THEN s0 END DESC,
  (s1 IS NULL) <> $backward,
  CASE WHEN $descending[1] = $backward THEN s1 END,
  CASE WHEN $descending[1] <> $backward THEN s1 END DESC,
  CASE WHEN $backward THEN '' ELSE n.id END,
  CASE WHEN $backward THEN n.id ELSE '' END DESC
LIMIT $limit
