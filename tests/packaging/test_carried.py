"""What of Qt goes with the packed program, on each of the three systems."""

import pytest

from tests.packaging.tools import tool

is_wanted = tool("carried").is_wanted


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets",
        "PySide6/Qt6Svg.dll",
        "PySide6/translations/qtbase_de.qm",
        "markdown-3.11.3.dist-info/METADATA",
        "markdown-3.11.3.dist-info/entry_points.txt",
    ],
)
def test_what_the_window_needs_goes_with_it(name: str) -> None:
    assert is_wanted(name, name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/plugins/sqldrivers/qsqlite.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/lib/QtPdf.framework/Versions/A/QtPdf",
        "PySide6/Qt/lib/QtPdf.framework/Versions/Current",
        "PySide6/translations/qtbase_fr.qm",
        "markdown-3.11.3.dist-info/RECORD",
        "markdown-3.11.3.dist-info/licenses/LICENSE.md",
    ],
)
def test_what_it_does_not_stays_at_home(name: str) -> None:
    assert not is_wanted(name, name)
