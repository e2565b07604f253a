"""For partnerkit: activities and follow-ups as a calendar, rules that go with it, fields of its own, and a form.

Nothing is imported here, so that listing costs nothing; the entry points in `pyproject.toml` lead to the modules.
"""
