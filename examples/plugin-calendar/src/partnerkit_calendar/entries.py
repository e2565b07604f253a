"""What a calendar could hold: every activity and follow-up, with its words and the days that are known."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from partnerkit.model import Activity, ActivityStatus, FollowUp, Organisation, Partnership, index
from partnerkit.values import FuzzyDate, Text
from partnerkit_calendar.days import certain_days


@frozen
class Entry:
    """Something that could stand in a calendar.

    Attributes:
        uid: Its name for calendar programs: the same as long as its id is, so that it is replaced and not doubled.
        kind: `activity` or `follow-up`.
        when: When, as far as the record says.
        title: What it is, in the language of the content; nothing where the record has no words in it.
        statement: More about it.
        place: Where.
        dropped: Whether it did not take place.
    """

    uid: str
    kind: str
    when: FuzzyDate | None
    title: str | None
    statement: str | None = None
    place: str | None = None
    dropped: bool = False

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day, if both are certain."""
        return certain_days(self.when)


def entries(partnership: Partnership, language: str) -> Iterator[Entry]:
    """Yield activities and follow-ups with their words in a language, in the order of the record."""
    for number, project in enumerate(partnership.projects, 1):
        for place, activity in enumerate(project.activities, 1):
            name = activity.id or f"{project.id or f'projects-{number}'}.activities-{place}"
            yield _of_activity(activity, f"{name}@{partnership.id}", language)
    records = index(partnership)
    for number, follow_up in enumerate(partnership.follow_ups, 1):
        body = records.get(follow_up.by or "")
        who = body.name if isinstance(body, Organisation) else None
        name = follow_up.id or f"follow_ups-{number}"
        yield _of_follow_up(follow_up, who, f"{name}@{partnership.id}", language)


def _of_activity(activity: Activity, uid: str, language: str) -> Entry:
    title, statement = (_words(text, language) for text in (activity.title, activity.statement))
    return Entry(
        uid=uid,
        kind="activity",
        when=activity.date,
        title=title or statement,
        statement=statement if title else None,
        place=_words(activity.place, language),
        dropped=activity.status is ActivityStatus.DROPPED,
    )


def _of_follow_up(follow_up: FollowUp, who: Text | None, uid: str, language: str) -> Entry:
    what = _words(follow_up.what, language)
    title = " ".join(filter(None, (_words(who, language), what))) if what else None
    return Entry(uid=uid, kind="follow-up", when=follow_up.due, title=title)


def _words(text: Text | None, language: str) -> str | None:
    return text.get(language) if text else None
