// The six charts as names and series of bars.
const value = (item, status) => item.readings.find((reading) => (status === 'target') === (reading.status === 'target'))?.value;

const beside = (title, items) => ({
  title,
  names: items.map(({ name }) => name),
  series: [
    { name: '上年', data: items.map((item) => value(item, 'result')) },
    { name: '目标', data: items.map((item) => value(item, 'target')) },
  ],
});

/** From what the question leaves; those without anything to show are left out. */
export function charts(indicators, projects, topics) {
  const compared = (kind) => indicators.filter(({ compare }) => compare === kind);
  const growth = indicators
    .flatMap((item) => item.readings.filter(({ measure, unit }) => measure === 'growth' && unit === '%').map((reading) => ({ name: item.name, value: reading.value })))
    .sort((a, b) => b.value - a.value);
  const stages = [['done', '已完成'], ['underway', '推进中'], ['planned', '计划']];
  const all = [
    beside('主要预期目标', indicators.filter(({ headline, compare }) => headline && compare === 'rate')),
    { title: '增长', names: growth.map(({ name }) => name), series: [{ name: '%', data: growth.map(({ value }) => value) }] },
    beside('在此之上', compared('change')),
    beside('保持以上', compared('floor')),
    beside('再次承诺', compared('again')),
    {
      title: '项目',
      names: topics.map(({ name }) => name),
      series: stages.map(([stage, name]) => ({
        name,
        data: topics.map(({ id }) => projects.filter((project) => project.topic === id && project.stage === stage).length),
      })),
    },
  ];
  return all.filter(({ names }) => names.length > 0);
}
