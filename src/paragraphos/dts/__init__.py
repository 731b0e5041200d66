"""Distributed Text Services 1.0: the edition read by programs, as files (Level 0) and from a server (Level 1)."""
