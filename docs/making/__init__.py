"""What of the documentation is made from the code: `python -m docs.making` writes those pages anew.

They are kept in the repository, so that they can be read on a forge, and a test fails when they are stale.
"""
