// The way out: put in the place of sw.js, it takes the offline copy and itself away from every reader
// at their next visit. (Removing sw.js alone leaves the copies where they are.)
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.delete('report-explorer ' + self.registration.scope).then(() => self.registration.unregister()),
  );
});
