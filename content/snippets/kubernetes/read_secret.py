"""Reads a secret from the file that Kubernetes mounts, and stops when it cannot."""

import os
import sys
from pathlib import Path


def read_secret() -> str:
    """Reads anew on each call: Kubernetes replaces the file when the Secret changes."""
    file = Path(os.environ.get("{{variable}}_FILE", "{{kubernetes_file}}"))
    try:
        value = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        sys.exit(f"The secret cannot be read: {file}: {type(error).__name__}")
    if not value:
        sys.exit(f"The secret cannot be read: {file} is empty.")
    return value


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
