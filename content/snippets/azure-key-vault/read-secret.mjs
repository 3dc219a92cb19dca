// Reads a secret from Azure Key Vault with the managed identity, and stops when it cannot.

function setting(name) {
  const value = process.env[name]?.trim();
  if (!value) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}

async function get(url, headers) {
  const answer = await fetch(url, {
    headers,
    redirect: "error", // a redirect would carry the token to another host
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) {
    throw new Error(`${new URL(url).host} answered ${answer.status}.`);
  }
  return answer.json();
}

async function readSecret() {
  const vault = setting("KEY_VAULT_URL");
  const identity = `${setting("IDENTITY_ENDPOINT")}?api-version=2019-08-01&resource=https://vault.azure.net`;
  const { access_token: token } = await get(identity, { "X-IDENTITY-HEADER": setting("IDENTITY_HEADER") });
  const { value } = await get(`${vault}/secrets/{{azure_secret_name}}?api-version=7.4`, {
    Authorization: `Bearer ${token}`,
  });
  if (!value) {
    throw new Error("{{azure_secret_name}} is empty.");
  }
  return value;
}

try {
  const apiKey = await readSecret();
  // Use apiKey here. Do not print it.
} catch (error) {
  console.error(`The secret cannot be read: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
