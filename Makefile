# The two commands of the README, and a few more for those who change kmsflash. `make help` lists them.
#
# Everything lives in .venv: uv too, which pip brings there at the version that wrote uv.lock, so that a
# machine needs nothing but Python, make and a network. Those who have uv can do without this file.

PYTHON ?= python3
SCREENSHOTS ?= build/screenshots
UV_VERSION := 0.13.9

VENV := .venv
READY := $(VENV)/.ready
RUN := $(VENV)/bin/python -m
UV := UV_PROJECT_ENVIRONMENT=$(VENV) UV_PYTHON_DOWNLOADS=never $(VENV)/bin/uv

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help run test lint screenshots translations benchmarks wheel packed deb portable release lock clean setup libraries
# Another activated environment or another chosen interpreter is not what this project's lock is for.
unexport VIRTUAL_ENV UV_PYTHON PYTHONHOME PYTHONPATH
# Compiling all that a start imports, at every start, takes longer than the start.
unexport PYTHONDONTWRITEBYTECODE

help:  ## List these commands
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name what; do \
		printf '  %-18s %s\n' "$$name" "$$what"; done

run: libraries $(READY)  ## Start kmsflash, after setting up what is missing (ARGS="..." is passed on)
	@$(RUN) kmsflash $(ARGS)

# Lint and types come first and do not stop the tests, so that the last lines say how the tests went.
test: export QT_QPA_PLATFORM ?= offscreen
test: libraries $(READY)  ## Set up what is missing, then check style, types and all tests (ARGS="..." goes to pytest)
	@$(MAKE) --no-print-directory --silent lint; checked=$$?; \
	$(RUN) pytest --numprocesses=auto --dist=worksteal $(ARGS) && test $$checked -eq 0

lint: $(READY)  ## Check style and types only
	@$(RUN) ruff check; style=$$?; \
	$(RUN) ruff format --check; format=$$?; \
	$(RUN) mypy; types=$$?; \
	test "$$style$$format$$types" = 000 || { echo 'Style or types need work: see above.' >&2; exit 1; }

screenshots: export QT_QPA_PLATFORM = offscreen
screenshots: libraries $(READY)  ## Draw every screen in both themes into build/screenshots (or SCREENSHOTS=DIR)
	@$(RUN) kmsflash screenshots $(SCREENSHOTS)

translations: $(READY)  ## Collect the texts to translate, and pack what is translated
	@$(VENV)/bin/python packaging/translations.py

benchmarks: export QT_QPA_PLATFORM ?= offscreen
benchmarks: libraries $(READY)  ## Measure start, answer, notes and memory (minutes; the first time it makes 100,000 cards)
	@$(RUN) benchmarks.start && $(RUN) benchmarks.answer && $(RUN) benchmarks.notes && $(RUN) benchmarks.memory

wheel: $(READY)  ## Build the wheel into dist
	@$(UV) build --quiet --wheel --out-dir dist && ls dist/*.whl

# The program of the installers: made in an environment that holds what uv.lock says and nothing for developers.
PACKING := build/packing-env
packed: $(READY)
	@UV_PROJECT_ENVIRONMENT=$(PACKING) UV_PYTHON_DOWNLOADS=never $(VENV)/bin/uv sync --quiet --locked \
		--no-default-groups --group packing --no-install-project --python '$(PYTHON)'
	@PYTHONHASHSEED=0 $(PACKING)/bin/python -m PyInstaller --noconfirm --log-level WARN \
		--distpath build/packed --workpath build/packing packaging/kmsflash.spec

deb: packed  ## Build the Debian package into dist
	@$(PACKING)/bin/python packaging/deb.py build/packed/kmsflash dist

portable: packed  ## Build the archive for any Linux, with its install.sh, into dist
	@$(PACKING)/bin/python packaging/portable.py build/packed/kmsflash dist

release: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct)
release: export PYTHONHASHSEED = 0
release: packed  ## Build everything that can be built here into dist, with checksums, contents, bill of materials, licences
	@rm -rf dist && $(UV) build --quiet --sdist --wheel --out-dir dist
	@$(PACKING)/bin/python packaging/deb.py build/packed/kmsflash dist
	@$(PACKING)/bin/python packaging/portable.py build/packed/kmsflash dist
	@$(PACKING)/bin/python packaging/release.py build/packed/kmsflash dist

setup: libraries $(READY)  ## Set up what is missing, and start nothing

lock: $(READY)  ## Choose the newest versions that pyproject.toml allows, and write uv.lock
	@$(UV) lock --upgrade

clean:  ## Remove the environment and everything built
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

libraries:
	@packaging/system-libraries.sh '$(PYTHON)'

# An environment without a working pip (none yet, its Python gone, made by another tool) is made anew.
$(READY): pyproject.toml uv.lock kmsflash/__init__.py Makefile
	@$(RUN) pip --version >/dev/null 2>&1 || { echo 'Making $(VENV) ...'; '$(PYTHON)' -m venv --clear $(VENV); }
	@test "$$($(UV) --version 2>/dev/null | cut -d ' ' -f 2)" = $(UV_VERSION) \
		|| $(RUN) pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@$(UV) sync --locked --inexact --compile-bytecode
	@touch $@
