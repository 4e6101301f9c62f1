// A person with a keyboard and a screen reader: goes from control to control, knows of each what Chromium's
// accessibility tree says, and hears what live regions say. Whatever has the focus must be in sight.
import assert from 'node:assert/strict';

const STATES = ['expanded', 'selected', 'pressed', 'checked', 'disabled', 'busy'];

/** Collects what live regions say, each text once, when its region is not busy; runs in the page before all else. */
function noteHeard() {
  const said = new WeakMap();
  const LIVE = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
  window.heard = [];
  const text = (region) => region.textContent.replace(/\s+/g, ' ').trim();
  const hear = (region) => {
    const now = text(region);
    if (region.closest('[aria-busy=true]')) {
      if (!said.has(region)) said.set(region, now);
      return;
    }
    if (said.get(region) === now) return;
    // What a region holds when it comes is there to be read, not announced.
    const isNew = !said.has(region);
    said.set(region, now);
    if (!isNew && now && region.checkVisibility()) window.heard.push(now);
  };
  new MutationObserver((changes) => {
    const touched = new Set();
    for (const { target, addedNodes } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      const region = element && element.closest(LIVE);
      if (region) touched.add(region);
      for (const node of addedNodes) {
        // Itself, too: a page is parsed in pieces, and a region may be all of one.
        if (node.nodeType === 1) for (const one of [node, ...node.querySelectorAll(LIVE)]) if (one.matches(LIVE)) touched.add(one);
      }
    }
    // After the page's own observers, which were made later: before them nothing is read out.
    queueMicrotask(() => touched.forEach(hear));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-busy', 'hidden'] });
}

/** How well the focused element is seen; runs in the page. */
function sight() {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const inside = { left: Math.max(box.left, 0), top: Math.max(box.top, 0), right: Math.min(box.right, innerWidth), bottom: Math.min(box.bottom, innerHeight) };
  const [width, height] = [inside.right - inside.left, inside.bottom - inside.top];
  const covers = new Set();
  let seen = 0;
  if (width > 1 && height > 1) {
    for (const x of [0.1, 0.5, 0.9]) {
      for (const y of [0.1, 0.5, 0.9]) {
        const top = document.elementFromPoint(inside.left + x * width, inside.top + y * height);
        if (!top) continue;
        if (element.contains(top) || top.contains(element) || element.labels?.[0]?.contains(top)) seen += 1;
        else {
          let over = top;
          while (over && !['fixed', 'sticky', 'absolute'].includes(getComputedStyle(over).position)) over = over.parentElement;
          // What is taller than the screen has room for may go on under a bar.
          if (over && !over.contains(element) && box.height < innerHeight / 2) covers.add(`${over.localName}#${over.id}.${over.className}`);
        }
      }
    }
  }
  return { seen, covers: [...covers], box: [box.left, box.top, box.right, box.bottom].map(Math.round) };
}

export async function reader(page) {
  await page.addInitScript(noteHeard);
  const tree = await page.context().newCDPSession(page);
  await tree.send('Accessibility.enable');

  const self = {
    /** The focused control as the accessibility tree has it: role, name and the states that it has. */
    async here() {
      const { result } = await tree.send('Runtime.evaluate', { expression: 'document.activeElement' });
      const { nodes } = await tree.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
      const [{ role, name, value, properties = [] }] = nodes;
      const found = { role: role.value, name: (name?.value ?? '').replace(/\s+/g, ' ').trim() };
      for (const { name, value } of properties) if (STATES.includes(name)) found[name] = value.value;
      if (value) found.value = value.value;
      return found;
    },

    /** All of the page as the accessibility tree has it. */
    async tree() {
      const { nodes } = await tree.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, properties = [] }) => {
          const property = (wanted) => properties.find(({ name }) => name === wanted)?.value.value;
          return { role: role.value, name: name?.value ?? '', focusable: property('focusable') === true, level: property('level') };
        });
    },

    /** What was announced since this was last asked. */
    heard: () => page.evaluate(() => window.heard.splice(0)),

    /** Resolves when something like this was announced; it was announced once. */
    async waitToHear(pattern) {
      await page.waitForFunction((pattern) => window.heard.some((one) => new RegExp(pattern).test(one)), pattern.source);
      assert.equal((await self.heard()).filter((one) => pattern.test(one)).length, 1);
    },

    /** The focus is on something that can be seen whole, as far as the screen reaches. */
    async inSight() {
      const { seen, covers, box } = await page.evaluate(sight);
      const what = async () => `${JSON.stringify(await self.here())} at ${box}`;
      if (seen === 0) assert.fail(`the focus is out of sight: ${await what()}`);
      if (covers.length > 0) assert.fail(`the focus is under ${covers}: ${await what()}`);
    },

    async press(key) {
      await page.keyboard.press(key);
    },

    /** Goes on by Tab until the control is reached; `key` may be Shift+Tab. */
    async to(role, name, key = 'Tab') {
      const fits = (one) => one.role === role && (name instanceof RegExp ? name.test(one.name) : one.name === name);
      const passed = [];
      for (let step = 0; step < 200; step += 1) {
        await self.press(key);
        const here = await self.here();
        await self.inSight();
        if (fits(here)) return here;
        passed.push(`${here.role} ${here.name.slice(0, 12)}`);
      }
      return assert.fail(`no ${role} ${name} on the way: ${passed.slice(0, 60).join(', ')}`);
    },
  };
  return self;
}
