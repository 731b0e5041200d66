"""The conformance passport: what the criteria of the field ask, and what was seen in the files that are published."""
