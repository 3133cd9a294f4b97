# make demo and make test do all the set-up themselves; see README.md
.DEFAULT_GOAL := help
.PHONY: help setup run demo test check bench screenshots build lock clean
BIN := .venv/bin

help:
	@echo "make demo         cards photographed, read, recorded, exported: in a window, or headless"
	@echo "make run          opens the program"
	@echo "make test         every test          make check   style, types, layers"
	@echo "make bench        what the speed claims rest on (docs/benchmarks.md)"
	@echo "make screenshots  docs/img            make build   dist/netralitas-desktop"
	@echo "make lock         requirements.lock anew from pyproject.toml (needs uv)"

setup:
	@scripts/setup.sh

run: setup
	$(BIN)/netralitas-desktop

demo: setup
	$(BIN)/netralitas-desktop demo --out demo-output

test:
	@scripts/setup.sh test
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	$(BIN)/python -m benchmarks

screenshots:
	@scripts/setup.sh test
	$(BIN)/python scripts/screenshots.py docs/img

build: setup
	$(BIN)/pyinstaller --noconfirm --clean --distpath dist --workpath build build.spec
	dist/netralitas-desktop/netralitas-desktop self-test

lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
		--extra dev --extra build pyproject.toml --output-file requirements.lock

clean:
	rm -rf .venv build dist demo-output
