"""How many examples a test of properties takes, where one example takes long."""

import os

import pytest
from hypothesis import settings

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
"""Whether everything is to be gone through, for a figure to report; else what CI has time for."""

IF_THOROUGH = pytest.mark.skipif(not THOROUGH, reason="takes long: HYPOTHESIS_PROFILE=thorough runs it")


def a_part(of: int) -> int:
    """Return one part of so many of the profile's examples; of a thorough run all."""
    profile = settings.get_profile(settings.get_current_profile_name())
    return profile.max_examples if THOROUGH else max(profile.max_examples // of, 1)
