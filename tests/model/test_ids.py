from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.ids import named, uid_from, uid_of


@given(st.uuids(), st.text())
def test_a_name_gives_what_uuid5_gives(namespace: UUID, name: str) -> None:
    made = named(namespace, name)
    assert made == uuid5(namespace, name)
    assert (made.version, made.variant) == (5, uuid5(namespace, name).variant)


@given(st.uuids())
def test_uids_of_numbers_and_bytes_are_as_any(uid: UUID) -> None:
    for made in (uid_of(uid.int), uid_from(uid.bytes)):
        assert made == uid
        assert hash(made) == hash(uid)
        assert (str(made), made.bytes, made.is_safe) == (str(uid), uid.bytes, uid.is_safe)
