"""Frozen values that are made by the hundred thousand, in a fifth of the time that a dataclass takes."""

from dataclasses import MISSING, dataclass, field, fields, make_dataclass
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def quick(cls: type[T]) -> type[T]:
    """Return *cls* as a frozen dataclass with slots, which is made of its fields as any other.

    A frozen one sets each field past its own refusal, which takes seven times as long. So its fields are set
    while it still is of a class that lets them be set, and then it comes to be of this one.
    """
    frozen = dataclass(frozen=True, slots=True)(cls)
    told = [_field(each) for each in fields(frozen)]  # type: ignore[arg-type]
    open_ = make_dataclass(cls.__name__, told, slots=True, repr=False, eq=False)

    def made(_cls: type[T], *args: Any, **named: Any) -> T:
        value = open_(*args, **named)
        value.__class__ = frozen
        return value  # type: ignore[no-any-return]

    def parts(self: T) -> tuple[type[T], tuple[Any, ...]]:
        return frozen, tuple(getattr(self, name) for name in names)

    names = [name for name, _, _ in told]
    frozen.__new__ = made  # type: ignore[method-assign, assignment]
    frozen.__reduce__ = parts  # type: ignore[method-assign, assignment]  # copied and sent as it is made
    del frozen.__init__
    return frozen


def _field(told: Any) -> tuple[str, Any, Any]:
    if told.default is not MISSING:
        return told.name, told.type, field(default=told.default)
    if told.default_factory is not MISSING:
        return told.name, told.type, field(default_factory=told.default_factory)
    return told.name, told.type, field()
