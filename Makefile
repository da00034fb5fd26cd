# make run    set up and open the letter in the window
# make test   set up and run everything that CI runs
# Needs nothing but Python 3.11 or later and a network for the first time.

.DEFAULT_GOAL := help
.PHONY: help run setup test drive check-style pack accuracy confidence benchmark translations screenshots format clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up
COVERED := text review formats evaluation

help: ## Say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(firstword $(MAKEFILE_LIST))

run: setup ## Open the letter in the window
	$(BIN)/proofreader corpus/letter/letter.txt

setup: $(STAMP) ## Make .venv with the program and the developers' tools in it

# pip older than 25.1 does not know --group, so pip comes first.
$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Proofreader needs Python 3.11 or later; say which: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

check-style: setup ## Check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Without a screen, so that tests never open windows; each covered package has to reach the
# bar of pyproject.toml by itself.
test: export QT_QPA_PLATFORM = offscreen
test: check-style ## Run everything that CI runs
	$(BIN)/pytest --cov
	@for package in $(COVERED); do \
	  $(BIN)/coverage report --include="proofreader/$$package/*" --format=total >/dev/null \
	  || { $(BIN)/coverage report --include="proofreader/$$package/*"; exit 1; }; \
	done

drive: setup ## Do 20,000 things in the window in any order; text, session and store must agree
	QT_QPA_PLATFORM=offscreen PROOFREADER_STEPS=20000 $(BIN)/pytest tests/gui/test_window_machine.py

# Idle threads that spin take the time of those that work: passive ones are three times as fast.
SHARED := ../shared
PAGES = $(sort $(wildcard $(SHARED)/evaluation/dev/*))
TRAIN = OMP_WAIT_POLICY=passive $(BIN)/proofread train $(SHARED)/language/en $(PAGES)
MEASURED := build/accuracy

pack: setup ## Build resources/en again from the shared counts and pages, byte for byte
	$(TRAIN) --output resources/en

accuracy: setup ## Measure the accuracy by cross-validation and write it into the README
	mkdir -p $(MEASURED)
	cp -R resources/en $(MEASURED)/pack
	$(TRAIN) --output $(MEASURED)/pack --only weights --folds 3
	$(BIN)/proofread evaluate $(PAGES) --weights $(MEASURED)/pack/folds --words $(SHARED)/evaluation/lexicon.txt -o $(MEASURED)/report
	$(BIN)/proofread evaluate $(PAGES) --weights $(MEASURED)/pack/folds -o $(MEASURED)/clean --truth-as-ocr
	$(BIN)/python -m tests.benchmarks.accuracy $(MEASURED)/report/report.json $(MEASURED)/clean/report.json --write

# The four books of the scans are in the sets of old books; who judges their pages must not know them.
HEARD := build/confidence
OTHERS = $(filter-out $(wildcard $(SHARED)/evaluation/dev/oldbooks-*),$(PAGES))

confidence: setup ## Fit what the doubts of OCR engines weigh, and write what that gains into the README (needs Tesseract)
	rm -rf $(HEARD)
	mkdir -p $(HEARD)/pages
	cp -R resources/en $(HEARD)/pack
	OMP_WAIT_POLICY=passive $(BIN)/proofread train $(SHARED)/language/en $(OTHERS) --output $(HEARD)/pack --only weights
	for page in $(SHARED)/scans/*.png; do \
	  OMP_THREAD_LIMIT=1 tesseract $$page $(HEARD)/pages/$$(basename $$page .png) --dpi 300 -c hocr_char_boxes=1 hocr || exit 1; \
	done
	cp $(SHARED)/scans/*.gt.txt $(HEARD)/pages
	$(BIN)/proofread train $(SHARED)/language/en --output resources/en --only confidence --layouts $(HEARD)/pages --weights $(HEARD)/pack/ranking.npz
	$(BIN)/python -m tests.benchmarks.confidence $(HEARD)/pages --weights $(HEARD)/pack/ranking.npz --write

# Leaves out hunspell and aspell where they are not installed.
benchmark: setup ## Measure the speed beside other tools and write it into the README
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	$(BIN)/python -m tests.benchmarks.speed --write
	$(BIN)/python -m tests.benchmarks.window
	$(BIN)/python -m tests.benchmarks.scan

translations: setup ## Bring the catalogues of the window's languages up to date
	$(BIN)/python -m tests.gui.catalogues

screenshots: setup ## Take pictures of every view, into build/screenshots, and renew those of the README
	$(BIN)/python -m tests.gui.pictures build/screenshots --readme

format: setup ## Bring the code into the project's form
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

clean: ## Remove everything that was made here, .venv too
	rm -rf $(VENV) dist build htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
