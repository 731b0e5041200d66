"""Citations: as data, made from the header and the units; and in words, in any style of the Citation Style Language."""
