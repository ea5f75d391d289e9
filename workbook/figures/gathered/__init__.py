"""Many people's answers brought together, however they came, and what they say topic by topic."""
