-- Those of the ids that no node has. ?1: ids as a JSON list.
SELECT j.value AS id FROM json_each(?1) j WHERE NOT EXISTS (SELECT 1 FROM node WHERE node.id = j.value)
