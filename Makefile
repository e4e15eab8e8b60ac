# The whole developer interface. `make demo` and `make test` need Python 3.11+ and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint types quality browser check bench model clean
.DEFAULT_GOAL := demo

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable . --group dev
	touch $@

demo: $(STAMP)  ## the dossier of the example story
	$(BIN)/recoupe demo -o dossier.html --json dossier.json
	@echo "$(CURDIR)/dossier.html"

test: $(STAMP)  ## every test but the browser's
	$(BIN)/pytest -m "not browser"

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

quality: $(STAMP)  ## the floors of measured quality alone, with their figures
	$(BIN)/pytest tests/quality -rP

browser: $(STAMP)  ## the page in Chromium (packages chromium and chromium-driver)
	$(BIN)/pytest -m browser tests/browser

check: lint types test browser

bench: $(STAMP)
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

model: $(STAMP)  ## make the French model again: TREEBANKS=folder
	$(BIN)/python -m training $(TREEBANKS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
