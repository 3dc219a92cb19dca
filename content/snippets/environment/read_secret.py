"""Reads a secret from the environment and stops when it is missing."""

import os
import sys


def read_secret() -> str:
    value = os.environ.get("{{variable}}", "").strip()
    if not value:
        sys.exit("{{variable}} is not set.")
    return value


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
