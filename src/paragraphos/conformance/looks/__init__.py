"""Looks: each answers one question of a catalogue from what is published, with what it saw."""
