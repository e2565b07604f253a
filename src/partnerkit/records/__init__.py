"""Records as people handle them: loaded and dumped by suffix, whatever the format."""

from partnerkit.records.loading import Loaded, load, loads, read
from partnerkit.records.dumping import dump, dumps

__all__ = ["Loaded", "dump", "dumps", "load", "loads", "read"]
