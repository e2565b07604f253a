"""The position paper's blocks: small functions that make one section each out of the fields of a record."""
