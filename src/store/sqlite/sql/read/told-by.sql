-- What articles tell of. ?1: ids of the articles as a JSON list.
SELECT DISTINCT 'source' AS part, s.node_id AS id FROM json_each(?1) j CROSS JOIN source s ON s.article_id = j.value
UNION SELECT 'report', r.fact_id FROM json_each(?1) j CROSS JOIN report r ON r.article_id = j.value
UNION SELECT 'edge', e.edge_id FROM json_each(?1) j CROSS JOIN edge_evidence e ON e.article_id = j.value
