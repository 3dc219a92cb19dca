"""Reads a secret from AWS Secrets Manager and stops when it cannot. Needs boto3."""

import sys

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError


def read_secret() -> str:
    try:
        client = boto3.client("secretsmanager", config=Config(connect_timeout=5, read_timeout=10))
        value = client.get_secret_value(SecretId="{{aws_secret_id}}").get("SecretString", "")
    except (BotoCoreError, ClientError) as error:
        sys.exit(f"The secret cannot be read: {error}")
    if not value:
        sys.exit("{{aws_secret_id}} holds no text.")
    return value


if __name__ == "__main__":
    api_key = read_secret()
    # Use api_key here. Do not print it.
