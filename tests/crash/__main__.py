"""`python -m tests.crash`. Nothing is imported by those that are forked from it."""

import sys

if __name__ == "__main__":
    from tests.crash.long import main

    sys.exit(main())
