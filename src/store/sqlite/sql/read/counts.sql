-- Number of nodes of each kind, and of edges.
SELECT type AS kind, count(*) AS count FROM entity GROUP BY type
UNION ALL SELECT 'Topic', count(*) FROM topic
UNION ALL SELECT 'Event', count(*) FROM event
UNION ALL SELECT 'Statement', count(*) FROM statement
UNION ALL SELECT 'Permission', count(*) FROM permission
UNION ALL SELECT 'Article', count(*) FROM article
UNION ALL SELECT 'edges', count(*) FROM edge WHERE from_key IS NOT NULL
