from __future__ import annotations

import pytest

from recoupe.analysis.times.expressions import find_expressions
from recoupe.analysis.times.find import READINGS
from recoupe.analysis.times.rules import Rule, rules
from recoupe.text import Span


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_reads_its_own_example(rule: Rule) -> None:
    example = rule.options["example"]
    found = find_expressions(example, [Span(0, len(example))])
    assert rule.id in [expression.rule.id for expression in found]


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in rules()}) == len(rules())


def test_every_rule_names_a_reading_there_is() -> None:
    assert {rule.read for rule in rules()} == set(READINGS)
