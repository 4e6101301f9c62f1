// The peer's build: `vite build` with the report named by PEER_DATA, into the folder named by PEER_OUT.
import { readFileSync } from 'node:fs';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Only what the views show, a module for each part, so that a view loads no more than it needs. */
function report(path) {
  const { about, topics, places, text, indicators, projects } = JSON.parse(readFileSync(path, 'utf8'));
  const reading = ({ year, status, value, unit, hedge, bound, measure, direction, at, quote, caveat }) => ({
    year, status, value, unit, hedge, bound, measure, direction, at, quote, caveat,
  });
  const parts = {
    about: { about, topics, places },
    text,
    indicators: indicators.map(({ id, name, topic, headline, compare, readings }) => ({ id, name, topic, headline, compare, readings: readings.map(reading) })),
    projects: projects.map(({ id, name, kind, topic, stage, year, place, livelihood, at, quote }) => ({ id, name, kind, topic, stage, year, place, livelihood, at, quote })),
  };
  const prefix = 'report:';
  return {
    name: 'report',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const json = JSON.stringify(parts[id.slice(prefix.length + 1)]);
      // Engines read a string of JSON faster than a literal.
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}

export default defineConfig({
  base: './',
  logLevel: 'warn',
  build: { outDir: process.env.PEER_OUT, emptyOutDir: true, chunkSizeWarningLimit: 1000 },
  plugins: [
    report(process.env.PEER_DATA),
    vue(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: 'script-defer',
      manifest: { name: '随州市政府工作报告', short_name: '工作报告', display: 'standalone', icons: [] },
      workbox: { globPatterns: ['**/*.{html,js,css}'], maximumFileSizeToCacheInBytes: 2 ** 27 },
    }),
  ],
});
