/*
 * Tells Plausible of a visit: https://plausible.io/docs/events-api. Its own script would be another
 * host’s, which every reader would have to trust.
 */
const { endpoint = '', domain } = document.querySelector<HTMLElement>('script[data-endpoint]')?.dataset ?? {}

function count() {
  const visit = { name: 'pageview', url: location.href, domain, referrer: document.referrer }
  // As text, so that the browser need not ask first. Where it fails nobody is told.
  fetch(endpoint, { method: 'POST', keepalive: true, body: JSON.stringify(visit) }).catch(() => undefined)
}

// The author, looking at the site before it is anywhere, is no visitor.
if (location.hostname !== 'localhost') {
  // A page that was rendered ahead is visited when it is shown.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', count, { once: true })
  else count()
}
