"""An exported graph over documents: the outputs of every window, as the runtime gets them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from .graph import OUTPUTS
from .windows import Encoded, collate, windows
from .wordpiece import WordPiece

Outputs = dict[str, np.ndarray]


class Graph:
    """One single-threaded session."""

    def __init__(self, path: Path, wordpiece: WordPiece) -> None:
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(path, settings, providers=["CPUExecutionProvider"])
        self.wordpiece = wordpiece

    def window(self, encoded: Encoded, begin: int, end: int) -> Outputs:
        """Outputs of one window of words."""
        batch = collate([(encoded, begin, end)], self.wordpiece)
        feed = {"ids": batch.ids[0].numpy(), "features": batch.features[0].numpy(), "first": batch.first[0].numpy(), "foreign": batch.foreign.numpy()}
        return dict(zip(OUTPUTS, self.session.run(list(OUTPUTS), feed)))

    def document(self, encoded: Encoded) -> list[tuple[int, int, Outputs]]:
        """[(begin, end, outputs)] of all windows."""
        return [(a, b, self.window(encoded, a, b)) for a, b in windows(encoded)]
