"""Reads a secret from Azure Key Vault with the managed identity, and stops when it cannot."""

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


def get(url: str, headers: dict[str, str]) -> dict:
    request = urllib.request.Request(url, headers=headers)
    with urllib.request.build_opener(NoRedirect).open(request, timeout=10) as answer:
        return json.load(answer)


def read_secret() -> str:
    vault = setting("KEY_VAULT_URL")
    identity = setting("IDENTITY_ENDPOINT") + "?api-version=2019-08-01&resource=https://vault.azure.net"
    proof = {"X-IDENTITY-HEADER": setting("IDENTITY_HEADER")}
    try:
        token = get(identity, proof)["access_token"]
        url = vault + "/secrets/{{azure_secret_name}}?api-version=7.4"
        value = get(url, {"Authorization": f"Bearer {token}"}).get("value", "")
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"The secret cannot be read: {error}")
    if not value:
        sys.exit("{{azure_secret_name}} is empty.")
    return value


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
