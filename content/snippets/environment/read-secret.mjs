// Reads a secret from the environment and stops when it is missing.

function readSecret() {
  const value = process.env["{{variable}}"]?.trim();
  if (!value) {
    throw new Error("{{variable}} is not set.");
  }
  return value;
}

try {
  const apiKey = readSecret();
  // Use apiKey here. Do not print it.
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
