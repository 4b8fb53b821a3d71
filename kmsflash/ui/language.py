"""The language of the program: the system's or the learner's choice, with Qt's own words in it too."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

ENGLISH = "en"  # in which the program is written: it needs no translation
SPOKEN = {ENGLISH: "English", "de": "Deutsch"}  # by code, each in its own words
AS_SYSTEM = "system"

_NAME = "kmsflash language"


class _Packed(QTranslator):
    """A translation that is held in memory: Qt reads it where it lies and keeps no copy."""

    def __init__(self, application: QCoreApplication, data: bytes) -> None:
        super().__init__(application)
        self.setObjectName(_NAME)
        self._data = data
        self.load(data)


def language(wanted: str) -> str:
    """Return the code of the language that *wanted* means here: of SPOKEN, English where it is none."""
    if wanted in SPOKEN:
        return wanted
    of_system = (name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in of_system if code in SPOKEN), ENGLISH) if wanted == AS_SYSTEM else ENGLISH


def speak(application: QCoreApplication, wanted: str) -> None:
    """Let what is made from now on speak that language, with its dates and numbers."""
    for translator in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(translator)
        translator.deleteLater()
    code = language(wanted)
    system = QLocale.system()
    spoken = QLocale(code).language()
    by_system = wanted == AS_SYSTEM or spoken == system.language()
    QLocale.setDefault(system if by_system else QLocale(spoken, system.territory()))
    if code != ENGLISH:
        _install(application, QLocale(code))
        _install_own(application, code)


def _install(application: QCoreApplication, locale: QLocale) -> None:
    """Install what Qt says by itself: the words of its dialogs."""
    translator = _translator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        application.installTranslator(translator)


def _install_own(application: QCoreApplication, code: str) -> None:
    packed = files("kmsflash.resources") / "translations" / f"kmsflash_{code}.qm"
    if packed.is_file():
        application.installTranslator(_Packed(application, packed.read_bytes()))


def _translator(application: QCoreApplication) -> QTranslator:
    made = QTranslator(application)
    made.setObjectName(_NAME)
    return made
