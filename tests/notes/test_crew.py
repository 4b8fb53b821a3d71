import multiprocessing
import os

from kmsflash.notes.crew import Crew


def _end(_: int) -> None:
    os._exit(1)


def test_a_crew_works_on_parts_in_their_order():
    with Crew(2) as crew:
        assert not crew.works()
        assert crew.start(int)
        assert crew.works()
        assert crew.each(abs, [-3, 2, -1]) == [3, 2, 1]


def test_one_process_is_no_crew():
    with Crew() as crew:
        assert not crew.start(int)
        assert not crew.works()
        assert crew.each(abs, [-1]) is None


def test_a_system_without_room_for_more_processes_gives_none(monkeypatch):
    def refuse(*_):
        raise OSError("no more processes")

    monkeypatch.setattr(multiprocessing, "get_context", refuse)
    with Crew(2) as crew:
        assert not crew.start(int)


def test_a_process_that_ends_early_leaves_the_work_to_who_asked():
    with Crew(2) as crew:
        crew.start(int)
        assert crew.each(_end, [1, 2]) is None
        assert not crew.works()
