"""Signs in to Conjur as a host, reads one variable, and stops when it cannot."""

import base64
import os
import sys
import urllib.request
from urllib.parse import quote


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token to another host."""

    def redirect_request(self, *args):
        return None


def setting(name: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        sys.exit(f"{name} is not set.")
    return value


def send(path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> bytes:
    request = urllib.request.Request(setting("CONJUR_APPLIANCE_URL") + path, data=body, headers=headers or {})
    with urllib.request.build_opener(NoRedirect).open(request, timeout=10) as answer:
        return answer.read()


def read_secret() -> str:
    account = quote(setting("CONJUR_ACCOUNT"), safe="")
    login = quote(setting("CONJUR_AUTHN_LOGIN"), safe="")
    api_key = setting("CONJUR_AUTHN_API_KEY").encode()
    try:
        token = base64.b64encode(send(f"/authn/{account}/{login}/authenticate", api_key)).decode()
        variable = quote("{{conjur_variable}}", safe="")
        value = send(f"/secrets/{account}/variable/{variable}", headers={"Authorization": f'Token token="{token}"'})
    except OSError as error:
        sys.exit(f"The secret cannot be read: {error}")
    if not value:
        sys.exit("{{conjur_variable}} is empty.")
    return value.decode()


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
