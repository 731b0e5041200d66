"""Support for those who write: validation that follows every save, and a language server for editors."""
