// What an article gave rise to judge. $article: its id.
MATCH (j:Judgement {articleId: $article})
RETURN j.subjectId AS subjectId, j.objectId AS objectId
