"""Makes old.apkg and old.colpkg with the oldest Anki that still installs, in an environment of its own.

python3.11 -m venv V && V/bin/pip install "anki==2.1.45" "protobuf<3.21" && V/bin/python make-old.py
"""

import os
import shutil
import tempfile
from pathlib import Path

from anki.collection import Collection
from anki.consts import QUEUE_TYPE_SUSPENDED
from anki.exporting import AnkiCollectionPackageExporter, AnkiPackageExporter

HERE = Path(__file__).resolve().parent


def note(collection, notetype, deck, *fields, tags=""):
    kind = collection.models.by_name(notetype)
    made = collection.new_note(kind)
    made.fields = [*fields, *[""] * (len(made.fields) - len(fields))]
    made.tags = tags.split()
    collection.add_note(made, collection.decks.id(deck))
    return made


def main():
    folder = tempfile.mkdtemp()
    collection = Collection(str(Path(folder, "collection.anki2")))
    collection.set_v3_scheduler(False)
    Path(collection.media.dir(), "a sound ü.mp3").write_bytes(b"ID3 and so on")
    note(collection, "Basic", "Old::Basic", "capital of <b>France</b>", "Paris", tags="a::b c")
    note(collection, "Basic (and reversed card)", "Old::Basic", "dog", "Hund")
    note(collection, "Cloze", "Old::Gaps", "{{c1::Rome}} lies on the {{c2::Tiber::river}}.", "Lazio")
    note(collection, "Basic (type in the answer)", "Old", "2 + 2", "4 [sound:a sound ü.mp3]")
    known = note(collection, "Basic", "Old", "known", "well").cards()[0]
    known.type, known.queue, known.due, known.ivl, known.factor, known.reps, known.lapses = 2, 2, 9, 21, 2350, 7, 1
    known.flush()
    collection.db.execute("INSERT INTO revlog VALUES (1600000000000, ?, -1, 3, 21, 8, 2350, 4200, 1)", known.id)
    resting = note(collection, "Basic", "Old", "resting", "now").cards()[0]
    resting.queue = QUEUE_TYPE_SUSPENDED
    resting.flush()
    collection.db.execute("UPDATE col SET crt = 1599962400")  # four o'clock in Berlin on 2020-09-13 is 02:00 UTC
    exporter = AnkiPackageExporter(collection)
    exporter.includeSched = exporter.includeMedia = True
    exporter.exportInto(str(HERE / "old.apkg"))
    whole = AnkiCollectionPackageExporter(collection)
    whole.includeMedia = True
    whole.exportInto(str(HERE / "old.colpkg"))
    os.chdir(HERE)
    shutil.rmtree(folder)


main()
