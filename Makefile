# The only commands of the project.  Needs make (3.81 is enough), Python 3.11-3.14 and pip; all else is installed into .tools and .venv.
PYTHON ?= python3
UV := .tools/bin/uv
PW := .venv/bin/presswatch
BIN := .venv/bin

.PHONY: help setup semantic run test check types fix bench lock clean
.DEFAULT_GOAL := help

help:
	@echo "make run    set up, then show presswatch at work on a small newsroom (./demo-data)"
	@echo "make test   set up, then run the tests"
	@echo "make setup  install exactly what requirements.lock names into .venv"
	@echo "make semantic  add the extra that finds stories across languages (32 MB)"
	@echo "make check  lint, types, layers, documentation"
	@echo "make fix    format, and mend what the linter can mend"
	@echo "make bench  measure; ratios against a baseline of the same run"
	@echo "make lock   resolve requirements.lock again from pyproject.toml"

setup: .venv/.complete

# uv comes through pip --target: a fresh Debian has no venv module and refuses system-wide installs.
.tools/.complete:
	@$(PYTHON) presswatch/platforms.py
	@echo "setup 1/4  installing uv into .tools ..."
	@rm -rf .tools
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target .tools uv
	@touch $@

.venv/.complete: .tools/.complete requirements.lock pyproject.toml
	@echo "setup 2/4  installing the packages of requirements.lock into .venv (about 0.8 GB; a minute or two) ..."
	@test -x $(BIN)/python || $(UV) venv --quiet --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv
	@rm -f .tools/.failed  # the long list of what was installed is left out; a pipe hides how uv ended
	@{ $(UV) pip sync --compile-bytecode --python $(BIN)/python --require-hashes requirements.lock 2>&1 \
	  || touch .tools/.failed; } | grep -v -E '^ ([+~-]|Downloaded) ' ; test ! -e .tools/.failed
	@echo "setup 3/4  installing presswatch itself ..."
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@echo "setup 4/4  preparing an empty database for Prefect (about 10 s, once instead of per home) ..."
	@$(BIN)/python -m flows.orchestration.prefect_database
	@touch $@

semantic: setup
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements-semantic.lock

run: setup
	@$(PW) demo

test: setup
	@$(BIN)/python -m pytest -q -n 2

check: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-timeout 2>/dev/null || $(BIN)/lint-imports
	@$(BIN)/python -m pytest -q tests/docs

fix: setup
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup
	@$(BIN)/python -m benchmarks

lock: .tools/.complete
	@$(UV) pip compile --quiet --universal --generate-hashes --group build --group dev \
	  --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links --upgrade pyproject.toml -o requirements.lock
	@$(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["semantic"])' \
	  | $(UV) pip compile --quiet --universal --generate-hashes --constraint requirements.lock --python-version 3.11 \
	  --no-header --no-emit-index-url --no-emit-find-links --upgrade - -o requirements-semantic.lock

clean:
	rm -rf .venv .tools demo-data bench-out
