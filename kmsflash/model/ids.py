"""Integer keys of one collection file. They never leave it; `Uid` is the name outside."""

from typing import NewType
from uuid import UUID

DeckId = NewType("DeckId", int)
PresetId = NewType("PresetId", int)
SourceId = NewType("SourceId", int)
FactId = NewType("FactId", int)
CardId = NewType("CardId", int)
DeviceId = NewType("DeviceId", int)
SavedSearchId = NewType("SavedSearchId", int)

Uid = UUID
