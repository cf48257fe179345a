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

  function series(line, shown) {
    const measured = line.style === 'DIAMONDS';
    const dense = line.style === 'STEPS' && line.xs.length > 500;
    return {
      label: line.label,
      show: shown,
      stroke: colour(line),
      width: dense ? 1 : 2,
      dash: DASHES[line.dash % DASHES.length],
      spanGaps: false,
      paths: measured ? () => null : line.style === 'STEPS' ? uPlot.paths.stepped({ align: 1 }) : uPlot.paths.linear(),
      points: measured ? { show: false } : line.style === 'DOTS' ? { show: true, size: 7, fill: colour(line) } : { show: false },
    };
  }

  function axis(label, size) {
    return {
      label, labelSize: 20, size, labelGap: 0, gap: 4,
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
      this.choices = { plot: figure.dataset.plot, log: plots[figure.dataset.plot].log };
      this.shown = new Map();
      this.canvas = document.createElement('div');
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
      return bar.childElementCount ? bar : null;
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
      const data = plots[this.choices.plot], lines = data.lines;
      const isShown = line => this.shown.get(line.light + line.dash) !== false;
      const bare = lines.map(isShown);
      if (this.plot) this.plot.destroy();
      const y = this.choices.log ? { splits: logSplits, filter: (u, splits) => splits } : {};
      this.plot = new uPlot({
        ...this.size(),
        padding: [10, 20, 0, 0],
        legend: { show: false },
        focus: { alpha: 0.25 },
        cursor: { y: false, points: { show: false }, drag: { x: true, y: false } },
        scales: {
          x: { time: false, range: (u, min, max) => [Math.min(min, 0), max + 0.01 * (max - Math.min(min, 0))] },
          y: this.choices.log ? { distr: 3, range: (u, min, max) => [min / 1.25, max * 1.25] } : {},
        },
        axes: [axis(data.x, 30), { ...axis(data.y, 52), ...y }],
        series: [{}, ...lines.map((line, i) => series(line, bare[i]))],
        hooks: {
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
        if (line.style === 'DIAMONDS') return;
        const item = document.createElement('li'), button = document.createElement('button');
        const mark = document.createElement('i'), output = document.createElement('output');
        mark.style.borderColor = colour(line);
        if (line.dash) mark.style.borderTopStyle = line.dash === 1 ? 'dashed' : 'dotted';
        button.type = 'button';
        button.append(mark, line.label, output);
        button.setAttribute('aria-pressed', isShown(line));
        button.onclick = () => {
          this.shown.set(line.light + line.dash, !isShown(line));
          this.draw();
        };
        button.onmouseenter = () => isShown(line) && this.plot.setSeries(i + 1, { focus: true });
        button.onmouseleave = () => this.plot.setSeries(null, { focus: true });
        item.append(button);
        this.key.append(item);
        this.outputs.push([line, output]);
      });
      this.at = document.createElement('li');
      this.at.className = 'at';
      this.key.append(this.at);
    }

    read(u, lines) {
      const inside = u.cursor.left >= 0;
      const x = inside ? u.posToVal(u.cursor.left, 'x') : 0, slack = 0.02 * (u.scales.x.max - u.scales.x.min);
      for (const [line, output] of this.outputs) {
        const k = pointAt(line, x);
        const near = inside && x >= line.xs[0] - slack && x <= line.xs[line.xs.length - 1] + slack;
        output.textContent = near ? three(line.ys[k]) : '';
      }
      const unit = /\((.*)\)$/.exec(plots[this.choices.plot].x);
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
