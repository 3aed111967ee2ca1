/*
 * Reports the visit to Plausible: https://plausible.io/docs/events-api. Plausible’s own script would be a third-party
 * script, which every reader would have to trust.
 */
const { endpoint = '', domain } = document.querySelector<HTMLElement>('script[data-endpoint]')?.dataset ?? {}

function count() {
  const visit = { name: 'pageview', url: location.href, domain, referrer: document.referrer }
  // A string is sent as text/plain, which needs no CORS preflight. Failures are ignored.
  fetch(endpoint, { method: 'POST', keepalive: true, body: JSON.stringify(visit) }).catch(() => undefined)
}

// Authors who look at a local build are not visitors.
if (location.hostname !== 'localhost') {
  // A prerendered page is visited only when it is shown.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', count, { once: true })
  else count()
}
