from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.desk.assets import address, assets

if TYPE_CHECKING:
    from tests.desk.client import Client


@pytest.mark.parametrize("name", sorted(assets()))
def test_each_file_is_given_for_good_under_an_address_that_changes_with_it(client: Client, name: str) -> None:
    answer = client.get(address(name))
    assert answer.body == assets()[name].body
    assert answer.headers["content-type"] == assets()[name].type
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "name",
    [
        "fr.toml",
        "../desk.css",
        "..%2f..%2f__init__.py",
        "%2e%2e/templates/desk.html.j2",
        "report.css/",
        "icon",
    ],
)
def test_no_other_name_reaches_a_file(client: Client, name: str) -> None:
    assert client.get(f"/assets/{name}").status == 404
