// Counts edges without evidence, or with counts that are not those of their evidence. Reads the whole graph.
MATCH ()-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST|SAID|ABOUT|TOWARD|ADDRESSED_TO|TOLD_THROUGH|REPLIES_TO|CONTRADICTS|CONFIRMS|TOOK_PART_IN|AT|USED_IN|GRANTS|RECEIVES|COVERS|BACKED_BY]->()
CALL (r) {
  UNWIND r.passages AS passage
  MATCH (told:Article:Node {id: substring(passage, 11, 28)})
  RETURN count(DISTINCT told.originId) AS origins
}
WITH r, origins
WHERE coalesce(size(r.passages), 0) = 0 OR size(r.passages) <> r.reports OR size(r.evidence) <> r.reports
  OR size(r.originIds) <> r.origins OR origins <> r.origins
RETURN count(r) AS found
