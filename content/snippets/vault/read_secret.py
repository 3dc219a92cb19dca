"""Reads one field of a secret in Vault's key-value engine, version 2, and stops when it cannot."""

import json
import os
import sys
import urllib.request


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token to another host."""

    def redirect_request(self, *args):
        return None


def setting(name: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        sys.exit(f"{name} is not set.")
    return value


def read_secret() -> str:
    request = urllib.request.Request(
        setting("VAULT_ADDR") + "/v1/secret/data/{{vault_path}}",
        headers={"X-Vault-Token": setting("VAULT_TOKEN")},
    )
    try:
        with urllib.request.build_opener(NoRedirect).open(request, timeout=10) as answer:
            fields = json.load(answer)["data"]["data"] or {}
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"The secret cannot be read: {error}")
    value = fields.get("{{vault_field}}", "")
    if not value:
        sys.exit("{{vault_path}} has no field {{vault_field}}.")
    return value


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
