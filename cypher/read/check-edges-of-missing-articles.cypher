// Counts edges with evidence from articles that are not there. Reads the whole graph.
MATCH ()-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST|SAID|ABOUT|TOWARD|ADDRESSED_TO|REPLIES_TO|CONTRADICTS|CONFIRMS|TOOK_PART_IN|AT|USED_IN|GRANTS|RECEIVES|COVERS|BACKED_BY]->()
WHERE any(passage IN r.passages WHERE NOT EXISTS { (:Article:Node {id: substring(passage, 11, 28)}) })
RETURN count(r) AS found
