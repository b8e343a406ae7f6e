-- What all articles say of entities or topics. ?1: ids as a JSON list.
SELECT s.node_id, s.article_id, s.mentions, s.body, a.published_at, a.origin_id
FROM json_each(?1) j CROSS JOIN source s ON s.node_id = j.value CROSS JOIN article a ON a.id = s.article_id
