from kmsflash.model.processors import processors


def test_there_is_a_processor() -> None:
    assert processors() >= 1
