"""Makes new.apkg with the Anki of today, PyPI's `anki`: python make-new.py."""

import os
import shutil
import tempfile
from io import BytesIO
from pathlib import Path

from anki.collection import Collection, ExportAnkiPackageOptions
from PIL import Image

HERE = Path(__file__).resolve().parent
MASKS = (
    "{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.4:oi=1}}"
    "{{c2::image-occlusion:ellipse:left=.5:top=.25:rx=.2:ry=.25:oi=1}}"
)


def note(collection, notetype, deck, *fields, tags=""):
    made = collection.new_note(collection.models.by_name(notetype))
    made.fields = [*fields, *[""] * (len(made.fields) - len(fields))]
    made.tags = tags.split()
    collection.add_note(made, collection.decks.id(deck))
    return made


def main():
    folder = tempfile.mkdtemp()
    collection = Collection(str(Path(folder, "collection.anki2")))
    collection.add_image_occlusion_notetype()
    media = Path(collection.media.dir())
    picture = BytesIO()
    Image.new("RGB", (40, 20), "#88aaff").save(picture, "PNG")
    (media / "heart.png").write_bytes(picture.getvalue())
    (media / "a sound ü.mp3").write_bytes(b"ID3 and so on")
    note(collection, "Basic", "Geography::Europe", "capital of <b>France</b>", "Paris", tags="a::b c")
    note(collection, "Basic (and reversed card)", "Languages", "dog", "Hund")
    note(collection, "Basic (type in the answer)", "Languages", "2 + 2", "4 [sound:a sound ü.mp3]")
    note(collection, "Cloze", "Geography", "{{c1::Rome}} lies on the {{c2::Tiber::river}}.", "Lazio")
    note(collection, "Image Occlusion", "Biology", MASKS, '<img src="heart.png">', "Name it")
    card = note(collection, "Basic", "Biology", "known", "well").cards()[0]
    collection.db.execute(
        "UPDATE cards SET type=2, queue=2, due=5, ivl=9, factor=2500, reps=4, data=? WHERE id=?",
        '{"s":4.5,"d":5}',
        card.id,
    )
    collection.db.execute("INSERT INTO revlog VALUES (1600000000000, ?, -1, 3, 9, 4, 2500, 4200, 1)", card.id)
    wanted = ExportAnkiPackageOptions(
        with_scheduling=True, with_deck_configs=True, with_media=True, legacy=False
    )
    collection.export_anki_package(out_path=str(HERE / "new.apkg"), options=wanted, limit=None)
    collection.close()
    os.chdir(HERE)
    shutil.rmtree(folder)


main()
