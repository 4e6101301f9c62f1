// The server packs a file when it is first asked for: no visit should wait for that.
import { readdir } from 'node:fs/promises';

/** Asks once for every file of the folder that `site` serves. */
export async function warm(site, folder) {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((name) => !/\.(br|gz)$/.test(name))) {
    await (await fetch(site.url + name, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
  }
}
