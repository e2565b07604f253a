"""Records as people handle them: loaded and dumped by suffix, whatever the format."""

from partnerkit.records.dumping import dump, dumps
from partnerkit.records.loading import Loaded, load, loads, read

__all__ = ["Loaded", "dump", "dumps", "load", "loads", "read"]
