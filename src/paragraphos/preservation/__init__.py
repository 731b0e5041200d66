"""The edition for libraries: one bag with fixity, and the proof that a copy is what was released."""
