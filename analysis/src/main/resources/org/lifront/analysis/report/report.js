// Draws every chart of the page from the plots inlined as JSON; redraws when the theme or the width changes.
(() => {
  'use strict';
  const plots = JSON.parse(document.getElementById('plots').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const DASHES = [[], [8, 5], [2, 4]];
  let printing = false;

  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colour = line => (dark.matches && !printing ? line.dark : line.light);
  const three = v => (v === 0 ? '0' : Math.abs(v) >= 1e5 || Math.abs(v) < 1e-3 ? v.toExponential(2) : String(Number(v.toPrecision(3))));

  // A tick is a round number: all its digits, but no rounding errors and no separators.
  const tick = v => (v === null ? '' : v !== 0 && (Math.abs(v) >= 1e6 || Math.abs(v) < 1e-3) ? String(v.toExponential(3)).replace(/\.?0+e/, 'e') : String(Number(v.toPrecision(6))));
  const ticks = (u, splits) => splits.map(tick);

  // The point of a line that belongs to an abscissa: the one that holds (steps), or the nearest.
  function pointAt(line, x) {
    let low = 0, high = line.xs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (line.xs[middle] <= x) low = middle; else high = middle - 1;
    }
    if (line.style !== 'STEPS' && low + 1 < line.xs.length && line.xs[low + 1] - x < x - line.xs[low]) low++;
    return low;
  }

  function diamonds(u, lines, shown) {
    const { ctx } = u, size = 5.5 * devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(u.bbox.left - size, u.bbox.top - size, u.bbox.width + 2 * size, u.bbox.height + 2 * size);
    ctx.clip();
    lines.forEach((line, i) => {
      if (line.style !== 'DIAMONDS' || !shown[i]) return;
      line.xs.forEach((x, k) => {
        if (x < u.scales.x.min || x > u.scales.x.max) return;
        const cx = u.valToPos(x, 'x', true), cy = u.valToPos(line.ys[k], 'y', true);
        ctx.beginPath();
        ctx.moveTo(cx, cy - size); ctx.lineTo(cx + size, cy); ctx.lineTo(cx, cy + size); ctx.lineTo(cx - size, cy);
        ctx.closePath();
        ctx.fillStyle = css('--panel'); ctx.fill();
        ctx.lineWidth = 2 * devicePixelRatio; ctx.strokeStyle = colour(line); ctx.stroke();
      });
    });
    ctx.restore();
  }

  // Neighbouring edges enclose a band.
  function bands(lines, shown) {
    const found = [];
    lines.forEach((line, i) => {
      if (line.style === 'EDGE' && i + 1 < lines.length && lines[i + 1].style === 'EDGE' && lines[i + 1].light === line.light && (!found.length || found[found.length - 1].series[1] !== i)) {
        if (shown[i]) found.push({ series: [i + 2, i + 1], fill: colour(line) + '33' });
      }
    });
    return found;
  }

  // A logarithmic axis cannot show a band that reaches down to nothing: it ends at half of the smallest value of the lines.
  function floored(lines, log) {
    if (!log) return lines;
    const floor = lines.reduce((least, line) => (line.style === 'EDGE' ? least : line.ys.reduce((l, y) => (y > 0 && y < l ? y : l), least)), Infinity) / 2;
    return lines.map(line => (line.style === 'EDGE' ? { ...line, ys: line.ys.map(y => Math.max(y, floor)) } : line));
  }

  function save(name, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  const quoted = text => (/[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text);
  const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

  // The points of a plot: line, x, y, as in the files that "lifront analyze --figures" writes.
  function csv(xLabel, yLabel, lines) {
    const rows = [['line', quoted(xLabel), quoted(yLabel)].join(',')];
    for (const line of lines) line.xs.forEach((x, k) => rows.push([quoted(line.label), x, line.ys[k]].join(',')));
    return rows.join('\n') + '\n';
  }

  // What the chart shows now, on white, as vectors.
  function svg(u, title, xLabel, yLabel, lines, log) {
    const W = 760, H = 460, L = 70, T = 40, w = 480, h = 350, sx = u.scales.x, sy = u.scales.y;
    const f = v => Math.round(v * 100) / 100;
    const X = x => f(L + w * (x - sx.min) / (sx.max - sx.min));
    const level = y => (log ? Math.log10(y / sy.min) / Math.log10(sy.max / sy.min) : (y - sy.min) / (sy.max - sy.min));
    const Y = y => f(T + h * (1 - level(y)));
    const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" font-family="sans-serif" font-size="12" fill="#333">`,
      `<rect width="${W}" height="${H}" fill="#fff"/><text x="${L}" y="22" font-size="15" font-weight="bold">${escaped(title)}</text>`,
      `<clipPath id="area"><rect x="${L}" y="${T}" width="${w}" height="${h}"/></clipPath>`];
    for (const x of u.axes[0]._splits || []) if (x !== null && x >= sx.min && x <= sx.max) out.push(`<path d="M${X(x)} ${T}v${h}" stroke="#dde0e4"/><text x="${X(x)}" y="${T + h + 18}" text-anchor="middle">${tick(x)}</text>`);
    for (const y of u.axes[1]._splits || []) if (y !== null && y >= sy.min && y <= sy.max) out.push(`<path d="M${L} ${Y(y)}h${w}" stroke="#dde0e4"/><text x="${L - 8}" y="${Y(y) + 4}" text-anchor="end">${tick(y)}</text>`);
    out.push(`<text x="${L + w / 2}" y="${T + h + 42}" text-anchor="middle" font-size="13">${escaped(xLabel)}</text>`,
      `<text transform="translate(18 ${T + h / 2}) rotate(-90)" text-anchor="middle" font-size="13">${escaped(yLabel)}</text><g clip-path="url(#area)" fill="none">`);
    let row = 0;
    const key = [], known = new Set(), edges = lines.filter(line => line.style === 'EDGE');
    for (let i = 0; i + 1 < edges.length; i += 2) {
      const along = line => line.xs.map((x, k) => `${X(x)} ${Y(line.ys[k])}`);
      out.push(`<path d="M${[...along(edges[i]), ...along(edges[i + 1]).reverse()].join('L')}z" fill="${edges[i].light}" fill-opacity="0.18"/>`);
    }
    for (const line of lines) {
      let path = '', pen = false, before = null;
      line.xs.forEach((x, k) => {
        const y = line.ys[k];
        if (y === null || (log && !(y > 0))) { pen = false; return; }
        if (line.style === 'DIAMONDS') path += `M${X(x)} ${Y(y) - 5}l5 5l-5 5l-5 -5z`;
        else if (!pen) path += `M${X(x)} ${Y(y)}`;
        else path += line.style === 'STEPS' ? `H${X(x)}V${Y(y)}` : `L${X(x)} ${Y(y)}`;
        pen = true; before = y;
      });
      const dash = DASHES[line.dash % DASHES.length].join(' ');
      out.push(`<path d="${path}" stroke="${line.light}" stroke-width="${line.style === 'EDGE' ? 0.7 : 1.8}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`);
      const name = line.key || line.label;
      if (line.style !== 'DIAMONDS' && line.style !== 'EDGE' && !known.has(name)) key.push(`<path d="M${L + w + 16} ${T + 12 + 20 * row}h22" stroke="${line.light}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/><text x="${L + w + 44}" y="${T + 16 + 20 * row++}">${escaped(name)}</text>`);
      known.add(name);
    }
    return out.join('\n') + '</g>\n' + key.join('\n') + '\n</svg>\n';
  }

  function series(line, shown) {
    const measured = line.style === 'DIAMONDS';
    const dense = line.style === 'STEPS' && line.xs.length > 500;
    return {
      label: line.label,
      show: shown,
      stroke: colour(line),
      width: line.style === 'EDGE' ? 0.5 : dense ? 1 : 2,
      dash: DASHES[line.dash % DASHES.length],
      spanGaps: false,
      paths: measured ? () => null : line.style === 'STEPS' ? uPlot.paths.stepped({ align: 1 }) : uPlot.paths.linear(),
      points: measured ? { show: false } : line.style === 'DOTS' ? { show: true, size: 7, fill: colour(line) } : { show: false },
    };
  }

  function axis(label, size, gap) {
    return {
      label, labelSize: 20, size, labelGap: 0, gap,
      font: '12px system-ui, sans-serif', labelFont: '12.5px system-ui, sans-serif',
      values: ticks, stroke: css('--soft'), grid: { stroke: css('--grid'), width: 1 }, ticks: { show: false },
    };
  }

  // Decades, and 2 and 5 between them where the axis spans few.
  function logSplits(u, index, min, max) {
    const leads = Math.log10(max / min) < 2.3 ? [1, 2, 5] : [1], splits = [];
    for (let decade = Math.floor(Math.log10(min)); decade <= Math.ceil(Math.log10(max)); decade++) {
      for (const lead of leads) {
        const value = Number((lead * 10 ** decade).toPrecision(1));
        if (value >= min && value <= max) splits.push(value);
      }
    }
    return splits;
  }

  class Chart {
    constructor(figure) {
      this.figure = figure;
      this.choices = { plot: figure.dataset.plot, log: plots[figure.dataset.plot].log, time: false };
      this.shown = new Map();
      this.canvas = document.createElement('div');
      this.canvas.tabIndex = 0;
      this.canvas.className = 'plot';
      this.canvas.setAttribute('role', 'group');
      this.canvas.setAttribute('aria-label', plots[figure.dataset.plot].title + ': chart; arrows read values, plus and minus zoom, Escape returns');
      this.canvas.addEventListener('keydown', event => this.press(event));
      this.key = document.createElement('ul');
      this.key.className = 'key';
      const note = figure.querySelector('.note');
      const tools = this.tools();
      for (const part of [tools, this.canvas, this.key]) if (part) figure.insertBefore(part, note);
      this.draw();
      new ResizeObserver(() => this.resize()).observe(figure);
    }

    tools() {
      const bar = document.createElement('div');
      bar.className = 'tools';
      if (this.figure.dataset.other) {
        bar.append(this.choice('plot', [['Cycle means', this.figure.dataset.plot], ['Every sample', this.figure.dataset.other]]));
      }
      if (this.figure.dataset.toggle === 'log') bar.append(this.choice('log', [['Logarithmic', true], ['Linear', false]]));
      if (this.figure.dataset.other && plots[this.figure.dataset.plot].cycle_h) bar.append(this.choice('time', [['Cycle', false], ['Time', true]]));
      const files = document.createElement('span');
      files.className = 'files';
      for (const [words, make] of [['CSV', () => this.csv()], ['SVG', () => this.svg()]]) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = words;
        button.title = `Save this chart as ${words}`;
        button.onclick = () => save(this.choices.plot + '.' + words.toLowerCase(), words === 'CSV' ? 'text/csv' : 'image/svg+xml', make());
        files.append(button);
      }
      bar.append(files);
      return bar;
    }

    // What is drawn now: the plot with its abscissae in cycles or hours.
    now() {
      const data = plots[this.choices.plot], hours = this.choices.time && data.cycle_h;
      return hours ? { ...data, x: 'Time (h)', lines: data.lines.map(line => ({ ...line, xs: line.xs.map(x => Number((x * hours).toPrecision(6))) })) } : data;
    }

    csv() {
      const data = this.now();
      return csv(data.x, data.y, data.lines);
    }

    svg() {
      const data = this.now();
      return svg(this.plot, data.title, data.x, data.y, floored(data.lines.filter(line => this.isShown(line)), this.choices.log), this.choices.log);
    }

    isShown(line) {
      return this.shown.get(line.light + line.dash) !== false;
    }

    // Arrows step through the points of the first line that is shown.
    press(event) {
      const u = this.plot, line = this.now().lines.find(l => this.isShown(l)), { min, max } = u.scales.x;
      if (!line || !this.full || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = u.cursor.left >= 0 ? u.posToVal(u.cursor.left, 'x') : null;
      const steps = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 };
      if (event.key in steps || event.key === 'Home' || event.key === 'End') {
        const last = line.xs.length - 1;
        const k = event.key === 'Home' || at === null ? 0 : event.key === 'End' ? last : pointAt(line, at) + steps[event.key];
        u.setCursor({ left: u.valToPos(line.xs[Math.max(0, Math.min(last, k))], 'x') + 0.01, top: 20 });
      } else if (event.key === '+' || event.key === '-') {
        const middle = at ?? (min + max) / 2, factor = event.key === '+' ? 0.5 : 2;
        u.setScale('x', { min: Math.max(this.full.min, middle - (middle - min) * factor), max: Math.min(this.full.max, middle + (max - middle) * factor) });
      } else if (event.key === 'Escape') {
        u.setScale('x', this.full);
        u.setCursor({ left: -10, top: -10 });
      } else {
        return;
      }
      event.preventDefault();
    }

    choice(name, options) {
      const group = document.createElement('span');
      group.className = 'choice';
      for (const [words, value] of options) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = words;
        button.setAttribute('aria-pressed', this.choices[name] === value);
        button.onclick = () => {
          this.choices[name] = value;
          for (const b of group.children) b.setAttribute('aria-pressed', b === button);
          this.draw();
        };
        group.append(button);
      }
      return group;
    }

    size() {
      const style = getComputedStyle(this.figure);
      const width = Math.floor(this.figure.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
      const tall = this.figure.classList.contains('tall');
      return { width: Math.max(width, 220), height: tall ? Math.min(460, Math.max(300, width * 0.5)) : 240 };
    }

    resize() {
      const size = this.size();
      if (size.width !== this.plot.width) this.plot.setSize(size);
    }

    draw() {
      const data = this.now(), lines = floored(data.lines, this.choices.log);
      const isShown = line => this.isShown(line);
      const bare = lines.map(isShown);
      // Dots and diamonds at the edge need room.
      const marked = lines.some(line => line.style === 'DOTS' || line.style === 'DIAMONDS');
      this.full = null;
      if (this.plot) this.plot.destroy();
      const y = this.choices.log ? { splits: logSplits, filter: (u, splits) => splits } : {};
      this.plot = new uPlot({
        ...this.size(),
        padding: [10, 20, 0, 0],
        legend: { show: false },
        focus: { alpha: 0.25 },
        cursor: { y: false, points: { show: false }, drag: { x: true, y: false } },
        scales: {
          x: { time: false, range: (u, min, max) => (min > 0.2 * max ? [min - 0.02 * (max - min), max + 0.02 * (max - min)] : [Math.min(min, 0) - (marked ? 0.012 : 0) * (max - Math.min(min, 0)), max + (marked ? 0.012 : 0.01) * (max - Math.min(min, 0))]) },
          y: this.choices.log ? { distr: 3, range: (u, min, max) => [min / 1.25, max * 1.25] } : {},
        },
        axes: [axis(data.x, 34, 8), { ...axis(data.y, 52, 4), ...y }],
        series: [{}, ...lines.map((line, i) => series(line, bare[i]))],
        bands: bands(lines, bare),
        hooks: {
          ready: [u => { this.full = { min: u.scales.x.min, max: u.scales.x.max }; }],
          draw: [u => diamonds(u, lines, lines.map(isShown))],
          setCursor: [u => this.read(u, lines)],
        },
      }, uPlot.join(lines.map(line => [line.xs, line.ys])), this.canvas);
      this.keys(data, isShown);
    }

    keys(data, isShown) {
      this.key.textContent = '';
      this.outputs = [];
      data.lines.forEach((line, i) => {
        if (line.style === 'DIAMONDS' || line.style === 'EDGE') return;
        const name = line.key || line.label, before = this.outputs.find(entry => entry.name === name);
        if (before) { before.lines.push(line); return; }
        const item = document.createElement('li'), button = document.createElement('button');
        const mark = document.createElement('i'), output = document.createElement('output');
        mark.style.borderColor = colour(line);
        if (line.dash) mark.style.borderTopStyle = line.dash === 1 ? 'dashed' : 'dotted';
        button.type = 'button';
        button.append(mark, name, output);
        button.setAttribute('aria-pressed', isShown(line));
        button.onclick = () => {
          this.shown.set(line.light + line.dash, !isShown(line));
          this.draw();
        };
        button.onmouseenter = () => isShown(line) && this.plot.setSeries(i + 1, { focus: true });
        button.onmouseleave = () => this.plot.setSeries(null, { focus: true });
        item.append(button);
        this.key.append(item);
        const edges = data.lines.slice(i + 1, i + 3).filter(edge => edge.style === 'EDGE');
        this.outputs.push({ name, lines: [line], edges, output });
      });
      this.at = document.createElement('li');
      this.at.className = 'at';
      this.key.append(this.at);
    }

    read(u, lines) {
      const inside = u.cursor.left >= 0;
      const x = inside ? u.posToVal(u.cursor.left, 'x') : 0, slack = 0.02 * (u.scales.x.max - u.scales.x.min);
      for (const { lines: ofKey, edges, output } of this.outputs) {
        const values = ofKey.filter(line => inside && x >= line.xs[0] - slack && x <= line.xs[line.xs.length - 1] + slack)
          .map(line => line.ys[pointAt(line, x)]);
        const low = three(Math.min(...values)), high = three(Math.max(...values));
        const half = values.length && edges.length === 2 ? (edges[1].ys[pointAt(edges[1], x)] - edges[0].ys[pointAt(edges[0], x)]) / 2 : 0;
        output.textContent = values.length === 0 ? '' : low !== high ? `${low} to ${high}` : half > 0 ? `${low} \u00b1 ${Number(half.toPrecision(2))}` : low;
      }
      const unit = /\((.*)\)$/.exec(this.now().x);
      this.at.textContent = !inside ? '' : unit ? `at ${three(x)} ${unit[1]}` : `at cycle ${three(x)}`;
    }
  }

  const charts = [...document.querySelectorAll('figure.chart')].map(figure => new Chart(figure));
  const redraw = () => charts.forEach(chart => chart.draw());
  dark.addEventListener('change', redraw);
  addEventListener('beforeprint', () => {
    printing = true;
    document.querySelectorAll('details').forEach(d => { d.dataset.was = d.open; d.open = true; });
    redraw();
  });
  addEventListener('afterprint', () => {
    printing = false;
    document.querySelectorAll('details').forEach(d => { d.open = d.dataset.was === 'true'; });
    redraw();
  });
  document.documentElement.dataset.charts = charts.length;
})();
