// Reads one field of a secret in Vault's key-value engine, version 2, and stops when it cannot.

function setting(name) {
  const value = process.env[name]?.trim();
  if (!value) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}

async function readSecret() {
  const answer = await fetch(`${setting("VAULT_ADDR")}/v1/secret/data/{{vault_path}}`, {
    headers: { "X-Vault-Token": setting("VAULT_TOKEN") },
    redirect: "error", // a redirect would carry the token to another host
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) {
    throw new Error(`Vault answered ${answer.status}.`);
  }
  const value = (await answer.json()).data?.data?.["{{vault_field}}"];
  if (!value) {
    throw new Error("{{vault_path}} has no field {{vault_field}}.");
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
