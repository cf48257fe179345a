// The slice viewer: unpacks the movies inlined as JSON and draws one frame of one cell.
(() => {
  'use strict';
  const viewer = document.getElementById('slice-viewer');
  if (!viewer) return;
  const movies = JSON.parse(document.getElementById('slice-movies').textContent);
  const FIELDS = ['Phases', 'Li', 'Potential', 'Current'];
  // Told apart by lightness as well as hue; film layers beyond the fourth repeat them.
  const KINDS = ['#e9e9e4', '#39577c', '#e39a2d', '#a3201d', '#7f97b5', '#fff15c'];
  const FILMS = ['#bcd9c3', '#2f8f5b', '#e3c6e0', '#9a4f93'];
  // Anchors of the map "cividis" of Nunez, Anderton and Renslow, 10.1371/journal.pone.0199239.
  const CIVIDIS = [[0, 34, 78], [33, 59, 110], [76, 85, 108], [108, 110, 114], [143, 136, 120], [182, 164, 110], [222, 195, 86], [254, 232, 56]];
  const three = v => (v === 0 ? '0' : String(Number(v.toPrecision(3))));
  const element = (tag, className, words) => Object.assign(document.createElement(tag), { className: className || '', textContent: words || '' });

  const rgb = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16));
  const kind = k => (k < KINDS.length ? KINDS[k] : FILMS[(k - KINDS.length) % FILMS.length]);
  function shade(share) {
    const place = share * (CIVIDIS.length - 1), low = Math.min(CIVIDIS.length - 2, Math.floor(place));
    return CIVIDIS[low].map((c, i) => Math.round(c + (CIVIDIS[low + 1][i] - c) * (place - low)));
  }

  async function unpack(movie) {
    if (movie.bytes) return;
    const packed = Uint8Array.from(atob(movie.values), c => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
    movie.bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const size = movie.columns * movie.layers;
    movie.at = (frame, field, layer, column) => movie.bytes[(frame * FIELDS.length + field) * size + layer * movie.columns + column];
    movie.mostLithium = movie.bytes.reduce((most, value, i) => (Math.floor(i / size) % FIELDS.length === 1 && value > most ? value : most), 1);
  }

  const value = {
    1: (movie, byte) => byte * movie.lithiumStep_perNm3,
    2: (movie, byte) => (byte / 255) * movie.largestDrop_V,
    3: (movie, byte) => (byte === 0 ? 0 : 10 ** (((byte - 1) / 254) * 4 - 2)),
  };
  // Share of the colour bar: Li and potential are linear, current is logarithmic.
  const share = (movie, field, byte) => (field === 1 ? byte / movie.mostLithium : field === 2 ? byte / 255 : Math.max(0, byte - 1) / 254);

  const state = { movie: movies[0], field: 0, frame: movies[0].cycles.length - 1 };
  const controls = element('div', 'controls'), select = element('select'), fields = element('span', 'choice');
  const time = element('label', 'time'), slider = element('input'), when = element('output');
  const view = element('div', 'view'), frame = element('div', 'frame'), canvas = element('canvas');
  const side = element('div', 'side'), legend = element('div'), reading = element('div', 'reading');
  const files = element('span', 'files'), file = element('button', '', 'CSV');

  select.setAttribute('aria-label', 'Cell');
  movies.forEach((movie, i) => select.append(Object.assign(element('option', '', movie.cell), { value: i })));
  FIELDS.forEach((name, i) => {
    const button = element('button', '', name);
    button.type = 'button';
    button.setAttribute('aria-pressed', i === 0);
    button.onclick = () => {
      state.field = i;
      [...fields.children].forEach(b => b.setAttribute('aria-pressed', b === button));
      draw();
    };
    fields.append(button);
  });
  slider.type = 'range';
  slider.min = 0;
  slider.step = 1;
  slider.setAttribute('aria-label', 'Saved frame, by cycle');
  canvas.setAttribute('role', 'img');
  reading.setAttribute('aria-live', 'polite');
  file.type = 'button';
  file.title = 'Save this slice as CSV';
  files.append(file);
  time.append('Cycle', slider, when);
  controls.append(select, fields, time, files);
  frame.append(canvas);
  side.append(legend, reading);
  view.append(frame, side);
  viewer.append(controls, view);

  function zoom(movie) {
    const room = Math.min(520, viewer.clientWidth - 28 - 50);
    return Math.max(2, Math.min(12, Math.floor(room / movie.columns), Math.floor(560 / movie.layers)));
  }

  function draw() {
    const { movie, field } = state, context = canvas.getContext('2d');
    canvas.width = movie.columns;
    canvas.height = movie.layers;
    canvas.style.width = movie.columns * zoom(movie) + 'px';
    canvas.style.height = movie.layers * zoom(movie) + 'px';
    const image = context.createImageData(movie.columns, movie.layers), kinds = new Set();
    for (let layer = 0; layer < movie.layers; layer++) {
      for (let column = 0; column < movie.columns; column++) {
        const byte = movie.at(state.frame, field, layer, column);
        if (field === 0) kinds.add(byte);
        image.data.set([...(field === 0 ? rgb(kind(byte)) : shade(Math.min(1, share(movie, field, byte)))), 255], 4 * (layer * movie.columns + column));
      }
    }
    context.putImageData(image, 0, 0);
    when.textContent = `${movie.cycles[state.frame]} of ${movie.cycles[movie.cycles.length - 1]}`;
    canvas.setAttribute('aria-label', `${FIELDS[field]} of ${movie.cell} after cycle ${movie.cycles[state.frame]}`);
    depths();
    explain(kinds);
    reading.textContent = 'Point at a site to read it.';
  }

  function depths() {
    const { movie } = state, step = [5, 10, 20, 50].find(s => (s / movie.spacing_nm) * zoom(movie) >= 34) || 100;
    frame.querySelectorAll('.depth').forEach(mark => mark.remove());
    for (let nm = -step * Math.floor((movie.above * movie.spacing_nm) / step); (nm / movie.spacing_nm) + movie.above <= movie.layers; nm += step) {
      const mark = element('span', 'depth', nm === 0 ? '0 nm' : String(nm).replace('-', '\u2212'));
      mark.style.top = (movie.above + nm / movie.spacing_nm) * zoom(movie) + 'px';
      frame.append(mark);
    }
  }

  function explain(kinds) {
    const { movie, field } = state;
    legend.textContent = '';
    if (field === 0) {
      const list = element('ul', 'legend');
      [...kinds].sort((a, b) => a - b).forEach(k => {
        const item = element('li'), mark = element('i');
        mark.style.background = kind(k);
        item.append(mark, movie.labels[k]);
        list.append(item);
      });
      legend.append(list);
      return;
    }
    const most = [0, value[1](movie, movie.mostLithium), movie.largestDrop_V, 100][field];
    const words = ['', 'Li per nm\u00b3', 'Drop from the contact (V)', 'Current density over its mean'][field];
    const bar = element('div', 'bar'), ends = element('div', 'ends');
    bar.style.background = `linear-gradient(to right, ${CIVIDIS.map(c => `rgb(${c})`).join(',')})`;
    ends.append(element('span', '', field === 3 ? '0.01' : '0'), ...(field === 3 ? [element('span', '', '1')] : []), element('span', '', three(most)));
    legend.append(element('div', '', words), bar, ends);
  }

  function read(event) {
    const { movie } = state, box = canvas.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * movie.columns);
    const layer = Math.floor(((event.clientY - box.top) / box.height) * movie.layers);
    if (column < 0 || layer < 0 || column >= movie.columns || layer >= movie.layers) return;
    const at = field => movie.at(state.frame, field, layer, column);
    const depth = (layer + 0.5 - movie.above) * movie.spacing_nm;
    reading.textContent = [
      `x ${three((column + 0.5) * movie.spacing_nm)} nm, depth ${three(depth).replace('-', '\u2212')} nm`,
      movie.labels[at(0)],
      `Li ${three(value[1](movie, at(1)))} per nm\u00b3`,
      `drop ${three(value[2](movie, at(2)))} V`,
      `current ${three(value[3](movie, at(3)))} of the mean`,
    ].join('\n');
  }

  function csv() {
    const { movie } = state, rows = ['x_nm,depth_nm,kind,li_perNm3,drop_V,current_over_mean'];
    for (let layer = 0; layer < movie.layers; layer++) {
      for (let column = 0; column < movie.columns; column++) {
        const at = field => movie.at(state.frame, field, layer, column);
        rows.push([three((column + 0.5) * movie.spacing_nm), (layer + 0.5 - movie.above) * movie.spacing_nm, '"' + movie.labels[at(0)] + '"', ...[1, 2, 3].map(f => three(value[f](movie, at(f))))].join(','));
      }
    }
    return rows.join('\n') + '\n';
  }

  async function choose(index) {
    const cycle = state.movie.cycles[state.frame];
    state.movie = movies[index];
    await unpack(state.movie);
    slider.max = state.movie.cycles.length - 1;
    const same = state.movie.cycles.lastIndexOf(cycle);
    state.frame = same >= 0 ? same : state.movie.cycles.length - 1;
    slider.value = state.frame;
    draw();
    viewer.dataset.cell = state.movie.cell;
  }

  select.onchange = () => choose(Number(select.value));
  slider.oninput = () => {
    state.frame = Number(slider.value);
    draw();
  };
  canvas.onpointermove = read;
  canvas.onpointerdown = read;
  file.onclick = () => {
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv' }));
    link.download = `slice-${state.movie.cell}-${state.movie.cycles[state.frame]}.csv`;
    link.click();
  };
  new ResizeObserver(() => state.movie.bytes && draw()).observe(viewer);
  viewer.csv = csv;
  choose(0);
})();
