"""Records as YAML and JSON: what a file looks like, how it is read with positions, how it is written.

`reading` and `writing` are each other's mirror; both, and `schema`, rest on the one table of values in
`partnerkit.values.shapes` and on the attrs classes of the model.
"""

from partnerkit.files.reading import read_file
from partnerkit.files.schema import partnership_schema
from partnerkit.files.writing import to_data, to_json, to_yaml

__all__ = ["partnership_schema", "read_file", "to_data", "to_json", "to_yaml"]
