"""References: the citable units of an edition, what became of them release by release, and how they are found."""
