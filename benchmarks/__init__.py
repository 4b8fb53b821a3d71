"""What must be fast, measured."""

from datetime import UTC, datetime

TODAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # of every collection made here
