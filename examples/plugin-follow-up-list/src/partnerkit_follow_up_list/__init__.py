"""A partnerkit exporter: what is to be followed up, as a plain list for e-mail."""

from attrs import frozen

from partnerkit.exporters import Artifact, Exporter, ExportJob
from partnerkit.model import FollowUp, Organisation, index
from partnerkit.values import Text


@frozen
class FollowUpListOptions:
    """Options of the list.

    Attributes:
        bullet: What each line begins with.
    """

    bullet: str = "-"


def _run(job: ExportJob[FollowUpListOptions]) -> Artifact:
    records = index(job.partnership)

    def line(follow_up: FollowUp) -> str:
        unit = records.get(follow_up.by or "")
        name = unit.name.get(job.language) if isinstance(unit, Organisation) else None
        what = follow_up.what.get(job.language) if follow_up.what else None
        return " ".join(part for part in (job.options.bullet, name, what) if part)

    lines = [line(follow_up) for follow_up in job.partnership.follow_ups]
    return Artifact("".join(f"{one}\n" for one in lines).encode("utf-8"))


EXPORTER = Exporter(
    name="follow-up-list",
    suffix=".txt",
    media_type="text/plain; charset=utf-8",
    summary=Text({"en": "what is to be followed up, for e-mail", "sv": "vad som ska följas upp, för e-post"}),
    run=_run,
    options=FollowUpListOptions,
)
