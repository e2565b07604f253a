"""Severities by profile that several rules share."""

from partnerkit.rules.profiles import Profile, Severity

ERROR = {Profile.DRAFT: Severity.ERROR}
WARNING = {Profile.DRAFT: Severity.WARNING}
ADVICE = {Profile.DRAFT: Severity.ADVICE}

WARNING_THEN_ERROR = {Profile.DRAFT: Severity.WARNING, Profile.APPLICATION: Severity.ERROR}
ADVICE_THEN_ERROR = {Profile.DRAFT: Severity.ADVICE, Profile.APPLICATION: Severity.ERROR}
ERROR_WHEN_DECIDED = {Profile.DRAFT: Severity.WARNING, Profile.DECISION: Severity.ERROR}

FROM_APPLICATION = {Profile.APPLICATION: Severity.WARNING}
FROM_DECISION = {Profile.DECISION: Severity.WARNING}
ADVICE_FROM_DECISION = {Profile.DECISION: Severity.ADVICE}
FROM_REPORT = {Profile.FINAL_REPORT: Severity.WARNING}
WARNING_THEN_ERROR_FROM_REPORT = {Profile.DRAFT: Severity.WARNING, Profile.FINAL_REPORT: Severity.ERROR}
ADVICE_FROM_REPORT = {Profile.FINAL_REPORT: Severity.ADVICE}
WARNING_FROM_REPORT = {Profile.FINAL_REPORT: Severity.WARNING}
ERROR_FROM_REPORT = {Profile.FINAL_REPORT: Severity.ERROR}
