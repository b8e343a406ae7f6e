-- What all articles say of entities or topics. ?1: keys as a JSON list.
SELECT s.node_key, a.id AS article_id, s.mentions, s.body, a.published_at, a.origin_id
FROM json_each(?1) j CROSS JOIN source s ON s.node_key = j.value CROSS JOIN article a ON a.key = s.article_key
