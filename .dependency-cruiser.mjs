// The import table of the house as rules. Anything a room is not given here fails, and the message
// says why. Test files are exempt: they may reach for oracles anywhere.

const TEST = '\\.test\\.tsx?$';
const CORE = '^src/core/';
const ENGINE = '^src/exercises/engine/';
const PROTOCOL = '^src/worker/protocol(\\.ts$|/)';
const REACT = ['react', 'react-dom'];

const packagePath = (names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

/**
 * One row of the table: what the files matching `from` may import from the site (`values`), what only
 * as types (`types`), and which npm packages. Its own files are always allowed unless `self` narrows it.
 */
function room(name, { from, not = [], self = from, values = [], types = [], packages = [], why }) {
  const source = { path: from, pathNot: [TEST, ...not] };
  const own = [].concat(self);
  const rules = [
    {
      name: `${name}: site`,
      from: source,
      to: { path: '^(src|content|tools|e2e|bench)/', pathNot: [...own, ...values, ...types] },
    },
    {
      name: `${name}: packages`,
      from: source,
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-no-pkg',
          'npm-unknown',
        ],
        ...(packages.length > 0 && { pathNot: packagePath(packages) }),
      },
    },
    {
      name: `${name}: no Node modules`,
      from: source,
      to: { dependencyTypes: ['core'] },
    },
  ];
  if (types.length > 0) {
    rules.push({
      name: `${name}: types only`,
      from: source,
      to: { path: types, pathNot: [...own, ...values], dependencyTypesNot: ['type-only'] },
    });
  }
  return rules.map((rule) => ({ severity: 'error', comment: why, ...rule }));
}

const layer = (name, folders, below, why) =>
  room(`core/${name}`, {
    from: `${CORE}(${folders.join('|')})/`,
    values: below.map((folder) => `${CORE}${folder}/`),
    why: `Core is built from the ground up, num · ir · ops · {lang, ad, compile} · {optim, field, surfaces, equiv}, and uses no package: it must run anywhere. ${why}`,
  });

const core = [
  ...layer('num', ['num'], [], 'num is the ground: plain arrays in, plain arrays out.'),
  ...layer('ir', ['ir'], ['num'], 'The DAG knows no operation: their rules are handed in.'),
  ...layer(
    'ops',
    ['ops'],
    ['num', 'ir'],
    'An op is a declaration; passes read it, never the reverse.',
  ),
  ...layer(
    'passes',
    ['lang', 'ad', 'compile'],
    ['num', 'ir', 'ops'],
    'Language, derivative and kernel turn one DAG into another form; they know nothing of their uses.',
  ),
  ...layer(
    'uses',
    ['optim', 'field', 'surfaces', 'equiv'],
    ['num', 'ir', 'ops', 'lang', 'ad', 'compile'],
    'This is the top layer.',
  ),
];

const worker = [
  ...room('worker/protocol', {
    from: PROTOCOL,
    types: [CORE, ENGINE],
    why: 'The protocol is only types: both threads share it, so a value here would ship twice.',
  }),
  ...room('worker/host', {
    from: '^src/worker/',
    not: [PROTOCOL, '^src/worker/client\\.ts$'],
    self: '^src/worker/(?!client\\.ts$)',
    values: [CORE, ENGINE, '^content/[^/]+/exercises/'],
    packages: ['d3-contour', '@dagrejs/dagre', 'comlink'],
    why: 'The host and its handlers are where mathematics runs. They know no page, no React and not the client.',
  }),
  ...room('worker/client', {
    from: '^src/worker/client\\.ts$',
    values: [PROTOCOL],
    packages: ['comlink'],
    why: "The client is the main thread's end of the wire. Importing core or the host would compute there, and ship the mathematics with every page.",
  }),
];

