"""The example plugin is built, installed beside partnerkit and used, as a stranger would."""

import json
import shutil
from pathlib import Path

import pytest
from tests.examples.installed import install, python

PLUGIN = Path(__file__).parents[2] / "examples" / "plugin-follow-up-list"
RECORD = """\
format: partnerkit/1
id: linz
organisations:
  office: {name: Kansliet, kind: department}
follow_ups:
  - {what: ser över avtalet, by: office}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Return a folder with the plugin installed in it."""
    where = tmp_path_factory.mktemp("plugin")
    shutil.copytree(PLUGIN, where / "source")
    return install(where / "source", where / "site")


def partnerkit(site, *arguments, cwd):
    """Run the command with the plugin installed."""
    return python(site, "-m", "partnerkit", *arguments, cwd=cwd)


def test_colleagues_see_whose_exporter_it_is(site, tmp_path):
    """It is listed with its distribution and version, and the check finds it in order."""
    listed = json.loads(partnerkit(site, "exporters", "--json", "--check", cwd=tmp_path).stdout)
    found = next(row for row in listed if row["name"] == "follow-up-list")

    assert ("partnerkit-follow-up-list", "1.0.0", "ok") == (
        found["distribution"],
        found["version"],
        found["state"],
    )


def test_it_makes_its_file_with_options_from_the_command_line(site, tmp_path):
    """The option is structured by the core and the bytes reach standard output."""
    (tmp_path / "linz.yaml").write_text(RECORD, encoding="utf-8")

    made = partnerkit(
        site, "export", "linz.yaml", "follow-up-list", "--option", "bullet=*", "-o", "-", cwd=tmp_path
    )

    assert ("* Kansliet ser över avtalet\n", 0) == (made.stdout, made.returncode), made.stderr


def test_an_unknown_option_is_refused_with_the_nearest(site, tmp_path):
    """The message names exporter, option and what was probably meant."""
    (tmp_path / "linz.yaml").write_text(RECORD, encoding="utf-8")

    refused = partnerkit(site, "export", "linz.yaml", "follow-up-list", "--option", "bulet=*", cwd=tmp_path)

    assert 2 == refused.returncode
    assert "follow-up-list" in refused.stderr
    assert "did you mean 'bullet'?" in refused.stderr
