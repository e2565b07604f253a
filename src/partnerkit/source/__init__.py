"""Reading and writing YAML and JSON with positions; knows nothing about partnerships.

Data goes bytes -> `Parsed` (`yaml_in`, `json_in`) -> values (`structure`) and back (`yaml_out`, `json_out`).
Import from the modules: this one stays empty so that nobody pays for PyYAML or cattrs before they read a
file. Add a module here only for something that every format or every kind of record would need.
"""
