"""The keys: sign-in, tokens and where they are kept."""
