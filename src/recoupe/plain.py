"""Frozen data as plain lists, text and numbers, and back: what JSON can hold, by the types of the fields.

What comes back is made of the types named beforehand and of nothing else, each value checked, so that data from
anywhere runs no code.
"""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, NamedTuple

if typing.TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Coder(NamedTuple):
    """How values of one type are made plain, and how they come back, with what is given then."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any, Any], Any]


class Plain:
    """Values of some types made plain, and back.

    Args:
        kinds: dataclasses, enums of text and `date`; text, numbers, tuples and frozensets come by themselves.

        given: how to make the fields of these names, which are left out, from what is given on the way back.

        checks: for a type, what raises `ValueError` where a value that came back, with what was given, cannot be.
    """

    def __init__(
        self,
        *kinds: type,
        given: Mapping[str, Callable[[type, Any], Any]] | None = None,
        checks: Mapping[type, Callable[[Any, Any], None]] | None = None,
    ) -> None:
        self._kinds = {kind.__name__: kind for kind in kinds}
        self._given = given or {}
        self._checks = checks or {}
        self._coders: dict[Any, Coder] = {}

    def encode(self, value: Any) -> Any:  # noqa: ANN401 - one of the types above
        """Return `value` as plain data."""
        return self._coder(type(value)).encode(value)

    def decode(self, kind: type, plain: Any, given: Any = None) -> Any:  # noqa: ANN401 - a value of `kind`
        """Return the value of type `kind` that `plain` is.

        Raises:
            ValueError, TypeError: it is none.
        """
        return self._coder(kind).decode(plain, given)

    def _coder(self, kind: Any) -> Coder:  # noqa: ANN401 - a type, or an expression of types
        if kind not in self._coders:
            self._coders[kind] = self._made(kind)
        return self._coders[kind]

    def _made(self, kind: Any) -> Coder:  # noqa: ANN401 - as above
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin in (types.UnionType, typing.Union):
            return _optional(self._coder(next(one for one in inner if one is not type(None))))
        if origin in (tuple, frozenset):
            return _several(origin, self._coder(inner[0]))
        if is_dataclass(kind):
            return self._structure(typing.cast("type", kind))
        if issubclass(kind, StrEnum):
            return Coder(str, lambda plain, _: kind(plain))
        if kind is date:
            return Coder(date.isoformat, lambda plain, _: date.fromisoformat(plain))
        return Coder(_same, lambda plain, _: _checked(kind, plain))

    def _structure(self, kind: type) -> Coder:
        hints = typing.get_type_hints(kind, self._kinds)
        names = [one.name for one in fields(kind)]
        told = [(name, self._coder(hints[name])) for name in names if name not in self._given]
        left = {name: partial(self._given[name], kind) for name in names if name in self._given}
        check = self._checks.get(kind)

        def encode(value: Any) -> list[Any]:  # noqa: ANN401 - of the type `kind`
            return [coder.encode(getattr(value, name)) for name, coder in told]

        def decode(plain: Any, given: Any) -> Any:  # noqa: ANN401 - of the type `kind`
            rows = zip(told, _checked(list, plain), strict=True)
            held = {name: coder.decode(one, given) for (name, coder), one in rows}
            value = kind(**held, **{name: make(given) for name, make in left.items()})
            if check is not None:
                check(value, given)
            return value

        return Coder(encode, decode)


def _same(value: Any) -> Any:  # noqa: ANN401 - text or a number
    return value


def _checked(kind: type, plain: Any) -> Any:  # noqa: ANN401 - of the type `kind`
    if type(plain) is not kind:
        raise ValueError(f"{kind.__name__}: {plain!r:.40}")
    return plain


def _optional(inner: Coder) -> Coder:
    return Coder(
        lambda value: None if value is None else inner.encode(value),
        lambda plain, given: None if plain is None else inner.decode(plain, given),
    )


def _several(kind: Callable[..., Any], inner: Coder) -> Coder:
    ordered = sorted if kind is frozenset else list
    return Coder(
        lambda value: ordered(map(inner.encode, value)),
        lambda plain, given: kind(inner.decode(one, given) for one in _checked(list, plain)),
    )
