(() => {
  'use strict';
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const grouped = value => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const short = value => Math.abs(value) >= 1e6 ? +(value / 1e6).toFixed(2) + 'm' : Math.abs(value) >= 1e3 ? value / 1e3 + 'k' : String(value);
  const precise = (value, unit) => value === null || value === undefined ? '–'
    : unit === '%' ? value.toFixed(1) + ' %' : grouped(Math.round(value)) + ' ' + unit;

  function series(chart, one, first, narrow) {
    const paint = i => colour(one.colours[one.colours.length === 1 ? 0 : i]);
    const common = { name: one.name, color: paint(0), emphasis: { focus: 'none' } };
    if (one.shape === 'LINE' || one.shape === 'DASHES') {
      return { ...common, type: 'line', data: one.values, z: 5, symbol: 'circle', symbolSize: narrow ? 5 : 7,
        lineStyle: { width: 2.5, type: one.shape === 'LINE' ? 'solid' : 'dashed' } };
    }
    return { ...common, type: 'bar', z: one.shape === 'BAR' ? 6 : 2, barMaxWidth: chart.horizontal ? 26 : 44, stack: one.shape === 'STACK' ? 'all' : undefined,
      data: one.values.map((value, i) => ({ value, itemStyle: { color: paint(i) } })),
      itemStyle: { borderColor: colour('card'), borderWidth: one.shape === 'STACK' ? 1 : 0 },
      label: { show: one.shape === 'BAR', position: chart.horizontal ? 'right' : 'top', color: colour('ink'),
        distance: 4, backgroundColor: colour('card'), padding: [1, 3], formatter: point => chart.unit === '%' ? point.value.toFixed(1) + ' %' : short(point.value) },
      markLine: first && chart.marks.length ? { silent: true, symbol: 'none', lineStyle: { color: colour('plan'), width: 1.5, type: 'dashed' },
        label: { color: colour('ink'), position: chart.horizontal ? 'start' : 'end', distance: 4, formatter: mark => mark.name },
        data: chart.marks.map(mark => ({ name: mark.label, [chart.horizontal ? 'xAxis' : 'yAxis']: mark.value })) } : undefined };
  }

  function map(chart, width, height) {
    const frame = { top: 24, left: 16, right: 16, bottom: 24 };
    const spread = axis => { const all = chart.places.map(place => place[axis]); return [Math.min(...all), Math.max(...all)]; };
    const [west, east] = spread('east');
    const [south, north] = spread('north');
    const perPixel = 1.3 * Math.max((east - west) / (width - 32), (north - south) / (height - 48), 0.01);
    const around = (from, to, pixels) => ({ type: 'value', show: false, min: (from + to - perPixel * pixels) / 2, max: (from + to + perPixel * pixels) / 2 });
    const point = place => [place.east, place.north];
    const unit = Math.pow(10, Math.floor(Math.log10(perPixel * width / 4)));
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: frame,
      title: { text: unit + ' km', left: 20, bottom: 26, textStyle: { color: colour('soft'), fontSize: 12, fontWeight: 'normal' } },
      graphic: [{ type: 'rect', left: 20, bottom: 22, shape: { width: unit / perPixel, height: 2 }, style: { fill: colour('soft') } }],
      tooltip: { confine: true, backgroundColor: colour('card'), borderColor: colour('rule'), textStyle: { color: colour('ink'), fontSize: 13 },
        formatter: hit => hit.seriesType === 'scatter' ? hit.name + ': ' + chart.places[hit.dataIndex].size + ' ' + chart.unit : '' },
      xAxis: around(west, east, width - 32),
      yAxis: around(south, north, height - 48),
      series: [
        { type: 'line', silent: true, symbol: 'none', lineStyle: { color: colour('grid'), width: 2, type: 'dashed' },
          data: chart.joined ? [...chart.places, chart.places[0]].map(point) : [] },
        { type: 'scatter', data: chart.places.map(place => ({ name: place.label, value: point(place), symbolSize: 10 + 4 * Math.sqrt(place.size) * 2,
            itemStyle: { color: colour(place.colour), borderColor: colour('card'), borderWidth: 1 } })),
          label: { show: true, position: 'right', color: colour('ink'), fontSize: 12, formatter: hit => hit.name }, labelLayout: { hideOverlap: false, moveOverlap: 'shiftY' } }
      ]
    };
  }

  function option(chart, width, height) {
    if (chart.places.length) {
      return map(chart, width, height);
    }
    const narrow = width < 480;
    const text = { color: colour('soft'), fontSize: narrow ? 11 : 12 };
    const names = { type: 'category', data: chart.categories, inverse: chart.horizontal, axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('rule') } },
      axisLabel: { ...text, color: colour('ink'), interval: 0, hideOverlap: false, rotate: !chart.horizontal && narrow && chart.categories.length > 6 ? 60 : 0 } };
    const values = { type: 'value', axisLabel: { ...text, formatter: value => chart.unit === '%' ? value + ' %' : short(value) },
      splitNumber: narrow ? 3 : 5, splitLine: { lineStyle: { color: colour('grid') } } };
    const legend = chart.series.length > 1;
    const twoLines = narrow && chart.series.reduce((sum, one) => sum + 5 + one.name.length, 0) > 44;
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      legend: legend ? { top: 4, left: 0, itemWidth: 16, itemHeight: 10, itemGap: narrow ? 8 : 14, textStyle: { color: colour('ink'), fontSize: narrow ? 11 : 12 } } : undefined,
      grid: { top: legend ? (twoLines ? 66 : 44) : chart.marks.length ? 28 : 12, left: chart.horizontal ? 14 : 4, right: chart.horizontal ? (chart.series.some(s => s.shape === 'BAR') ? 56 : 24) : 8, bottom: 6, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, backgroundColor: colour('card'), borderColor: colour('rule'),
        textStyle: { color: colour('ink'), fontSize: 13 }, valueFormatter: value => precise(value, chart.unit) },
      xAxis: chart.horizontal ? values : names,
      yAxis: chart.horizontal ? names : values,
      series: chart.series.map((one, i) => series(chart, one, i === 0, narrow))
    };
  }

  document.querySelectorAll('.plot').forEach((plot, i) => {
    const chart = charts[i];
    if (chart.horizontal) {
      plot.style.minHeight = 76 + chart.categories.length * (chart.categories.length < 4 ? 76 : 27) + 'px';
    }
    const drawn = echarts.init(plot, null, { renderer: 'svg' });
    const draw = () => drawn.setOption(option(chart, plot.clientWidth, plot.clientHeight), true);
    draw();
    new ResizeObserver(() => { drawn.resize(); draw(); }).observe(plot);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  });
})();
