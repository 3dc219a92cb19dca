// Reads a secret from Google Secret Manager as the machine's service account, and stops when it cannot.

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

function crc32c(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
    }
  }
  return ~crc >>> 0;
}

async function readSecret() {
  const project = process.env.GOOGLE_CLOUD_PROJECT?.trim();
  if (!project) {
    throw new Error("GOOGLE_CLOUD_PROJECT is not set.");
  }
  const metadata = `http://${process.env.GCE_METADATA_HOST ?? "metadata.google.internal"}`;
  const manager = process.env.GOOGLE_SECRET_MANAGER_URL ?? "https://secretmanager.googleapis.com";
  const { access_token: token } = await get(
    `${metadata}/computeMetadata/v1/instance/service-accounts/default/token`,
    { "Metadata-Flavor": "Google" },
  );
  const { payload } = await get(
    `${manager}/v1/projects/${project}/secrets/{{google_secret_id}}/versions/latest:access`,
    { Authorization: `Bearer ${token}` },
  );
  const value = Buffer.from(payload?.data ?? "", "base64");
  if (value.length === 0 || crc32c(value) !== Number(payload.dataCrc32c)) {
    throw new Error("{{google_secret_id}} is empty or was damaged on its way.");
  }
  return value.toString("utf8");
}

try {
  const apiKey = await readSecret();
  // Use apiKey here. Do not print it.
} catch (error) {
  console.error(`The secret cannot be read: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
