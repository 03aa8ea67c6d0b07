# Two commands need nothing but python3 and make: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run demo crash test machines check bench pictures format words fuzz lock audit install clean

run: $(VENV)/.installed  ## watch the news on watchlists/
	$(BIN)/monitor run

demo: $(VENV)/.installed  ## see it work, without internet
	$(BIN)/monitor demo

KILLS ?= 200
MINUTES ?= 30
SEED ?= 1

crash: $(VENV)/.installed-dev  ## kill the daemon at every step of its work: KILLS= MINUTES= SEED= ON=--postgres
	$(BIN)/python -m tests.crash --kills $(KILLS) --minutes $(MINUTES) --seed $(SEED) $(ON)

# A file to a worker: what it fills for all its tests is filled once. The order is that of tests/ordering.py.
test: check  ## every check and test
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

ARTICLES ?= 5000
TROUBLE ?= 5
machines: $(VENV)/.installed-dev  ## many machines, the long form: ARTICLES by 8 processes at once, TROUBLE (minutes) for a fleet of workers
	NEWSFIGURES_MACHINES_ARTICLES=$(ARTICLES) NEWSFIGURES_MACHINES_MINUTES=$(TROUBLE) \
	  $(BIN)/python -m pytest tests/machines --durations=5

check: $(VENV)/.installed-dev  ## lint, format, types, import order
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-dev  ## how fast it is, in some minutes (RIVALS=PYTHON: beside other libraries)
	$(BIN)/python -m benchmarks $(if $(RIVALS),--rivals $(RIVALS))

pictures: $(VENV)/.installed-dev  ## every page of the dashboard over the demo, narrow and wide, light and dark (needs chromium)
	$(BIN)/python -m tests.web.pictures docs/pictures

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

words: $(VENV)/.installed-dev  ## the catalogue of messages, renewed from the code and compiled (docs/extending.md)
	$(BIN)/python -m tests.words

MINUTES ?= 30
FOUND ?= fuzz-found
fuzz: $(VENV)/.installed-dev  ## bad input for MINUTES; what breaks a reader is written to the folder FOUND
	$(BIN)/python -m tests.fuzz.run $(MINUTES) $(FOUND)

lock:  ## renew the lock files from pyproject.toml (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra workers -c requirements-dev.lock pyproject.toml -o requirements-postgres.lock

# In an environment of its own, so that it audits what users get and nothing else. --strict: what could not be looked up is a failure.
audit:  ## known vulnerabilities of what the lock files install (asks pypi.org)
	rm -rf .audit && $(PYTHON) -m venv .audit
	.audit/bin/python -m pip install -q --disable-pip-version-check pip-audit
	.audit/bin/pip-audit --strict --require-hashes --disable-pip -r requirements-postgres.lock; status=$$?; rm -rf .audit; exit $$status

install:  ## as a systemd service of this machine (root); the settings are left as they are
	deploy/install.sh

clean:
	rm -rf $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# The environment is what the lock says, hash by hash; the project itself is linked in.
$(VENV)/.installed: $(VENV)/bin/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python requirements-dev.lock pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	touch $@ $(VENV)/.installed
