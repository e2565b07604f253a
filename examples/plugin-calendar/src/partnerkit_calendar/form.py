"""The form `meetings-report`, read from the YAML file beside this module."""

from importlib.resources import files

from partnerkit.forms import read_form

_FILE = files("partnerkit_calendar") / "meetings-report.yaml"

MEETINGS_REPORT = read_form(_FILE.read_bytes(), _FILE.name)
