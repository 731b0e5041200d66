"""From words to their reference: an index of a text, and the ways in which a quotation may depart from it."""
