"""Training of the project's reading model: one encoder, several heads, exported for onnxruntime."""
