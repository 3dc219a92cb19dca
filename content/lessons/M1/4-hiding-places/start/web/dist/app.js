const k=window.__settings.chat;export async function ask(q){return fetch("/chat",{method:"POST",body:q,headers:{"X-Key":k}})}
//# sourceMappingURL=app.js.map
