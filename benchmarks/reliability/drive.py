"""A drive as it can look after the power was cut, worked out from what programs had asked for until then.

What a file held when it was last brought to the disk (`fsync`) is there. Of what was written to it since, any
part of any write may be there, or none. The names in a folder are there as they were when the folder was last
brought to the disk; of what was done to them since, the first so many. That is less than usual file systems
promise (ext4 keeps the name of a file along with its contents, and names in one order for all folders), so
what stands here stands on them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.reliability.tracing import Call

_TO = "\0"  # between the two names of a rename, which is one act
_SECTOR = 512  # bytes that a drive writes whole or not at all


@dataclass(eq=False, slots=True)
class File:
    """The contents of a file, under whatever name."""

    now: bytearray = field(default_factory=bytearray)
    kept: bytes = b""  # when it was last brought to the disk
    since: list[tuple[int, bytes]] = field(
        default_factory=list
    )  # written: where, what; no bytes: cut off there

    def write(self, at: int, data: bytes) -> None:
        _put(self.now, at, data)
        if data:
            self.since.append((at, data))

    def cut(self, size: int) -> None:
        _cut(self.now, size)
        self.since.append((size, b""))

    def sync(self) -> None:
        if self.since:
            self.kept, self.since = bytes(self.now), []


@dataclass(eq=False, slots=True)
class Folder:
    """The names in a folder."""

    now: dict[str, "File | Folder"] = field(default_factory=dict)
    kept: dict[str, "File | Folder"] = field(default_factory=dict)
    since: list[tuple[str, "File | Folder | None"]] = field(default_factory=list)  # None: taken away

    def put(self, name: str, there: "File | Folder | None") -> None:
        _name(self.now, name, there)
        self.since.append((name, there))

    def rename(self, old: str, new: str) -> None:
        entry = self.now.pop(old)
        self.now[new] = entry
        self.since.append((f"{old}{_TO}{new}", entry))

    def sync(self) -> None:
        self.kept, self.since = dict(self.now), []


Entry = File | Folder


@dataclass(slots=True)
class _Opened:
    entry: Entry
    at: int = 0
    appends: bool = False


class Drive:
    """The drive below one folder, which holds at first what is in *template*."""

    def __init__(self, place: Path, template: Path) -> None:
        self.root = _loaded(template)
        self.said = 0  # acknowledgements
        self._place = place
        self._open: dict[int, _Opened] = {}
        self._saying: set[int] = set()

    def do(self, call: Call, acknowledgements: Path) -> bool:
        """Do what was asked for, and return whether it touches what is on the drive or was said.

        Each write to the file of *acknowledgements* says of one more step that it is done.
        """
        if call.name in ("open", "openat", "creat"):
            return self._opens(call, acknowledgements)
        if call.name == "write" and call.number(0) in self._saying:
            self.said += 1
            return True
        known: dict[str, Callable[[Call], bool]] = {
            "close": self._closes,
            **dict.fromkeys(("dup", "dup2", "dup3"), self._doubles),
            "lseek": self._seeks,
            **dict.fromkeys(("write", "pwrite64"), self._writes),
            "ftruncate": self._cuts,
            **dict.fromkeys(("fsync", "fdatasync"), self._syncs),
            **dict.fromkeys(("rename", "renameat", "renameat2"), self._renames),
            **dict.fromkeys(("unlink", "unlinkat", "rmdir"), self._unlinks),
            **dict.fromkeys(("mkdir", "mkdirat"), self._makes),
            **dict.fromkeys(("sendfile", "copy_file_range"), self._copies),
        }
        if call.name in known:
            return known[call.name](call)
        assert not self._concerns(call), f"{call.name} is not understood"
        return False

    # Calls

    def _opens(self, call: Call, acknowledgements: Path) -> bool:
        at = call.name == "openat"
        place, flags = self._path(call, 0 if at else None, int(at)), str(call.arguments[1 + at])
        self._closes_number(call.result)
        if place == acknowledgements:
            self._saying.add(call.result)
            return False
        parent, name = self._parent(place)
        if parent is None:
            return False
        entry, changes = parent.now.get(name) if name else parent, False
        if entry is None:
            assert "O_CREAT" in flags, f"{place} was opened and is not there"
            entry = File()
            parent.put(name, entry)
            changes = True
        elif "O_TRUNC" in flags and isinstance(entry, File) and entry.now:
            entry.cut(0)
            changes = True
        self._open[call.result] = _Opened(entry, appends="O_APPEND" in flags)
        return changes

    def _closes(self, call: Call) -> bool:
        self._closes_number(call.number(0))
        return False

    def _closes_number(self, number: int) -> None:
        self._open.pop(number, None)
        self._saying.discard(number)

    def _doubles(self, call: Call) -> bool:
        self._closes_number(call.result)
        if call.number(0) in self._open:
            self._open[call.result] = self._open[call.number(0)]
        return False

    def _seeks(self, call: Call) -> bool:
        if call.number(0) in self._open:
            self._open[call.number(0)].at = call.result
        return False

    def _writes(self, call: Call) -> bool:
        opened = self._open.get(call.number(0))
        if opened is None:
            return False
        assert isinstance(opened.entry, File)
        data = call.text(1)[: call.result]
        assert len(data) == call.result, "a write was longer than what is recorded of it"
        if call.name == "pwrite64":
            opened.entry.write(call.number(3), data)
        else:
            self._append(opened, data)
        return True

    def _append(self, opened: _Opened, data: bytes) -> None:
        assert isinstance(opened.entry, File)
        where = len(opened.entry.now) if opened.appends else opened.at
        opened.entry.write(where, data)
        opened.at = where + len(data)

    def _copies(self, call: Call) -> bool:
        sends = call.name == "sendfile"
        to, of = (
            self._open.get(call.number(0 if sends else 2)),
            self._open.get(call.number(1 if sends else 0)),
        )
        if to is None:
            return False
        assert of is not None, "a file from elsewhere was copied here"
        assert isinstance(of.entry, File)
        assert call.arguments[2 if sends else 1] in ("NULL", "[0]") or sends, "from a place in it"
        self._append(to, bytes(of.entry.now[of.at : of.at + call.result]))
        of.at += call.result
        return True

    def _cuts(self, call: Call) -> bool:
        opened = self._open.get(call.number(0))
        if opened is None:
            return False
        assert isinstance(opened.entry, File)
        opened.entry.cut(call.number(1))
        return True

    def _syncs(self, call: Call) -> bool:
        opened = self._open.get(call.number(0))
        if opened is None:
            return False
        opened.entry.sync()
        return True

    def _renames(self, call: Call) -> bool:
        at = call.name != "rename"
        one = self._parent(self._path(call, 0 if at else None, int(at)))
        other = self._parent(self._path(call, 2 if at else None, 3 if at else 1))
        if one[0] is None and other[0] is None:
            return False
        assert one[0] is other[0], "a rename from folder to folder is one act, and here it would be two"
        assert one[0] is not None
        one[0].rename(one[1], other[1])
        return True

    def _unlinks(self, call: Call) -> bool:
        at = call.name == "unlinkat"
        parent, name = self._parent(self._path(call, 0 if at else None, int(at)))
        if parent is None:
            return False
        parent.put(name, None)
        return True

    def _makes(self, call: Call) -> bool:
        at = call.name == "mkdirat"
        parent, name = self._parent(self._path(call, 0 if at else None, int(at)))
        if parent is None:
            return False
        parent.put(name, Folder())
        return True

    def _concerns(self, call: Call) -> bool:
        return any(
            (isinstance(told, bytes) and self._parent(Path(told.decode(errors="replace")))[0] is not None)
            or (isinstance(told, str) and told.isdecimal() and int(told) in self._open and not at)
            for at, told in enumerate(call.arguments)
        )

    # Places

    def _path(self, call: Call, folder: int | None, at: int) -> Path:
        path = Path(call.text(at).decode())
        if path.is_absolute() or folder is None or call.number(folder) not in self._open:
            return path
        within = self._open[call.number(folder)].entry
        return next(place for place, entry in self._all(self._place, self.root) if entry is within) / path

    def _all(self, place: Path, folder: Folder) -> Iterator[tuple[Path, Entry]]:
        yield place, folder
        for name, entry in folder.now.items():
            if isinstance(entry, Folder):
                yield from self._all(place / name, entry)

    def _parent(self, place: Path) -> tuple[Folder | None, str]:
        """Return the folder that holds a name, and the name; empty for the root; None: it lies elsewhere."""
        if not place.is_relative_to(self._place):
            return None, ""
        *above, name = place.relative_to(self._place).parts or ("",)
        folder = self.root
        for part in above:
            found = folder.now[part]
            assert isinstance(found, Folder)
            folder = found
        return folder, name


# After a cut


@dataclass(frozen=True, slots=True)
class Cut:
    """What a cut takes of what was not brought to the disk."""

    name: str
    data: Callable[[Random], float]  # the share of the sectors written that is there, of one file
    names: Callable[[Random], float]  # of what was done to the names of one folder


CUTS = (
    Cut("all is lost", lambda _: 0, lambda _: 0),
    Cut("names without contents", lambda _: 0, lambda _: 1),
    Cut("contents without names", lambda _: 1, lambda _: 0),
    Cut("by chance", lambda dice: dice.random(), lambda dice: dice.random()),
    Cut("nearly all", lambda dice: dice.choice((0.9, 0.99, 1)), lambda _: 1),
    Cut("nothing is lost", lambda _: 1, lambda _: 1),
)


def lay_down(drive: Drive, folder: Path, cut: Cut, dice: Random) -> None:
    """Write into an empty folder what is there after a cut."""
    _lay_down(drive.root, folder, cut, dice)


def whole(drive: Drive) -> dict[str, bytes]:
    """Return every file by its path, as programs see it that nobody disturbs."""
    return dict(_whole(drive.root, ""))


def _whole(folder: Folder, above: str) -> Iterator[tuple[str, bytes]]:
    for name, entry in folder.now.items():
        if isinstance(entry, Folder):
            yield from _whole(entry, f"{above}{name}/")
        else:
            yield f"{above}{name}", bytes(entry.now)


def _lay_down(there: Folder, folder: Path, cut: Cut, dice: Random) -> None:
    for name, entry in _names_after(there, cut, dice).items():
        if isinstance(entry, Folder):
            (folder / name).mkdir()
            _lay_down(entry, folder / name, cut, dice)
        else:
            (folder / name).write_bytes(_after(entry, cut, dice))


def _names_after(folder: Folder, cut: Cut, dice: Random) -> dict[str, Entry]:
    names = dict(folder.kept)
    for name, entry in folder.since[: round(cut.names(dice) * len(folder.since))]:
        *old, new = name.split(_TO)
        for each in old:
            _name(names, each, None)
        _name(names, new, entry)
    return names


def _after(file: File, cut: Cut, dice: Random) -> bytes:
    data, share = bytearray(file.kept), cut.data(dice)
    for at, written in file.since:
        if not written:
            if dice.random() < share:
                _cut(data, at)
            continue
        for begin in range(0, len(written), _SECTOR):
            if dice.random() < share:
                _put(data, at + begin, written[begin : begin + _SECTOR])
    return bytes(data)


def _put(data: bytearray, at: int, new: bytes) -> None:
    if len(data) < at:
        data.extend(bytes(at - len(data)))
    data[at : at + len(new)] = new


def _cut(data: bytearray, size: int) -> None:
    if len(data) > size:
        del data[size:]
    else:
        data.extend(bytes(size - len(data)))


def _name(names: dict[str, Entry], name: str, entry: Entry | None) -> None:
    if entry is None:
        names.pop(name, None)
    else:
        names[name] = entry


def _loaded(place: Path) -> Folder:
    """Return what is on the disk now, all of it brought there."""
    folder = Folder()
    for path in place.iterdir():
        if path.is_dir():
            folder.now[path.name] = _loaded(path)
        else:
            file = File(bytearray(path.read_bytes()))
            file.kept = bytes(file.now)
            folder.now[path.name] = file
    folder.sync()
    return folder
