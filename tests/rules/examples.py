"""Records for the rules' tests: pieces of YAML made whole, as plugin authors have them too."""

from partnerkit.testing.pieces import record, whole

__all__ = ["record", "whole"]
