// Reads a secret from AWS Secrets Manager and stops when it cannot. Needs @aws-sdk/client-secrets-manager.
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

async function readSecret() {
  const client = new SecretsManagerClient();
  const { SecretString: value } = await client.send(new GetSecretValueCommand({ SecretId: "{{aws_secret_id}}" }), {
    abortSignal: AbortSignal.timeout(10_000),
  });
  if (!value) {
    throw new Error("{{aws_secret_id}} holds no text.");
  }
  return value;
}

try {
  const apiKey = await readSecret();
  // Use apiKey here. Do not print it.
} catch (error) {
  console.error(`The secret cannot be read: ${error.message}`);
  process.exitCode = 1;
}
