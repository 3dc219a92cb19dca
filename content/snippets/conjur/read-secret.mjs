// Signs in to Conjur as a host, reads one variable, and stops when it cannot.

function setting(name) {
  const value = process.env[name]?.trim();
  if (!value) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}

async function send(path, options) {
  const answer = await fetch(setting("CONJUR_APPLIANCE_URL") + path, {
    redirect: "error", // a redirect would carry the token to another host
    signal: AbortSignal.timeout(10_000),
    ...options,
  });
  if (!answer.ok) {
    throw new Error(`Conjur answered ${answer.status}.`);
  }
  return answer.text();
}

async function readSecret() {
  const account = encodeURIComponent(setting("CONJUR_ACCOUNT"));
  const login = encodeURIComponent(setting("CONJUR_AUTHN_LOGIN"));
  const token = await send(`/authn/${account}/${login}/authenticate`, {
    method: "POST",
    body: setting("CONJUR_AUTHN_API_KEY"),
  });
  const value = await send(`/secrets/${account}/variable/${encodeURIComponent("{{conjur_variable}}")}`, {
    headers: { Authorization: `Token token="${Buffer.from(token).toString("base64")}"` },
  });
  if (!value) {
    throw new Error("{{conjur_variable}} is empty.");
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
