# Short names for the verbs of dev.py; on Windows: py dev.py VERB.
PYTHON ?= python3

.PHONY: help run test check setup bench soak translations screenshots build test-package release-check lock clean
.DEFAULT_GOAL := help

help: ## what there is
	@$(PYTHON) dev.py --help

run test check setup bench soak translations screenshots build test-package release-check lock clean:
	@$(PYTHON) dev.py $@ $(ARGS)
