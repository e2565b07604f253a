"""Prose documents: the closed tree, and what builds it out of a record.

A new document is a new module here that returns a `tree.Document`. Every renderer must know a new node,
so one is added only when no existing one says what is meant.
"""
