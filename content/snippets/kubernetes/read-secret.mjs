// Reads a secret from the file that Kubernetes mounts, and stops when it cannot.
import { readFile } from "node:fs/promises";

// Reads anew on each call: Kubernetes replaces the file when the Secret changes.
async function readSecret() {
  const file = process.env["{{variable}}_FILE"] ?? "{{kubernetes_file}}";
  const value = (await readFile(file, "utf8")).trim();
  if (!value) {
    throw new Error(`${file} is empty.`);
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
