// Adds judgements, each once. $judgements: {key, properties}.
UNWIND $judgements AS judgement
MERGE (j:Judgement {key: judgement.key})
ON CREATE SET j += judgement.properties
