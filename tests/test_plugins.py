"""Plugins: what is found, what is loaded, how faults are told. Fake distributions stand on sys.path."""

import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen
from tests.distributions import Install

from partnerkit import plugins
from partnerkit.errors import (
    PluginConflictError,
    PluginError,
    PluginInvalidError,
    PluginLoadError,
    PluginNotFoundError,
)

GROUP = "partnerkit.tests"


@frozen
class Thing:
    """What the plugins of these tests have to be."""

    name: str
    api: int = 1


@pytest.fixture(autouse=True)
def _things(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the modules of fake distributions import `Thing`."""
    monkeypatch.setitem(sys.modules, "things_of_tests", sys.modules[__name__])


MADE = "from things_of_tests import Thing\n"


def _offer(*lines: str) -> str:
    return "\n".join((f"[{GROUP}]", *lines, ""))


def _states() -> dict[str, str]:
    return {one.info.full_name: one.state for one in plugins.check(GROUP, Thing)}


class TestFind:
    """What is installed is listed, and nothing is imported."""

    def test_lists_names_distributions_and_versions_without_importing(self, install: Install) -> None:
        """A plugin whose module would fail is listed like any other."""
        install("acme", _offer("list = acme_list:LIST"), "2.5", acme_list="raise RuntimeError")

        found = plugins.find(GROUP)

        assert (plugins.PluginInfo(GROUP, "list", "acme_list:LIST", "acme", "2.5", False, "list"),) == found
        assert "acme_list" not in sys.modules

    def test_sorts_by_name_whatever_the_order_of_the_path(self, install: Install) -> None:
        """The order comes from the names alone."""
        install("zeta", _offer("b = z:B", "a = z:A"))
        install("alfa", _offer("c = a:C"))

        assert ["a", "b", "c"] == [one.name for one in plugins.find(GROUP)]

    def test_reads_one_distribution_once(self, install: Install) -> None:
        """Of two copies of a distribution the first on the path counts, as it does for import."""
        install("acme-list", _offer("list = old:LIST"), "1.0")
        install("Acme_List", _offer("list = new:LIST"), "2.0")

        assert [("Acme_List", "2.0")] == [(one.distribution, one.version) for one in plugins.find(GROUP)]

    def test_ignores_other_groups_comments_and_unreadable_files(self, install: Install) -> None:
        """A file that no tool can read harms nobody else."""
        install("acme", f"[other]\nx = y:Z\n# remark\n[{GROUP}]\n; remark\n\nlist = a:B\n")
        install("latin", f"[{GROUP}]\nbl\u00e5 = b:C\n")

        assert ["list"] == [one.name for one in plugins.find(GROUP)]

    def test_names_a_distribution_without_metadata(self, install: Install) -> None:
        """A half-removed distribution is told as unknown, not as a crash."""
        install("ghost", _offer("list = ghost:LIST"), metadata=False)

        assert [("unknown", "unknown")] == [(one.distribution, one.version) for one in plugins.find(GROUP)]

    def test_names_a_distribution_whose_metadata_nobody_can_decode(self, install: Install) -> None:
        """One that was damaged harms nobody else."""
        install("acme", _offer("list = acme_list:LIST"))
        next(Path(sys.path[0]).glob("*.dist-info/METADATA")).write_bytes(b"Name: acme\nVersion: \xff\n")
        install("bolag", _offer("map = bolag_map:MAP"), "2.0")

        assert [("unknown", "unknown"), ("bolag", "2.0")] == [
            (one.distribution, one.version) for one in plugins.find(GROUP)
        ]

    def test_reads_name_and_version_from_the_head_alone(self, install: Install) -> None:
        """A description may begin its lines as it likes."""
        install("acme", _offer("list = acme_list:LIST"))
        metadata = next(Path(sys.path[0]).glob("*.dist-info/METADATA"))
        metadata.write_text("Metadata-Version: 2.1\nVersion: 3.0\nname: acme\n\nName: not this one\n")

        assert [("acme", "3.0")] == [(one.distribution, one.version) for one in plugins.find(GROUP)]

    def test_looks_again_only_when_told_to(self, install: Install) -> None:
        """The answer is kept until the cache is cleared."""
        assert () == plugins.find(GROUP)
        install("acme", _offer("list = acme_list:LIST"))
        assert () == plugins.find(GROUP)

        plugins.clear_cache()

        assert ["list"] == [one.name for one in plugins.find(GROUP)]

    def test_needs_no_metadata_until_it_is_used(self) -> None:
        """Importing the package does not import importlib.metadata."""
        code = "import sys, partnerkit.plugins; print('importlib.metadata' in sys.modules)"

        printed = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True).stdout

        assert b"False" == printed.strip()


class TestLoad:
    """A plugin is imported when it is used, and its faults are told with its name."""

    def test_gives_the_object(self, install: Install) -> None:
        """The plain name is enough, the full name works too."""
        install("acme", _offer("list = acme_list:LIST"), acme_list=MADE + "LIST = Thing('list')")

        assert Thing("list") == plugins.load(GROUP, "list", Thing)
        assert Thing("list") == plugins.load(GROUP, "acme:list", Thing)
        assert {"acme:list": "ok"} == _states()
        assert [None] == [one.reason for one in plugins.check(GROUP, Thing)]

    @pytest.mark.parametrize(
        ("source", "kind"),
        [
            ("import nowhere_at_all", "ModuleNotFoundError"),
            ("raise ValueError('no licence')", "ValueError: no licence"),
            ("raise SystemExit('stop')", "SystemExit: stop"),
            ("OTHER = 1", "AttributeError"),
        ],
    )
    def test_tells_why_a_plugin_is_broken(self, install: Install, source: str, kind: str) -> None:
        """The message names distribution, version, place and cause; the cause is chained."""
        install("acme", _offer("list = acme_list:LIST"), "2.5", acme_list=MADE + source)

        with pytest.raises(PluginLoadError) as caught:
            plugins.load(GROUP, "list", Thing)

        for words in ("acme:list", "2.5", "acme_list:LIST", kind):
            assert words in str(caught.value)
        assert caught.value.__cause__ is not None
        assert {"acme:list": "broken"} == _states()

    def test_tells_a_line_that_cannot_be_read(self, install: Install) -> None:
        """A line without '=' is a broken plugin, and the next line is unharmed."""
        install("acme", _offer("list", "good = acme_list:GOOD"), acme_list=MADE + "GOOD = Thing('good')")

        assert {"acme:good": "ok", "acme:list": "broken"} == _states()

    def test_imports_a_plugin_once_also_if_it_fails(
        self, install: Install, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What it does when imported it does once a process; what it prints goes to standard error."""
        install("acme", _offer("list = acme_list:LIST"), acme_list="print('hello')\nraise ValueError")

        for _ in range(3):
            with pytest.raises(PluginLoadError):
                plugins.load(GROUP, "list", Thing)

        assert ("", "hello\n") == capsys.readouterr()

    def test_one_that_a_record_names_may_be_gone_or_broken(self, install: Install) -> None:
        """Records outlive plugins: nothing is given, nothing is raised."""
        install(
            "acme",
            _offer("list = acme_list:LIST", "bad = acme_list:BAD"),
            acme_list=MADE + "LIST = Thing('list')",
        )

        assert Thing("list") == plugins.load_if_usable(GROUP, "list", Thing)
        assert [None] * 3 == [plugins.load_if_usable(GROUP, one, Thing) for one in ("bad", "gone", None)]

    def test_of_a_group_those_that_work_are_given_and_the_others_told(self, install: Install) -> None:
        """In the order of the list; two others of one name work under their full names."""
        lines = _offer("list = acme_list:LIST", "bad = acme_list:BAD")
        install("acme", lines, acme_list=MADE + "LIST = Thing('list')")
        install("bolag", _offer("list = bolag_list:LIST"), bolag_list=MADE + "LIST = Thing('list')")
        told: list[PluginError] = []

        assert (Thing("list"), Thing("list")) == plugins.load_all(GROUP, Thing, failed=told.append)
        assert (Thing("list"), Thing("list")) == plugins.load_all(GROUP, Thing)
        assert ["acme:bad (version 1.0)"] == [
            str(one).split("The plugin ")[1].split(" cannot")[0] for one in told
        ]

    def test_whose_it_is_can_be_told_from_the_object(self, install: Install) -> None:
        """Once it is loaded; nothing is imported to find out."""
        install("acme", _offer("list = acme_list:LIST"), acme_list=MADE + "LIST = Thing('list')")
        thing = plugins.load(GROUP, "list", Thing)

        info = plugins.info_of(GROUP, thing)

        assert info is not None
        assert "acme:list" == info.full_name
        assert None is plugins.info_of(GROUP, Thing("list"))

    @pytest.mark.parametrize(
        ("source", "error"),
        [("raise ZeroDivisionError", ZeroDivisionError), ("LIST = 'list'", PluginInvalidError)],
    )
    def test_strict_mode_raises_the_first_fault_at_once(
        self, install: Install, monkeypatch: pytest.MonkeyPatch, source: str, error: type[Exception]
    ) -> None:
        """Whoever goes through all plugins of a group stops there too."""
        install("acme", _offer("list = acme_list:LIST"), acme_list=source)
        monkeypatch.setenv("PARTNERKIT_STRICT_PLUGINS", "1")

        with pytest.raises(error):
            plugins.check(GROUP, Thing)
        with pytest.raises(error):
            plugins.load_all(GROUP, Thing)
        with pytest.raises(error):
            plugins.load_if_usable(GROUP, "list", Thing)

    def test_raises_the_plugins_own_error_in_strict_mode(
        self, install: Install, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Authors see their own traceback."""
        install("acme", _offer("list = acme_list:LIST"), acme_list="raise ZeroDivisionError")
        monkeypatch.setenv("PARTNERKIT_STRICT_PLUGINS", "1")

        with pytest.raises(ZeroDivisionError):
            plugins.load(GROUP, "list", Thing)

    @pytest.mark.parametrize(
        ("source", "state", "words"),
        [
            ("LIST = 'list'", "wrong type", ("str", "Thing")),
            ("LIST = Thing('lists')", "wrong name", ("'lists'", "'list'")),
            ("LIST = Thing('list', api=2)", "unsupported api", ("version 2", "knows 1")),
        ],
    )
    def test_refuses_what_does_not_fit(
        self, install: Install, source: str, state: str, words: tuple[str, ...]
    ) -> None:
        """Another type, another name or another contract: each is told apart."""
        install("acme", _offer("list = acme_list:LIST"), "2.5", acme_list=MADE + source)

        with pytest.raises(PluginInvalidError) as caught:
            plugins.load(GROUP, "list", Thing)

        for word in ("acme:list", "2.5", *words):
            assert word in str(caught.value)
        assert {"acme:list": state} == _states()
        assert [caught.value.message] == [one.reason for one in plugins.check(GROUP, Thing)]

    def test_suggests_the_nearest_name(self, install: Install) -> None:
        """A slip of the pen is answered with what was probably meant."""
        install("acme", _offer("follow-up-list = a:B", "map = a:C"))

        with pytest.raises(PluginNotFoundError, match="Did you mean follow-up-list"):
            plugins.load(GROUP, "folow-up-list", Thing)

    def test_lists_all_names_when_none_is_near(self, install: Install) -> None:
        """Who asks for something else sees what there is."""
        install("acme", _offer("follow-up-list = a:B", "map = a:C"))

        with pytest.raises(PluginNotFoundError, match="Installed are follow-up-list, map"):
            plugins.load(GROUP, "budget", Thing)

    def test_tells_that_nothing_is_installed(self, install: Install) -> None:
        """Nobody has extensions at first; the package that brings one is what is missing."""
        with pytest.raises(LookupError, match="Install the package that brings it"):
            plugins.load(GROUP, "list", Thing)


class TestSharedNames:
    """Two plugins of one name: ours wins, two others have to be told apart."""

    def test_ours_keeps_the_plain_name(self, install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
        """A stranger's plugin with our name is there under its full name, and both work."""
        monkeypatch.setattr("partnerkit.plugins.finding.OWN", "home")
        install("home", _offer("list = home_list:LIST"), home_list=MADE + "LIST = Thing('list')")
        install("acme", _offer("list = acme_list:LIST"), acme_list="raise RuntimeError")

        assert [("list", True), ("acme:list", False)] == [(one.alias, one.own) for one in plugins.find(GROUP)]
        assert Thing("list") == plugins.load(GROUP, "list", Thing)
        assert {"home:list": "ok", "acme:list": "broken"} == _states()
        assert ["acme:list"] == [one.full_name for one in plugins.namesakes(GROUP)]

    def test_two_others_need_their_full_names(self, install: Install) -> None:
        """The plain name is an error that names both; each full name works."""
        install("acme", _offer("list = acme_list:LIST"), "1.1", acme_list=MADE + "LIST = Thing('list')")
        install("bolag", _offer("list = bolag_list:LIST"), "2.2", bolag_list=MADE + "LIST = Thing('list')")

        with pytest.raises(PluginConflictError, match=r"acme 1\.1, bolag 2\.2.*acme:list, bolag:list"):
            plugins.load(GROUP, "list", Thing)
        assert {"acme:list", "bolag:list"} == {one.alias for one in plugins.find(GROUP)}
        assert Thing("list") == plugins.load(GROUP, "bolag:list", Thing)
        assert {"acme:list": "conflict", "bolag:list": "conflict"} == _states()
        assert [Thing("list")] * 2 == [one.plugin for one in plugins.check(GROUP, Thing)]
        assert () == plugins.namesakes(GROUP)

    def test_one_distribution_cannot_offer_a_name_twice(self, install: Install) -> None:
        """Which of the two is meant cannot be known, so neither is taken."""
        install(
            "acme",
            _offer("list = acme_list:A", "list = acme_list:B"),
            acme_list=MADE + "A = B = Thing('list')",
        )

        with pytest.raises(PluginError, match="offered by several"):
            plugins.load(GROUP, "acme:list", Thing)

    def test_a_broken_rival_is_told_as_broken(self, install: Install) -> None:
        """The worse news comes first."""
        install("acme", _offer("list = acme_list:LIST"), acme_list=MADE + "LIST = Thing('list')")
        install("bolag", _offer("list = bolag_list:LIST"), bolag_list="raise RuntimeError")

        assert {"acme:list": "conflict", "bolag:list": "broken"} == _states()
