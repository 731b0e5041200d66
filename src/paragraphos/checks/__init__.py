"""What is looked at in an edition: a check is a file and a line in `table.py`; `layers.py` is the whole of it."""
