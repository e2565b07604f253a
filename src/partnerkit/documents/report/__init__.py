"""The sections of the final report: each block is a function from an account to nodes of the tree.

A new block is a function in one of these modules and an entry in `sections.BLOCKS`; a form names it.
"""
