"""The command, for tests of exporters that go all the way."""

from tests.cli.conftest import run as run
