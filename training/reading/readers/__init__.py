"""One module a set: from the set's own format to prepared documents."""
