"""The fields of the model that no Word document shows, each with the reason.

Every other field appears in the position paper or in the final report; a test plants a value in each and
looks for it. A new field of the model is shown somewhere, or stands here.
"""

from collections.abc import Mapping

_WAIVER = "A waiver is between the record and its rules; the check report tells it."
_TRANSLATION = "How a text was translated is told in the workbook, to those who translate."
_SETTING = "It decides how rules judge the record and when follow-up falls due; readers see the outcome."
_CONTAINER = "It only holds other records; their own fields are shown or listed here."

LEFT_OUT: Mapping[str, str] = {
    "Record.id": "Ids tie records together within the file; readers see titles and names instead.",
    "Record.public": "It decides who may see the record, and is not itself news.",
    "Record.note": "A remark is for those who keep the record.",
    "Attachment.path": "A path in somebody's folder helps no reader.",
    "Attachment.digest": "Programs compare it with the file; it says nothing to people.",
    "Grant.submitted": "Rules about rounds of applications ask for it; readers are told when the grant was decided.",
    "MandatePeriod.label": _SETTING,
    "MandatePeriod.start": _SETTING,
    "MandatePeriod.end": _SETTING,
    "Partnership.language": "It says in which language plain texts stand in the file.",
    "Partnership.settings": _CONTAINER,
    "Partnership.waivers": _CONTAINER,
    "Partnership.translations": _CONTAINER,
    "Partnership.extensions": "Fields of plugins are shown by the plugins that know what they mean.",
    "Report.digest": "Programs compare it with the answers that were sent; it says nothing to people.",
    "Settings.languages": _SETTING,
    "Settings.mandate_clock": _SETTING,
    "Settings.mandate_periods": _SETTING,
    "Settings.partial_period_due": _SETTING,
    "Settings.perspectives": _SETTING,
    "Settings.disabled": "It switches plugins off; documents do not know of plugins.",
    "Term.word": "It is the word in the text that the note explains; the text itself shows it.",
    "Translation.about": _TRANSLATION,
    "Translation.language": _TRANSLATION,
    "Translation.status": _TRANSLATION,
    "Translation.by": _TRANSLATION,
    "Translation.date": _TRANSLATION,
    "Waiver.code": _WAIVER,
    "Waiver.about": _WAIVER,
    "Waiver.reason": _WAIVER,
    "Waiver.until": _WAIVER,
}
"""Fields as `Class.field`, and why readers do not see them. `Record` stands for what every class has."""
