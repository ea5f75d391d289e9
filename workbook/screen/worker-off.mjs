// The kill switch: published in the service worker’s place, it takes every earlier one off the devices that have it,
// with all that they kept. Answers are elsewhere, and stay.

const worker = /** @type {any} */ (self)

async function letGo() {
  const ours = `workbook ${new URL(worker.registration.scope).pathname} `
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)))
  await worker.registration.unregister()
}

worker.addEventListener("install", () => worker.skipWaiting())
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(letGo()))
