# The whole developer interface. `make demo` and `make test` need Python 3.11+ and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# Checks the desk's pages against WCAG 2.2; from npm, for tests alone.
AXE := $(VENV)/axe/node_modules/axe-core/axe.min.js
# A Spark 4 server, which needs Java 17; its half gigabyte is for tests alone.
SPARK := $(VENV)/spark/.installed
TREEBANKS ?= treebanks
SECONDS ?= 600

.PHONY: demo test lint types quality browser spark check fuzz bench model help clean
.DEFAULT_GOAL := demo

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.12")'
	@echo "Making the environment in $(VENV): half a minute, once."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --quiet --editable ".[corpus,docs,warc,xlsx]" --group dev
	@touch $@

demo: $(STAMP)  ## the dossier of the example story
	@$(BIN)/recoupe demo -o dossier.html --json dossier.json
	@echo "$(CURDIR)/dossier.html"

test: $(STAMP)  ## every test but those of the browser and of Spark
	@$(BIN)/pytest -m "not browser and not spark"

lint: $(STAMP)  ## ruff, every rule, each exception with its reason
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(STAMP)  ## mypy, strict
	@$(BIN)/mypy

quality: $(STAMP)  ## the floors of measured quality alone, with their figures
	@$(BIN)/pytest tests/quality -rP

$(AXE):
	@mkdir -p $(VENV)/axe
	@npm install --silent --no-save --no-audit --no-fund --prefix $(VENV)/axe axe-core@4.14.1

browser: $(STAMP) $(AXE)  ## the pages in Chromium (chromium, chromium-driver, npm)
	@$(BIN)/pytest -m browser tests/browser

$(SPARK): $(STAMP)
	@$(PYTHON) -m venv $(VENV)/spark
	@$(VENV)/spark/bin/python -m pip install --quiet --quiet --disable-pip-version-check "pyspark==4.0.*"
	@touch $@

spark: $(STAMP) $(SPARK)  ## a corpus by Spark 4, row for row (Java 17)
	@$(BIN)/pytest -m spark tests/corpus

check: test lint types browser spark  ## all a change must pass

fuzz: $(STAMP)  ## texts nobody would write, for SECONDS=600
	@$(BIN)/python -m tests.fuzz $(SECONDS)

bench: $(STAMP)  ## speed and memory, as ratios within one run
	@set -e; for script in benchmarks/*.py; do echo "$$script"; $(BIN)/python $$script; done

model: $(STAMP)  ## the French model made again from TREEBANKS=folder
	@$(BIN)/python -m training $(TREEBANKS) --output src/recoupe/language/french/model

help:  ## these lines
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

clean:  ## all that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis dossier.html dossier.json
