"""Trying an exporter: it is run in two worlds and watched; what became of it is kept, so that each test asks once."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Any

from attrs import define, evolve, field, frozen

from partnerkit.errors import ChoiceError
from partnerkit.exporters import Artifact, Exporter, make
from partnerkit.model import Partnership
from partnerkit.plugins.watching import Seen, watched
from partnerkit.testing.samples import fullest
from partnerkit.testing.worlds import WORLDS, inside


@frozen
class Asked:
    """What an exporter was asked for.

    Attributes:
        sample: Name of the record.
        language: Language of the content.
        labels: Language of headings and labels.
        audience: Whom the file is for.
    """

    sample: str
    language: str
    labels: str
    audience: str

    def __str__(self) -> str:
        """Return it as a failure names it."""
        labels = "" if self.labels == self.language else f", labels {self.labels}"
        return f"{self.sample}, {self.language}{labels}, {self.audience}"


@frozen
class Tried:
    """What became of a job.

    Attributes:
        asked: What was asked for.
        artifact: What was made; nothing if it failed.
        again: The same once more in another world; nothing if that was not tried.
        failure: Why nothing was made.
        changed: Whether the record was another one afterwards.
        seen: What was done outside.
    """

    asked: Asked
    artifact: Artifact | None
    again: Artifact | None
    failure: str | None
    changed: bool
    seen: Seen

    @property
    def files(self) -> tuple[Artifact, ...]:
        """The files that were made."""
        return (self.artifact, *self.artifact.others) if self.artifact else ()


@define
class Trials:
    """The trials of one exporter with one set of options.

    Attributes:
        exporter: The exporter.
        options: Its options.
        samples: Functions that make the records, by name.
        read: The words of what was made, for those who have read it.
    """

    exporter: Exporter[Any]
    options: Mapping[str, Any]
    samples: Mapping[str, Callable[[], Partnership]]
    read: dict[Asked, str] = field(factory=dict)
    _made: dict[tuple[Asked, bool], Tried] = field(factory=dict)
    _records: dict[str, Partnership] = field(factory=dict)

    def tried(self, asked: Asked, *, twice: bool = False) -> Tried:
        """Return what becomes of a job; it is run the first time somebody asks.

        What is for others is made after the same for the house, so that it shows if an exporter keeps something.

        Args:
            asked: The job.
            twice: Whether to run it again in another world.
        """
        if not self._made:  # what it imports when first used is not to see the clock of another world
            self._once(evolve(asked, sample="smallest"), nullcontext)
        if (asked, twice) not in self._made:
            if asked.sample == "marked" and asked.audience == "public" and asked.labels == asked.language:
                self.tried(evolve(asked, audience="internal"))
            self._made[asked, twice] = self._run(asked, twice)
        return self._made[asked, twice]

    def _run(self, asked: Asked, twice: bool) -> Tried:
        before = repr(self._record(asked.sample))
        with watched() as seen:
            artifact, failure = self._once(asked, lambda: inside(WORLDS[0]))
            again, failed = self._once(asked, lambda: inside(WORLDS[1])) if twice else (None, None)
        changed = before != repr(self._record(asked.sample))
        if changed:
            del self._records[asked.sample]
        return Tried(asked, artifact, again, failure or failed, changed, seen)

    def _record(self, sample: str) -> Partnership:
        if sample not in self._records:
            self._records[sample] = self.samples[sample]()
        return self._records[sample]

    def _once(self, asked: Asked, world: Callable[[], Any]) -> tuple[Artifact | None, str | None]:
        try:
            with world():
                made = made_of(
                    self._record(asked.sample),
                    self.exporter,
                    self.options,
                    asked.language,
                    asked.labels,
                    asked.audience,
                )
        except Exception as error:  # whatever goes wrong is told as a failure of the exporter
            return None, f"{type(error).__name__}: {error}"
        return made, None


def made_of(
    record: Partnership,
    exporter: Exporter[Any],
    options: Mapping[str, Any],
    language: str,
    labels: str,
    audience: str,
) -> Artifact:
    """Return what an exporter makes; where it asks which of several is meant, the first."""
    given = dict(options)
    while True:
        try:
            return make(record, exporter, language=language, labels=labels, audience=audience, options=given)
        except ChoiceError as error:
            if not error.candidates or error.option in given:
                raise
            given[error.option] = error.candidates[0]


def digest(exporter: Exporter[Any], options: Mapping[str, Any], language: str) -> str:
    """Return the SHA-256 of what is made of the fullest record."""
    made = made_of(fullest(), exporter, options, language, language, exporter.audience)
    return hashlib.sha256(b"\0".join(each.data for each in (made, *made.others))).hexdigest()


def digest_elsewhere(name: str, options: Mapping[str, Any], language: str) -> str:
    """Return the same as `digest`, made by a process with another hash seed, time zone, locale and user.

    Args:
        name: The name of the exporter, by which the process finds it.
        options: Its options.
        language: The language.

    Returns:
        The digest, or the error the process ended with.
    """
    code = (
        "import json, sys; from partnerkit.exporters import get_exporter; from partnerkit.testing.trial import digest; "
        "name, options, language = json.loads(sys.argv[1]); "
        "sys.stdout.write(digest(get_exporter(name), options, language))"
    )
    surroundings = {
        "PYTHONHASHSEED": "4711",
        "TZ": "PKB-14",
        "LC_ALL": "sv_SE.UTF-8",
        "LANG": "sv_SE",
        "USER": "two",
    }
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps([name, dict(options), language])],
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr.strip().rpartition("\n")[2] if done.returncode else done.stdout
