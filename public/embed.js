// <report-explorer view="projects" topic="city" size="large" theme="dark"></report-explorer>: the explorer
// in a frame as high as what it holds. README.md lists the attributes.
(function () {
  'use strict';

  if (!window.customElements || customElements.get('report-explorer')) return;
  const base = new URL('.', document.currentScript.src);
  const VIEWS = ['index', 'indicators', 'charts', 'projects', 'text'];
  const ASKED = ['q', 'topic', 'place', 'year', 'stage', 'for', 'sort', 'lang', 'only'];
  const LOOKS = ['size', 'theme'];
  const START = 640;
  const LEAST = 160;
  const MOST = 30000;

  class ReportExplorer extends HTMLElement {
    static get observedAttributes() {
      return ['view', 'strict', ...ASKED, ...LOOKS];
    }

    connectedCallback() {
      this.style.display = 'block';
      this.hear = (event) => this.onMessage(event);
      window.addEventListener('message', this.hear);
      this.open();
      this.watch = window.IntersectionObserver && new IntersectionObserver(() => this.tell());
      if (this.watch) this.watch.observe(this);
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.hear);
      if (this.watch) this.watch.disconnect();
      this.frame.remove();
      this.frame = undefined;
    }

    attributeChangedCallback(name, was, now) {
      // Said once more it is no change, for which the reader would lose where they are.
      if (!this.frame || was === now) return;
      if (LOOKS.includes(name)) this.tell();
      else this.open();
    }

    open() {
      const view = this.getAttribute('view');
      const address = new URL((VIEWS.includes(view) ? view : 'index') + '.html', base);
      for (const name of [...ASKED, ...LOOKS]) {
        const value = this.getAttribute(name);
        if (value) address.searchParams.set(name, value);
      }
      const frame = document.createElement('iframe');
      this.strict = this.hasAttribute('strict');
      frame.setAttribute('sandbox', 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox' + (this.strict ? '' : ' allow-same-origin allow-forms'));
      frame.loading = 'lazy';
      frame.title = this.title || '{{title}}';
      Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: START + 'px' });
      // Before, another document stands in the frame, to which nothing may be said.
      this.loaded = false;
      frame.addEventListener('load', () => {
        this.loaded = true;
        this.heard = false;
        // Where the element was made as soon as its tag was parsed, its content came after the frame.
        while (frame.nextSibling) frame.nextSibling.remove();
        this.tell();
      });
      frame.src = address.href;
      this.shown = START;
      // What stands inside is for hosts without this script.
      if (!this.frame) this.textContent = '';
      if (this.frame) this.frame.replaceWith(frame);
      else this.append(frame);
      this.frame = frame;
    }

    /** Says how it should look and how it stands, which the frame answers with its height. */
    tell() {
      const to = this.frame && this.frame.contentWindow;
      if (!to || !this.loaded) return;
      const { strict } = this;
      to.postMessage(
        { reportExplorer: 1, fits: this.shown < MOST, size: this.getAttribute('size') || '', theme: this.getAttribute('theme') || '' },
        strict ? '*' : base.origin,
      );
    }

    onMessage({ source, origin, data }) {
      if (!this.frame || source !== this.frame.contentWindow || origin !== (this.strict ? 'null' : base.origin)) return;
      const wanted = data && data.reportExplorer === 1 && typeof data.height === 'number' ? Math.ceil(data.height) : 0;
      if (!(wanted > 0)) return;
      // Its script may have come later than what it was told.
      if (!this.heard) {
        this.heard = true;
        this.tell();
      }
      const height = Math.min(MOST, Math.max(LEAST, wanted));
      if (Math.abs(height - this.shown) >= 2) {
        const fitted = this.shown < MOST;
        this.shown = height;
        this.frame.style.height = height + 'px';
        if (height < MOST !== fitted) this.tell();
      }
      // Who follows a link within the frame is led to its place: the frame, as high as what it holds, cannot scroll there.
      if (data.at >= 0 && document.activeElement === this.frame) {
        window.scrollTo(0, window.scrollY + this.frame.getBoundingClientRect().top + data.at - window.innerHeight / 3);
      }
    }
  }
  customElements.define('report-explorer', ReportExplorer);
})();