const rooms = [
  ...room('plot', {
    from: '^src/plot/',
    types: [CORE],
    packages: [...REACT, 'mafs', 'three'],
    why: 'Pictures are drawn from numbers already computed: plot needs the shapes of results (types of core), never the mathematics.',
  }),
  ...room('url', {
    from: '^src/url/',
    types: [CORE, ENGINE],
    packages: ['fflate'],
    why: 'Codecs are pure text ↔ value, so that every link ever released can be a unit test.',
  }),
  ...room('ui', {
    from: '^src/ui/',
    not: ['^src/ui/(math|chart)(/|\\.tsx?$)'],
    values: ['^src/plot/', '^src/core/lang/'],
    types: [CORE],
    packages: [...REACT, '@base-ui/react', 'qr'],
    why: 'Controls are dumb: values in, events out. Only the live preview reads the language; state and computing belong to others. react-katex lives in ui/math, recharts in ui/chart.',
  }),
  ...room('ui/math', {
    from: '^src/ui/math(/|\\.tsx?$)',
    self: '^src/ui/',
    values: ['^src/core/lang/'],
    types: [CORE],
    packages: [...REACT, '@base-ui/react', 'react-katex', 'katex'],
    why: 'The one door to react-katex, a CommonJS package that breaks prerendering when imported by name.',
  }),
  ...room('ui/chart', {
    from: '^src/ui/chart(/|\\.tsx?$)',
    self: '^src/ui/',
    values: ['^src/plot/'],
    types: [CORE],
    packages: [...REACT, '@base-ui/react', 'recharts'],
    why: 'The one door to recharts, which costs 104 kB and must stay behind one lazy import.',
  }),
  ...room('state', {
    from: '^src/state/',
    values: ['^src/worker/client\\.ts$', '^src/url/'],
    types: [CORE, PROTOCOL, ENGINE],
    packages: [...REACT, 'zustand', 'idb', 'ts-fsrs'],
    why: 'Stores hold inputs and cache results; mathematics is asked for through worker/client only. What is practised is kept and scheduled in state/practice, which needs the types of what was graded.',
  }),
  ...room('exercises/engine', {
    from: ENGINE,
    values: [CORE],
    why: 'The engine is pure, so that grading runs in the worker, in tests and in build tools alike.',
  }),
  ...room('exercises/author', {
    from: '^src/exercises/author\\.ts$',
    values: [ENGINE, CORE],
    why: 'The one door for templates hands out the engine and nothing that draws.',
  }),
  ...room('exercises/prose', {
    from: '^src/exercises/prose\\.ts$',
    why: 'The grammar of the texts is read by the page and, while the site is built, by the tool that sets them into lessons.',
  }),
  ...room('exercises/view', {
    from: '^src/exercises/view/',
    values: ['^src/exercises/prose\\.ts$', '^src/ui/', '^src/state/'],
    types: [ENGINE],
    packages: REACT,
    why: 'The view shows what the worker graded, so it needs only types of the engine; widgets reach it as a registry handed in by app.',
  }),
  ...room('widgets', {
    from: '^src/widgets/',
    values: [
      '^src/ui/',
      '^src/plot/',
      '^src/state/',
      '^src/url/',
      '^src/core/(optim|surfaces)/(?!run\\.ts$)',
    ],
    types: [CORE, PROTOCOL],
    packages: REACT,
    why: 'A widget owns inputs and a view, no mathematics: ad, compile, field and equiv run in the worker. Values of core are allowed only where they are declarations (labels, ranges, TeX, sources) in optim and surfaces; stores come from state, results typed by the protocol.',
  }),
  {
    name: 'widgets: no siblings',
    severity: 'error',
    comment:
      'Widgets know nothing of each other: each can be changed, loaded and removed alone. What two share belongs to widgets/parts, ui, plot or state.',
    from: { path: '^src/widgets/([^/]+)/', pathNot: TEST },
    to: { path: '^src/widgets/[^/]+/', pathNot: ['^src/widgets/$1/', '^src/widgets/parts/'] },
  },
  ...room('figure', {
    from: '^src/figure/',
    values: ['^src/widgets/[^/]+\\.ts$', '^src/ui/', '^src/plot/', '^src/state/', '^src/url/'],
    types: [CORE],
    packages: REACT,
    why: 'The frame knows every widget by its definition only, and no widget knows the frame: what all of them have (link, export, undo, full screen, keys in class) is written once, here.',
  }),
  ...room('lessons', {
    from: '^src/lessons/',
    values: [
      '^src/figure/',
      '^src/widgets/',
      '^src/exercises/view/',
      '^src/ui/',
      '^src/state/',
      '^content/',
    ],
    packages: [...REACT, 'react-router'],
    why: 'Lessons place widgets and exercises in prose; what they compute is not their business.',
  }),
  ...room('app', {
    from: '^src/app/',
    self: '^(src|content)/',
    packages: [
      ...REACT,
      'react-router',
      '@react-router/dev',
      '@base-ui/react',
      'minisearch',
      'zustand',
      'katex',
      '@fontsource-variable/[^/]+',
      '@fontsource/[^/]+',
    ],
    why: 'The composition root may use every room, but the doors to packages stay in theirs.',
  }),
  ...room('content/numbers', {
    from: '^content/[^/]+/numbers\\.ts$',
    self: [],
    values: [CORE],
    why: 'The numbers of a lesson are computed by the core alone, while the site is built.',
  }),
  ...room('content', {
    from: '^content/',
    not: ['^content/[^/]+/numbers\\.ts$'],
    self: [],
    // A long table of a template stands beside it.
    values: ['^src/exercises/author\\.ts$', '^content/[^/]+/exercises/tables/'],
    why: 'A template is written by a teacher against one small door, so that it survives every change of the engine.',
  }),
];

const house = [
  {
    name: 'no cycles',
    severity: 'error',
    comment: 'Files that need each other are one file, or miss a third that both need.',
    from: { pathNot: TEST },
    to: { circular: true },
  },
  {
    name: 'no import of tests',
    severity: 'error',
    comment: 'Tests are leaves: what the site needs is not a test.',
    from: { pathNot: TEST },
    to: { path: TEST },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'The imported file does not exist. Relative imports carry their .ts or .tsx ending.',
    from: {},
    // Modules made at build time (tools/glossary.ts, tools/formulas.ts, tools/search-index.ts) have no file.
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'tools: core and models only',
    severity: 'error',
    comment:
      'Tools run at build time in plain Node; of the site only core, the engine of exercises and the grammar of their texts, the models of the widgets and the work of the worker run there as they are.',
    from: { path: '^tools/', pathNot: TEST },
    to: {
      path: '^src/',
      pathNot: [
        CORE,
        ENGINE,
        '^src/exercises/prose\\.ts$',
        '^src/widgets/models?\\.ts$',
        '^src/worker/(protocol(\\.ts|/)|handlers/)',
      ],
    },
  },
];

export default {
  forbidden: [...core, ...worker, ...rooms, ...house],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.mdx'],
    },
  },
};
