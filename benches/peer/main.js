// A page of the usual libraries on the same data: what script/bench peer holds ours against. It shows the same five views
// with the hooks (ids, names) by which the benches drive both, and leaves out most of the rest of what ours does.
import { createApp, nextTick } from 'vue';
import { createRouter, createWebHashHistory } from 'vue-router';
import App from './App.vue';
import './style.css';

const routes = [
  { path: '/', component: () => import('./views/Overview.vue') },
  { path: '/indicators', component: () => import('./views/Indicators.vue') },
  { path: '/charts', component: () => import('./views/Charts.vue') },
  { path: '/projects', component: () => import('./views/Projects.vue') },
  { path: '/text', component: () => import('./views/Text.vue') },
];
const router = createRouter({ history: createWebHashHistory(), routes });
createApp(App).use(router).mount('#app');
await router.isReady();
await nextTick();
// For the benches, as ours says it.
document.documentElement.setAttribute('data-ready', '');
