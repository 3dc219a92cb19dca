"""Reads a secret from Google Secret Manager as the machine's service account, and stops when it cannot."""

import base64
import json
import os
import sys
import urllib.request


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token to another host."""

    def redirect_request(self, *args):
        return None


def get(url: str, headers: dict[str, str]) -> dict:
    request = urllib.request.Request(url, headers=headers)
    with urllib.request.build_opener(NoRedirect).open(request, timeout=10) as answer:
        return json.load(answer)


def crc32c(data: bytes) -> int:
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def read_secret() -> str:
    project = os.environ.get("GOOGLE_CLOUD_PROJECT", "").strip()
    if not project:
        sys.exit("GOOGLE_CLOUD_PROJECT is not set.")
    metadata = "http://" + os.environ.get("GCE_METADATA_HOST", "metadata.google.internal")
    manager = os.environ.get("GOOGLE_SECRET_MANAGER_URL", "https://secretmanager.googleapis.com")
    try:
        account = metadata + "/computeMetadata/v1/instance/service-accounts/default/token"
        token = get(account, {"Metadata-Flavor": "Google"})["access_token"]
        secret = f"{manager}/v1/projects/{project}/secrets/" + "{{google_secret_id}}/versions/latest:access"
        payload = get(secret, {"Authorization": f"Bearer {token}"})["payload"]
        value = base64.b64decode(payload["data"])
        checksum = int(payload["dataCrc32c"])
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"The secret cannot be read: {error}")
    if not value or crc32c(value) != checksum:
        sys.exit("{{google_secret_id}} is empty or was damaged on its way.")
    return value.decode()


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
