const key = import.meta.env.VITE_CHAT_KEY;

export async function ask(question: string): Promise<Response> {
  return fetch("/chat", { method: "POST", body: question, headers: { "X-Key": key } });
}
