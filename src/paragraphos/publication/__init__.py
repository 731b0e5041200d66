"""The edition as it is published: assembled once, made into files by the outputs, written all or nothing."""
