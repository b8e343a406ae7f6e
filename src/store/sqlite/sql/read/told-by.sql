-- What articles tell of, by key. ?1: ids of the articles as a JSON list.
SELECT DISTINCT 'source' AS part, s.node_key AS key
FROM json_each(?1) j CROSS JOIN article a ON a.id = j.value CROSS JOIN source s ON s.article_key = a.key
UNION SELECT 'report', r.fact_key
FROM json_each(?1) j CROSS JOIN article a ON a.id = j.value CROSS JOIN report r ON r.article_key = a.key
UNION SELECT 'edge', e.edge_key
FROM json_each(?1) j CROSS JOIN article a ON a.id = j.value CROSS JOIN edge_evidence e ON e.article_key = a.key
