'use strict';
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = id => document.getElementById(id);
  root.classList.add('scripted');

  // Pages opened from a disk may have no storage.
  const stored = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch { /* forgotten with the page */ } }
  };

  const theme = byId('theme');
  theme.hidden = false;
  if (stored.get('theme')) root.dataset.theme = stored.get('theme');
  theme.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    stored.set('theme', root.dataset.theme);
  });

  const menu = byId('menu');
  const navigation = byId('navigation');
  const show = open => {
    navigation.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', String(open));
  };
  menu.hidden = false;
  menu.addEventListener('click', () => show(!navigation.classList.contains('open')));
  navigation.addEventListener('click', event => { if (event.target.closest('a')) show(false); });

  async function copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  }

  let serial = 0;
  for (const panels of find('.panels')) {
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    const tabs = find('.panel', panels).map(panel => {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.textContent = panel.dataset.title;
      tab.setAttribute('role', 'tab');
      panel.id = `_panel${++serial}`;
      tab.id = `_tab${serial}`;
      tab.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.querySelector('h3').hidden = true;
      list.append(tab);
      return { tab, panel };
    });
    let current = tabs[0];
    const select = chosen => {
      current = chosen;
      for (const each of tabs) {
        each.panel.hidden = each !== chosen;
        each.tab.setAttribute('aria-selected', String(each === chosen));
        each.tab.tabIndex = each === chosen ? 0 : -1;
      }
    };
    tabs.forEach((each, i) => {
      each.tab.addEventListener('click', () => select(each));
      each.tab.addEventListener('keydown', event => {
        const places = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 };
        if (event.key in places) {
          const next = tabs[(places[event.key] + tabs.length) % tabs.length];
          event.preventDefault();
          select(next);
          next.tab.focus();
        }
      });
    });
    const bar = document.createElement('div');
    bar.className = 'tabs';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () =>
      copy(current.panel.dataset.copy || current.panel.querySelector('pre').textContent, button));
    bar.append(list, button);
    panels.prepend(bar);
    select(current);
  }

  const links = find('nav a');
  const index = links.map(link => {
    const id = decodeURIComponent(link.hash.slice(1));
    const section = byId(id);
    return {
      link,
      id,
      words: `${id} ${find('p', section).map(p => p.textContent).join(' ')}`.toLowerCase(),
      fields: find('tr[data-field]', section).map(row => ({
        name: row.dataset.field,
        words: `${row.dataset.field} ${row.querySelector('.meaning')?.textContent ?? ''}`.toLowerCase()
      }))
    };
  });

  const search = byId('search');
  const results = byId('results');
  search.hidden = false;
  function filter() {
    const query = search.value.trim().toLowerCase();
    let count = 0;
    find('.hit', navigation).forEach(hit => hit.remove());
    for (const each of index) {
      const named = each.id.toLowerCase().includes(query);
      const hits = query && !named ? each.fields.filter(field => field.words.includes(query)) : [];
      const found = named || each.words.includes(query) || hits.length > 0;
      each.link.parentElement.hidden = !found;
      if (found) count++;
      for (const hit of hits.slice(0, 4)) {
        const line = document.createElement('a');
        line.className = 'hit';
        line.href = `#${each.id}`;
        line.textContent = hit.name;
        each.link.parentElement.append(line);
      }
    }
    for (const group of find('nav .group')) {
      group.hidden = !find('li', group).some(item => !item.hidden);
    }
    results.textContent = query ? (count ? `${count} of ${index.length} types` : 'Nothing found') : '';
    if (query) show(true);
  }
  search.addEventListener('input', filter);
  search.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      search.value = '';
      filter();
      show(false);
      search.blur();
    } else if (event.key === 'Enter') {
      const first = index.find(each => !each.link.parentElement.hidden);
      if (first) {
        location.hash = `#${first.id}`;
        show(false);
        search.blur();
      }
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  const linkOf = new Map(index.map(each => [each.id, each.link]));
  const watcher = new IntersectionObserver(entries => {
    for (const entry of entries.filter(each => each.isIntersecting)) {
      const link = linkOf.get(entry.target.id);
      links.forEach(each => each.removeAttribute('aria-current'));
      link.setAttribute('aria-current', 'location');
      const place = link.offsetTop - navigation.scrollTop;
      if (place < 0 || place > navigation.clientHeight - 60) {
        navigation.scrollTop = link.offsetTop - navigation.clientHeight / 2;
      }
    }
  }, { rootMargin: '-15% 0px -80% 0px' });
  find('section.type').forEach(section => watcher.observe(section));
})();
