"""Reads a secret with 1Password's command line, and stops when it cannot."""

import subprocess
import sys


def read_secret() -> str:
    command = ["op", "read", "--no-newline", "{{op_reference}}"]
    try:
        # A minute, since somebody may have to unlock the app.
        op = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        sys.exit("The secret cannot be read: op did not answer within a minute.")
    except OSError as error:
        sys.exit(f"The secret cannot be read: {error}")
    if op.returncode != 0:
        sys.exit(f"The secret cannot be read: {op.stderr.strip()}")
    if not op.stdout.strip():
        sys.exit("{{op_reference}} is empty.")
    return op.stdout


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
