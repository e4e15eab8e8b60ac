from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.desk.safety.tokens import Tokens


def test_a_browser_keeps_its_name_and_a_made_up_one_is_replaced() -> None:
    tokens = Tokens()
    name = tokens.browser(None)
    assert tokens.browser(name) == name
    for bad in ("", "a b", "é", "x" * 65, "<script>"):
        assert tokens.browser(bad) not in (bad, name)


def test_a_proof_holds_for_its_browser_and_its_run_alone() -> None:
    tokens, later = Tokens(), Tokens()
    proof = tokens.proof("one")
    assert tokens.proves("one", proof)
    assert not tokens.proves("other", proof)
    assert not tokens.proves(None, proof)
    assert not later.proves("one", proof)


@given(st.text())
def test_nothing_opens_but_the_token(shown: str) -> None:
    assert Tokens("open-sesame").opens(shown) == (shown == "open-sesame")


def test_the_secret_is_not_printed() -> None:
    assert "secret" not in repr(Tokens())
