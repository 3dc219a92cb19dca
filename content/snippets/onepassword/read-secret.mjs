// Reads a secret with 1Password's command line, and stops when it cannot.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

async function readSecret() {
  const op = promisify(execFile)("op", ["read", "--no-newline", "{{op_reference}}"], {
    timeout: 60_000, // somebody may have to unlock the app
  });
  op.child.stdin?.end();
  const { stdout: value } = await op;
  if (!value.trim()) {
    throw new Error("{{op_reference}} is empty.");
  }
  return value;
}

try {
  const apiKey = await readSecret();
  // Use apiKey here. Do not print it.
} catch (error) {
  const reason = error.killed ? "op did not answer within a minute." : error.stderr?.trim() || error.message;
  console.error(`The secret cannot be read: ${reason}`);
  process.exitCode = 1;
}
